import { parseAttributes } from '../../../dialect/attributeList';
import { parseLabelName } from '../../../labels/labelName';
import { statements } from './myst';
import { type Place, protectPiece } from './protect';
import type { Source } from './Source';

/** What opens a block: a list of attributes, or one word and perhaps a title behind it. */
const opening =
  /^([ \t>]*)(:{3,})[ \t]*(?:\{([^{}\n]*)\}|([A-Za-z][\w-]*)(?:[ \t]+([^:{}[\]\n][^{}[\]\n]*?))?)[ \t]*:*[ \t]*$/;

/** A block by our names, and the attributes that it keeps. */
interface Named {
  name: string;
  title?: string | undefined;
  id?: string | undefined;
}

/**
 * Pandoc's fenced divs (https://pandoc.org/MANUAL.html#divs-and-spans) with what Quarto means by them, and the blocks of
 * VitePress, whose names stand behind a blank, as the `:::` blocks that Markdown is read with. Of two that stand in each
 * other the outer one gets the longer fence.
 */
export function readDiv(source: Source, line: string, { closings }: Place): boolean {
  const { text, at, work } = source;
  const end = at + line.length;
  const [whole, lead = '', colons = '', attributes, word, words] = opening.exec(line) ?? [];
  const isDiv = attributes === undefined ? isWord(line, work.surroundings.kind) : /[.#=]/.test(attributes);
  const found = whole === undefined || !isDiv ? undefined : findDivEnd(text, end, colons.length);
  if (!found) return false;
  const inside = text.slice(end + 1, found.to);
  const {
    name,
    title = words,
    id,
  } = attributes === undefined ? nameWord(word ?? '') : nameDiv(attributes, inside, text);
  const head = title === undefined && takesHeading(name) ? /^\s*#{1,6}[ \t]+(.+)\n?/.exec(inside) : null;
  const label = title ?? head?.[1]?.replace(/[ \t]*\{[^{}]*\}[ \t]*$/, '');
  const shown = label === undefined ? '' : `[${protectPiece(label, source.line, work).replace(/[[\]]/g, '\\$&')}]`;
  // An image with its caption may become a block in it, too.
  const fence = ':'.repeat(4 + found.deepest);
  const isPrinted = name !== 'div';
  // Where nothing is left of a block, a blank line keeps its text from what stands beside it.
  closings.set(found.to, isPrinted ? lead + fence : lead.trimEnd());
  const written = isPrinted ? `${lead}${fence}${name}${shown}${id === undefined ? '' : `{#${id}}`}` : lead.trimEnd();
  source.put(written, end);
  if (head) source.put('\n', end + 1 + head[0].length);
  return true;
}

/** A blank stands between the colons and a word that our own blocks have right behind them. */
function isWord(line: string, kind: string): boolean {
  return (kind === 'markdown' || kind === 'quarto') && /^[ \t>]*:{3,}[ \t]+[A-Za-z]/.test(line);
}

/** The line on which a block closes, whose inner blocks close first, and how deep those stand in each other. */
export function findDivEnd(
  text: string,
  from: number,
  least: number,
): { to: number; end: number; deepest: number } | undefined {
  let [depth, deepest, fence] = [0, 0, ''];
  for (const { 0: line, 1: mark = '', 2: rest = '', index } of text
    .slice(from)
    .matchAll(/^[ \t>]*(:{3,}|`{3,}|~{3,})[ \t]*(.*?)[ \t]*$/gm)) {
    if (fence !== '') {
      if (mark.startsWith(fence) && rest === '') fence = '';
    } else if (!mark.startsWith(':')) fence = mark;
    else if (rest !== '') deepest = Math.max(deepest, ++depth);
    else if (depth > 0) depth--;
    else if (mark.length >= Math.min(3, least)) return { to: from + index, end: from + index + line.length, deepest };
  }
  return undefined;
}

function takesHeading(name: string): boolean {
  return name !== 'div' && name !== 'figure' && name !== 'table' && name !== 'listing' && name !== 'hidden';
}

/** `::: proof` and `::: tip`: a class alone. */
function nameWord(word: string): Named {
  return { name: nameClasses([word]) };
}

function nameDiv(list: string, inside: string, text: string): Named {
  const { classes, values, ...given } = parseAttributes(`{${list}}`);
  const id = given.id === undefined ? undefined : ownLabels(given.id);
  // One that was named anew is kept where something calls it.
  const isKept = id === given.id || text.includes(`@${given.id}`);
  const label = id === undefined ? undefined : parseLabelName(id);
  const title = values.title ?? values.name;
  if (isUnseen({ id, classes, values })) return { name: 'hidden' };
  if (label?.kind === 'fig' && /!\[/.test(inside) && !/^[ \t]*(?:`{3}|:{3})/m.test(inside))
    return { name: 'figure', id: label.name };
  if (label?.kind === 'tbl' && /^[ \t>]*\|/m.test(inside)) return { name: 'table', id: label.name };
  const statement = Object.entries(prefixes).find(([, kind]) => kind === label?.kind)?.[0];
  return statement === undefined
    ? { name: nameClasses(classes), title }
    : { name: statement, title, id: isKept ? label?.name : undefined };
}

/** Statements by what their labels begin with. */
const prefixes: Record<string, string> = {
  theorem: 'thm',
  lemma: 'lem',
  corollary: 'cor',
  proposition: 'prp',
  definition: 'def',
  example: 'exm',
  remark: 'rem',
  question: 'qst',
  claim: 'clm',
};

/** Quarto's labels of exercises and conjectures, by which ours are called questions and claims. */
export function ownLabels(text: string): string {
  return text.replace(/(?<![\w-])(exr|cnj)(?=-[\p{L}\p{N}])/gu, (kind) => (kind === 'exr' ? 'qst' : 'clm'));
}

/** What no reader of the page saw: hidden text, that for other formats, and the place of a list of references. */
function isUnseen({ id, classes, values }: ReturnType<typeof parseAttributes>): boolean {
  const format = values['when-format'] ?? values['unless-format'];
  const isHtml = format === undefined || format.startsWith('html');
  const isHeld = values['unless-format'] === undefined ? isHtml : !isHtml;
  return (
    id === 'refs' ||
    classes.includes('hidden') ||
    /display\s*:\s*none/.test(values.style ?? '') ||
    (classes.includes('content-visible') && !isHeld) ||
    (classes.includes('content-hidden') && isHeld)
  );
}

const alerts = /^(?:callout-)?(note|info|tip|warning|important|caution|danger)$/;

/** The block of ours, or of those that become one, that classes ask for. */
function nameClasses(classes: readonly string[]): string {
  for (const name of classes) {
    const alert = alerts.exec(name)?.[1];
    if (alert !== undefined) return alert;
    if (name === 'details') return name;
    if (Object.hasOwn(statements, name)) return statements[name] ?? 'div';
  }
  return 'div';
}
