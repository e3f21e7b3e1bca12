import { readDefinitions } from '../tex/macros';
import { readAdmonition } from './admonition';
import { readCaptionedImage } from './captionedImage';
import { copyCode, findFence } from './code';
import { readDefinitionList } from './definitionList';
import { readDiv } from './divs';
import { keepFormula } from './formula';
import { lineEnd } from './lines';
import { readColonBlock, readDirective } from './myst';
import type { Place, Reader } from './protect';
import type { Source } from './Source';

/** What a list item, a quotation and indentation put before the first sign of a line. */
export const lineLead = /^(?:[ \t>]|(?:[-*+]|\d{1,9}[.)])[ \t])*/;

const blocks =
  'address|article|aside|blockquote|center|dd|details|div|dl|dt|figcaption|figure|footer|form|h[1-6]|header|li|main|nav|ol|p|section|summary|table|tbody|td|tfoot|th|thead|tr|ul|font|iframe|video|object';
const htmlBlock = new RegExp(`^</?(?:${blocks})(?=[\\s/>])`, 'i');

/** What only means something at the beginning of a line. */
export const readLineStart: Reader = (source, place) => {
  const { text, at } = source;
  const closing = place.closings.get(at);
  if (closing !== undefined) {
    source.put(closing, lineEnd(text, at));
    return true;
  }
  const fence = findFence(text, at);
  if (fence) return readDirective(source, fence, place) || readFence(source, fence, place);
  const line = text.slice(at, lineEnd(text, at));
  if (readAdmonition(source, line) || (!place.inHtml && readDefinitionList(source, line))) return true;
  if (readCaptionedImage(source, line, place)) return true;
  if (readDiv(source, line, place) || readColonBlock(source, line) || readTarget(source, line)) return true;
  const lead = lineLead.exec(line)?.[0].length ?? 0;
  const rest = line.slice(lead);
  if (startsParagraph(source, rest, place)) return true;
  if (rest.trim() === '') place.inHtml = false;
  else if (htmlBlock.test(rest)) place.inHtml = true;
  return readDefinitionLine(source, rest, lead) || readKramdownLine(source, line) || readModuleLine(source, line);
};

const inLine = /^(?:a|abbr|b|code|em|font|i|kbd|mark|s|small|span|strong|sub|sup|u|d-cite|d-math|d-footnote)$/i;

/** Behind a block of HTML that is closed kramdown reads Markdown again, with no blank line between. */
function startsParagraph(source: Source, rest: string, place: Place): boolean {
  const { text, at, work } = source;
  const kramdown = ['jekyll', 'distill'].includes(work.surroundings.kind);
  if (!kramdown || !place.inHtml || place.depth > 0 || /^\s*(?:<|$)/.test(rest)) return false;
  const [, closed] = /<\/([a-z][a-z0-9-]*)>\s*\n$/i.exec(text.slice(Math.max(0, at - 60), at)) ?? [];
  // What stands in a line closes no block.
  if (closed === undefined || inLine.test(closed)) return false;
  place.inHtml = false;
  source.put('\n', at);
  return true;
}

/** MyST's `(label)=`, which names what follows it, on a line of its own. */
function readTarget(source: Source, line: string): boolean {
  const id = /^ {0,3}\(([^()\s][^()\n]*)\)=[ \t]*$/.exec(line)?.[1];
  if (source.work.surroundings.kind !== 'markdown' || id === undefined) return false;
  source.keep({ type: 'attributes', id, toc: false }, source.at + line.length);
  source.put('\n', source.at);
  return true;
}

function readFence(source: Source, fence: NonNullable<ReturnType<typeof findFence>>, place: Place): boolean {
  const { text } = source;
  if (/^math\b/.test(fence.info)) {
    const tex = text.slice(fence.from, fence.to);
    source.copy(source.at + fence.indent.length);
    keepFormula(source, { tex, display: true, block: true }, fence.end);
  } else if (place.inHtml) liftFence(source, fence, place);
  else copyCode(source, fence.end);
  return true;
}

/** Code in a block of HTML: blank lines around it make Markdown see it. */
function liftFence(source: Source, fence: NonNullable<ReturnType<typeof findFence>>, place: Place): void {
  const lines = source.text.slice(source.at, fence.end).split('\n');
  const deep = /^(?: {4}|\t)/.test(fence.indent);
  const indent = Math.min(
    ...lines.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length),
  );
  source.put(`\n${lines.map((line) => (deep ? line.slice(indent) : line)).join('\n')}\n`, fence.end);
  place.inHtml = false;
}

/** `\newcommand` and its like outside of any formula, as MathJax finds them in a page. */
function readDefinitionLine(source: Source, rest: string, lead: number): boolean {
  if (!/^\\(?:(?:re)?newcommand|providecommand|[gex]?def|DeclareMathOperator)\b/.test(rest)) return false;
  const from = source.at + lead;
  const { taken } = readDefinitions(source.text.slice(from, from + 5_000), source.work, 'leading');
  if (taken === 0) return false;
  source.copy(from);
  source.keep({ type: 'nothing' }, from + taken);
  return true;
}

/** kramdown's abbreviations, and blocks that it does not print. */
function readKramdownLine(source: Source, line: string): boolean {
  const { work, at, text } = source;
  const [whole, name, meaning] = /^ {0,3}\*\[([^\]\n]{1,80})\]:[ \t]*(.*)$/.exec(line) ?? [];
  if (whole !== undefined && name !== undefined) {
    work.abbreviations.set(name, (meaning ?? '').trim());
    source.put('', at + whole.length);
    return true;
  }
  if (!/^ {0,3}\{::comment\}/.test(line)) return false;
  const close = /\{:\/(?:comment)?\}/g;
  close.lastIndex = at;
  const found = close.exec(text);
  if (!found) return false;
  work.decisions.lose(source.line, 'comment-dropped', 'A comment of kramdown is not in the note.');
  source.put('', found.index + found[0].length);
  return true;
}

const imported = /^import\s+(?:[\w*{][^'"]{0,500}?\sfrom\s+)?['"][^'"\n]+['"];?[ \t]*(?=\n|$)/;
const exported = /^export\s+(?:const|let|var|default|function|async\s+function)\s/;

/** An import or export of MDX, over several lines too. */
function readModuleLine(source: Source, line: string): boolean {
  if (!/^(?:im|ex)port\s/.test(line)) return false;
  const piece = source.text.slice(source.at, source.at + 20_000);
  const length = imported.exec(piece)?.[0].length ?? (exported.test(line) ? lengthOfExport(piece) : 0);
  if (length === 0) return false;
  source.work.decisions.lose(source.line, 'import-dropped', 'An import or export of MDX is not in the note.');
  source.put('', source.at + length);
  return true;
}

/** How long a declaration is: to the end of the line on which its brackets are closed; 0 when they never are. */
function lengthOfExport(piece: string): number {
  let [depth, hasSign] = [0, false];
  for (const { 0: sign, index } of piece.matchAll(
    /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`|[[{(=;]|[\])}]|\n/g,
  )) {
    if (/^[[{(]$/.test(sign)) depth++;
    else if (/^[\])}]$/.test(sign)) depth--;
    if (/^[={;(]$/.test(sign)) hasSign = true;
    if (sign === '\n' && depth <= 0) return hasSign ? index : 0;
  }
  return depth <= 0 && hasSign ? piece.length : 0;
}
