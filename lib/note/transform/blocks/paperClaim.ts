import type { ClaimKind, Measure, PaperClaim } from '../../../claims/PaperClaim';
import { parseClaimNumber } from '../../../claims/parseClaimNumber';
import { parseLabelName } from '../../../labels/labelName';
import { type AnyNode, type Context, report } from '../Context';
import { citePaper } from '../citation';
import { component } from '../jsx';
import { nextNumber } from '../label';
import { blocksToParts } from '../sentenceParts';
import type { Block, BlockCall } from './blocks';
import { statement } from './statement';

const together = ['metric', 'dataset', 'value'] as const;
const ofValue = [...together, 'unit', 'setting', 'better'] as const;

/**
 * `:::claim{paper="dai2023emu" where="Table 2" metric="FID" dataset="MS-COCO" value="6.2"}`, `:::limitation`,
 * `:::verdict` and `:::quote`: what a note says of a paper. It cites the paper, and has an anchor of its own.
 */
export const paperClaim: Block = {
  attributes: ['id', 'paper', 'where', ...ofValue],
  title: 'name',
  open: (call, context) => {
    const before = context.faults.length;
    const paper = takePaper(call, context);
    const measure = takeMeasure(call, context);
    checkContent(call, context);
    if (paper === undefined || context.faults.length > before) return (children) => children;
    const kind = call.name as ClaimKind;
    const anchor = takeAnchor(call, kind, context);
    const where = textOf(call, 'where');
    const place = call.attributes.get('paper')?.span ?? call.opening;
    const source = () => [citePaper(paper, place, context)];
    const title: AnyNode[] = call.title ? [{ type: 'strong', children: call.title }] : [];
    const isQuote = kind === 'quote';
    const head = component('ClaimHead', isQuote ? { kind } : { kind, where }, isQuote ? [] : source());
    // The title stands in a paragraph: it is text of the note.
    call.node.children = [head, { type: 'paragraph', children: title }, ...(call.node.children ?? [])];
    return ([top = head, heading, ...said]) => {
      const claim: PaperClaim = {
        kind,
        paper,
        where,
        measure,
        anchor,
        words: blocksToParts(said, context),
        ...call.opening,
      };
      context.claims.push(heading && title.length > 0 ? { ...claim, title: blocksToParts([heading], context) } : claim);
      const above = heading && title.length > 0 ? [top, heading] : [top];
      const words = isQuote ? asQuotation(said) : said;
      const numbers = measure ? [component('ClaimMeasure', { ...measure })] : [];
      const below = isQuote ? [component('ClaimSource', { where }, source())] : [];
      return [component('PaperClaim', { kind, id: anchor }, [...above, ...words, ...numbers, ...below])];
    };
  },
};

/** `:::claim` is a claim about a paper when it names one; else a numbered statement, as amsthm has it. */
export const statedClaim: Block = {
  ...paperClaim,
  open: (call, context) => {
    const isAboutPaper = [...call.attributes.keys()].some((key) => key !== 'id');
    return (isAboutPaper ? paperClaim : statement).open(call, context);
  },
};

/** The words of a quotation, which its author may have written with `> ` or without. */
function asQuotation(said: AnyNode[]): AnyNode[] {
  return said.length === 1 && said[0]?.type === 'blockquote' ? said : [{ type: 'blockquote', children: said }];
}

function takePaper(call: BlockCall, context: Context): string | undefined {
  const written = call.attributes.get('paper');
  const key = written?.text.trim().replace(/^@/, '');
  if (key) return key;
  const [first] = [...call.attributes.keys()].filter((name) => name !== 'id' && name !== 'paper');
  const way =
    call.name === 'claim' && first !== undefined && !written
      ? `Write \`paper="key"\`; without ${first === 'where' ? 'one' : 'a paper'} a claim is a numbered statement.`
      : 'Write `paper="key"` with a key of the bibliography.';
  report(context, 'claim-is-complete', written?.span ?? call.opening, `${nameOf(call)} names no paper.`, way);
  return undefined;
}

function takeMeasure(call: BlockCall, context: Context): Measure | undefined {
  const { attributes, opening } = call;
  if (!ofValue.some((name) => attributes.has(name))) return undefined;
  const missing = together.filter((name) => !textOf(call, name));
  if (missing.length > 0) {
    const list = missing.map((name) => `\`${name}\``).join(', ');
    const message = `${nameOf(call)} gives a number in part; what is missing is ${list}.`;
    const span = attributes.get(missing.find((name) => attributes.has(name)) ?? '')?.span ?? opening;
    report(context, 'claim-is-complete', span, message, 'Give `metric`, `dataset` and `value` together.');
    return undefined;
  }
  const [metric, dataset, value, unit, setting, better] = ofValue.map((name) => textOf(call, name));
  checkValue(call, context);
  return { metric: metric ?? '', dataset: dataset ?? '', value: value ?? '', unit, setting, better: asBetter(better) };
}

function checkValue({ attributes }: BlockCall, context: Context): void {
  const value = attributes.get('value');
  const better = attributes.get('better');
  if (value && !parseClaimNumber(value.text)) {
    const way = 'Write it like `6.2`, `−3`, `82.9%` or `6.2 ± 0.1`; what it needs of words stands in `setting`.';
    report(context, 'claim-value-is-valid', value.span, `\`${value.text}\` is no number.`, way);
  }
  if (better && !asBetter(better.text)) {
    const message = `\`better\` is \`lower\` or \`higher\`; \`${better.text}\` stands here.`;
    report(context, 'claim-value-is-valid', better.span, message, 'Leave it out when neither is.');
  }
}

function asBetter(text: string | undefined): Measure['better'] {
  return text === 'lower' || text === 'higher' ? text : undefined;
}

function checkContent(call: BlockCall, context: Context): void {
  if ((call.node.children ?? []).length > 0) return;
  const way = 'Say in a sentence what the paper says; lists of claims show it.';
  report(context, 'claim-is-complete', call.opening, `${nameOf(call)} has no words.`, way);
}

/** The author's name for the block, else its kind and number. */
function takeAnchor({ attributes }: BlockCall, kind: ClaimKind, context: Context): string {
  const written = attributes.get('id');
  const own = () => context.slug(`${kind}-${nextNumber(`paper ${kind}`, context)}`);
  if (!written) return own();
  const { text, span } = written;
  if (parseLabelName(text) || !/^[\p{L}\p{N}_][\p{L}\p{N}_.:-]*$/u.test(text)) {
    const message = `\`${text}\` is no name of a claim about a paper, which has no number to be referred to by.`;
    const way = 'Take letters, digits, `-` and `_`, without the prefix of a label.';
    report(context, 'label-is-valid', span, message, way);
  } else if (context.takeAnchor(text)) return text;
  else {
    const message = `Another place has the anchor \`${text}\` already.`;
    report(context, 'label-is-unique', span, message, 'Give each its own.');
  }
  return own();
}

function textOf({ attributes }: BlockCall, name: string): string | undefined {
  return attributes.get(name)?.text.trim() || undefined;
}

/** As its author wrote it. */
function nameOf({ node, name }: BlockCall): string {
  if (node.type === 'containerDirective') return `\`:::${name}\``;
  return `\`<${name.charAt(0).toUpperCase()}${name.slice(1)}>\``;
}
