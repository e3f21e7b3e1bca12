import { decodeEntities } from '../html/decodeEntities';
import type { Formula } from '../Token';
import { readDefinitions } from '../tex/macros';
import { lineLead } from './lineStart';
import { lineStart } from './lines';
import type { Source } from './Source';

/** A formula as its delimiters give it. */
interface Found extends Pick<Formula, 'tex' | 'display' | 'block'> {
  label?: string;
  /** It stood between single dollars in text whose backslash escapes some programs process. */
  escaped?: boolean;
  /** It stood between double dollars. */
  double?: boolean;
}

/** Keeps a formula that ends at `end`, and the macros that it defines. One that does nothing else vanishes. */
export function keepFormula(source: Source, found: Found, end: number): void {
  const { work, text, at } = source;
  const before = text.slice(lineStart(text, at), at);
  const depth = lineLead.exec(before)?.[0].replace(/[^>]/g, '').length ?? 0;
  const quoted =
    depth === 0 ? found.tex : found.tex.replace(new RegExp(`\\n(?:[ \\t]*>){1,${depth}}[ \\t]?`, 'g'), '\n');
  const { rest } = readDefinitions(unescapeTex(decodeEntities(quoted), found, source), work, 'all');
  const tidied = tidyTex(rest);
  // What is left of a formula that only defined macros.
  const tex = rest !== found.tex && /^(?:\\(?:nonumber|notag)\s*)+$/.test(tidied) ? '' : tidied;
  if (tex === '' && found.tex.trim() !== '') {
    work.decisions.note(source.line, 'macros-gathered', 'A formula that defines macros became front matter.');
    source.keep({ type: 'nothing' }, end);
    return;
  }
  const { display, block, label } = found;
  source.keep({ type: 'formula', tex, display, block, ...(label && { label }) }, end);
}

/** Where programs process escapes first, `\\{` is `\{`, `\_` is `_` and `\\\\` is `\\` when MathJax sees them. */
function unescapeTex(tex: string, found: Found, { work }: Source): string {
  const { kind } = work.surroundings;
  const processed =
    (found.escaped && ['jekyll', 'hexo', 'distill', 'hugo'].includes(kind)) ||
    (found.double && ['hexo', 'hugo'].includes(kind));
  const inline = !found.display && !/\\begin/.test(tex);
  let result = tex;
  if (processed || inline) result = result.replace(/\\\\(?=[{}|])/g, '\\');
  if (processed) result = result.replace(/\\\\\\\\/g, '\\\\').replace(/\\([*])/g, '$1');
  if (processed) result = unescapeUnderscores(result);
  // A formatter of Markdown wrote these: an underscore itself stands between letters.
  return result.replace(/(?<=[}|)\]])\\_|\\_(?=\{)/g, '_');
}

/** In `\text{a\_b}` the escape is TeX's own. */
function unescapeUnderscores(tex: string): string {
  return tex.replace(/\\(?:text\w*|mathrm|mathtt|operatorname|mbox|verb)\*?\{[^{}]*\}|\\_/g, (found) =>
    found === '\\_' ? '_' : found,
  );
}

/** TeX without blank lines, which end a formula, and without the indentation that all its lines have. */
function tidyTex(tex: string): string {
  const lines = tex
    .replace(/[\r\u200b\u2060-\u2064\ufeff]/g, '')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.trimEnd());
  const [first = '', ...others] = lines;
  // What stands behind the opening sign on its line says nothing of the others' indentation.
  const indented = /^[ \t]*\r?\n/.test(tex) || others.length === 0 ? lines : others;
  const indent = Math.min(...indented.map((line) => line.length - line.trimStart().length));
  const text = [first.trimStart(), ...others.map((line) => line.slice(indent))].join('\n');
  return /(?<!\\)(?:\\\\)*\\$/.test(text) ? `${text} ` : text;
}

/** Whether what stands from `at` to `end` is alone on its lines, but for a label `{#eq-…}` behind it. */
export function standsAlone(text: string, at: number, end: number) {
  const before = text.slice(lineStart(text, at), at);
  const [behind, label] = /^[ \t]*(?:\{#([^{}\s]+)\})?[ \t]*(?=\r?\n|$)/.exec(text.slice(end, end + 300)) ?? [];
  const alone = behind !== undefined && lineLead.exec(before)?.[0].length === before.length;
  return { alone, label: alone ? label : undefined, end: alone && label ? end + behind.length : end };
}

/** Where `sign` stands unescaped before `limit`. */
export function findUnescaped(text: string, sign: string, from: number, limit: number): number | undefined {
  for (let at = text.indexOf(sign, from); at >= 0 && at < limit; at = text.indexOf(sign, at + 1)) {
    let backslashes = 0;
    while (text[at - 1 - backslashes] === '\\') backslashes++;
    if (backslashes % 2 === 0) return at;
  }
  return undefined;
}

/** A tag of HTML, which no formula holds. */
export const htmlTag =
  /<\/?(?:p|br|a|b|i|li|dl|dt|dd|table|thead|tbody|pre|figure|figcaption|blockquote|section|details|summary|ul|ol|div|span|em|strong|sub|sup|td|tr|th|img|code|h[1-6])(?:\s[^<>]*)?\/?>/i;

const words = /\\(?:text\w*|mathrm|mathbf|mathit|operatorname|mbox|tag|label)\*?\s*\{[^{}]*\}|\\[A-Za-z]+/g;

/** Whether something reads as sentences, what TeX says in words set aside. */
export function isProse(text: string): boolean {
  const rest = text.replace(words, ' ');
  return /(?:\p{Script=Latin}{2,}[ ,]+){4}|\p{Script=Han}{9,}|\p{Script=Han}[，。；：]\p{Script=Han}{3,}/u.test(rest);
}
