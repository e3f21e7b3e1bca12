import { isDollarMath } from '../../../dialect/mathRules';
import { renderFormula } from '../../../math/renderFormula';
import { findUnescaped, htmlTag, isProse, keepFormula, standsAlone } from './formula';
import { lineEnd } from './lines';
import type { Place, Reader } from './protect';
import type { Source } from './Source';

const longestInline = 3_000;
const longestDisplay = 20_000;

/** `$…$` and `$$…$$` wherever they stand. */
export const readDollar: Reader = (source, place) => {
  const { text, at } = source;
  if (text.startsWith('$$$', at)) {
    source.copy(at + (/^\$+/.exec(text.slice(at, at + 100))?.[0].length ?? 3));
    return true;
  }
  return text.startsWith('$$', at) ? readDouble(source, place) : readBackticked(source) || readSingle(source, place);
};

/** GitHub's `` $`x`$ ``. */
function readBackticked(source: Source): boolean {
  const [whole, tex] = /^\$`([^`\n]+)`\$/.exec(source.text.slice(source.at, source.at + longestInline)) ?? [];
  if (whole === undefined || tex === undefined) return false;
  keepFormula(source, { tex, display: false, block: false }, source.at + whole.length);
  return true;
}

function readDouble(source: Source, place: Place): boolean {
  const { text, at, work } = source;
  const close = findUnescaped(text, '$$', at + 2, Math.min(text.length, at + longestDisplay));
  const content = close === undefined ? '' : text.slice(at + 2, close);
  if (close === undefined || !isDisplay(content)) return readOpenDouble(source, place);
  const { alone, label, end } = readForeignLabel(source, close + 2) ?? standsAlone(text, at, close + 2);
  const kramdown = ['jekyll', 'distill'].includes(work.surroundings.kind) && !place.inHtml;
  // Inside a line of text kramdown's `$$` is a formula of the line.
  const display = alone || !kramdown || content.trim().includes('\n');
  keepFormula(source, { tex: content, display, block: alone, ...(label && { label }), double: true }, end);
  return true;
}

const words = /\\(?:text\w*|mbox|tag)\*?\s*\{[^{}]*\}/g;

/**
 * `$$ … $$ (label)` of MyST, where a number in parentheses is one that the author wrote; and Obsidian's `$$ … $$ ^id`, where
 * a link leads there.
 */
function readForeignLabel({ text, at, work }: Source, close: number) {
  const { kind } = work.surroundings;
  if (kind !== 'markdown' && kind !== 'obsidian') return undefined;
  const form =
    kind === 'markdown'
      ? /^[ \t]*\(([A-Za-z][\w:.-]*)\)[ \t]*(?=\n|$)/
      : /^[ \t]*\n?[ \t]*\^([A-Za-z0-9-]+)[ \t]*(?=\n|$)/;
  const [behind, label] = form.exec(text.slice(close, close + 200)) ?? [];
  if (kind === 'obsidian' && !text.includes(`[[#^${label}`)) return undefined;
  if (behind === undefined || label === undefined || !standsAlone(`${text.slice(0, close)}\n`, at, close).alone)
    return undefined;
  return { alone: true, label, end: close + behind.length };
}

/** Over a blank line a formula goes on, but not over prose, a heading, a list or a fence. */
function isDisplay(content: string): boolean {
  if (content.trim() === '') return false;
  const isBroken = /\n[ \t>]*\n/.test(content);
  // A formula in a line before or behind a blank line or a block says that this is text.
  const holdsDollar = /(?<!\\)\$[^$]/.test(content.replace(words, ' '));
  if (holdsDollar && (isBroken || blockStart.test(content))) return false;
  if (!isBroken) return !isProse(content) || /[\\_^{}]/.test(content);
  return !isProse(content) && !blockBehindBlank.test(content);
}

const blockStart = /\n[ \t]*(?:#{1,6} |```|~~~|[-*+] \p{L}|\d+\. |<\/?[a-z])/u;
const blockBehindBlank = new RegExp(`\\n[ \\t>]*${blockStart.source}`, 'u');

/** `$$` that nothing closes: a formula up to the end of the paragraph when that is TeX, else nothing or text. */
function readOpenDouble(source: Source, place: Place): boolean {
  const { text, at, work, line } = source;
  const end = Math.min(place.paragraphEnd, at + longestDisplay);
  const tex = text.slice(at + 2, end);
  const isTex = /[\\_^{}=]/.test(tex) && !tex.includes('$') && !isProse(tex);
  if (isTex && 'markup' in renderFormula(tex.trim(), true, { ...work.macros })) {
    work.decisions.lose(
      line,
      'math-closed',
      'A formula that opens with `$$` was never closed; it ends with its paragraph now.',
    );
    keepFormula(source, { tex, display: true, block: standsAlone(text, at, end).alone }, end);
    return true;
  }
  work.decisions.lose(line, 'math-open', '`$$` stands here and opens or closes no formula.');
  if (standsAlone(text, at, at + 2).alone) source.keep({ type: 'nothing' }, at + 2);
  else source.keep({ type: 'text' }, at + 2);
  return true;
}

function readSingle(source: Source, place: Place): boolean {
  const { text, at } = source;
  const limit = Math.min(place.paragraphEnd, at + longestInline);
  const close = findUnescaped(text, '$', at + 1, limit);
  if (close === undefined) return readOpenSingle(source, place);
  const content = text.slice(at + 1, close);
  // The dollar that closes another formula right before says nothing of this one.
  const previous = source.keptTo === at ? '' : (text[at - 1] ?? '');
  const next = text[close + 1] ?? '';
  // `$\\\\$5$` is five dollars in a formula, once Markdown has read the backslashes.
  const amount = content === '\\\\' ? /^\$\\\\\$([\d.,]+)\$/.exec(text.slice(at, at + 30)) : null;
  if (amount) {
    keepFormula(source, { tex: `\\$${amount[1]}`, display: false, block: false }, at + amount[0].length);
    return true;
  }
  const isMath = isDollarMath(content, previous, next) || isForeignMath(content, previous);
  // A backslash alone breaks a line.
  if (!isMath || htmlTag.test(content) || content.trim() === '\\') return false;
  keepFormula(source, { tex: content, display: false, block: false, escaped: !place.inHtml }, close + 1);
  return true;
}

/** A number, a name in Han, a few words, or a product of such: what no price has between two dollars. */
const plainMath =
  /^(?:-?\d+(?:\.\d+)?|[\p{Script=Han}A-Za-z][\p{Script=Han}A-Za-z\d]{0,20}|\p{L}+(?: \p{L}+){1,2}|[A-Za-z]\w* [*+/<>-] [^，。；$]{1,40})$/u;

/** `t+1`, `X'`, `m >> n`: letters and numbers with signs between them, where blanks stand beside the dollars. */
const shortMath = /^[A-Za-z]{1,2}\d?'*(?:(?:\s*[-+*/<>,]\s*){1,2}(?:[A-Za-z]{1,2}\d?|\d{1,3})'*|\s[A-Za-z]'*){0,6}$/;

/** `1` alone, and `Q(l, r)`: a function of one letter. */
const smallMath =
  /^\d{1,6}(?:\.\d+)?$|^\d+(?:\.\d+)?\s(?:[munkM]?[VAWJNsmgFHTK]|[kMGm]?Hz|Pa|[kM]?Ω)$|^[A-Za-z]\([^()$，。；]{1,20}\)(?:\p{Script=Han}{1,4}[A-Za-z]\([^()$，。；]{1,20}\))*$/u;

/** `O(n + k log n)`, `IoU > 0.7`, `[4, 4], [2, 2]`, between blanks: of words only names before brackets and signs. */
const spacedMath =
  /^(?=.{1,60}$)(?=.*[([<>+*|])(?:\p{L}'*(?!\p{L})|\p{L}{2,}(?=\s*[([<>+*|])|(?:log|ln|exp|max|min|sin|cos)(?!\p{L})|[\d.,\s()[\]<>+*/|'-])+$/u;

/** What MathJax takes between dollars beyond Pandoc's rule: a space on one side, a digit behind, Han characters. */
function isForeignMath(content: string, previous: string): boolean {
  const tex = content.trim();
  // `256$\times$256`
  if (/\d/.test(previous) && content === tex) return /^\\[A-Za-z]+$/.test(tex);
  if (tex === '' || /[A-Za-z\d\\$]/.test(previous)) return false;
  if (!/[\\_^={}]/.test(tex))
    return (
      /^[A-Za-z]!?$|^[*+\-<>=~|]$/.test(tex) ||
      shortMath.test(tex) ||
      smallMath.test(tex) ||
      (/^\s.*\S\s$/s.test(content) && spacedMath.test(tex)) ||
      (content === tex && plainMath.test(tex))
    );
  return !isProse(tex) && !/^\d[\d,.]*\s+\p{L}{2,}/u.test(tex);
}

/** A `$` that nothing closes: what follows at once is a formula when it is TeX and the line ends with it. */
function readOpenSingle(source: Source, place: Place): boolean {
  const { text, at, work, line } = source;
  const end = Math.min(place.paragraphEnd, lineEnd(text, at));
  const tex = (/^[^\p{Script=Han}，。；：、]+/u.exec(text.slice(at + 1, Math.min(end, at + 500)))?.[0] ?? '').replace(
    /[\s.,;:]+$/,
    '',
  );
  const isTex =
    /\\[A-Za-z]|[_^]/.test(tex) &&
    /^[^\s\d]/.test(tex) &&
    /[A-Za-z\d]/.test(tex) &&
    !/\p{L}{3,}\s+\p{L}{2,}/u.test(tex) &&
    !htmlTag.test(tex);
  if (!isTex || /^[A-Z]{2,}_?[A-Z]*\b/.test(tex) || !('markup' in renderFormula(tex, false, { ...work.macros })))
    return false;
  work.decisions.lose(
    line,
    'math-closed',
    'A formula that opens with `$` was never closed; it ends where its TeX does now.',
  );
  keepFormula(source, { tex, display: false, block: false, escaped: !place.inHtml }, at + 1 + tex.length);
  return true;
}
