import type { Node } from '../Node';
import { writeKey } from '../protect/citation';
import { makeCitation } from '../tidy/citations';
import { plainText } from '../tidy/plainText';
import { isFormula, type Work } from '../Work';

/** What a mention of numbers becomes: the source of a citation, or undefined where it stays. */
export type Resolve = (numbers: readonly number[], locator: string | undefined) => string | undefined;

/** Citations of the keys that numbers have, as far as all numbers of a mention have one; what is cited is kept. */
export function resolveBy(keys: ReadonlyMap<number, string>, cited: Set<string>): Resolve {
  return (numbers, locator) => {
    const known = numbers.map((number) => keys.get(number));
    if (!known.every((key) => key !== undefined)) return undefined;
    for (const key of known) cited.add(key);
    const last = locator === undefined ? '' : `, ${locator}`;
    return `[${[...new Set(known)].map(writeKey).join('; ')}${last}]`;
  };
}

/** A child of a line of text, with what it says of numbers. */
interface Piece {
  node: Node;
  text: string;
  from: number;
}

/** Stand around the number of a link whose words are that number alone, and for all that is not read. */
const [linkOpen, linkClose, opaque] = ['\ufdd4', '\ufdd5', '\ufdd6'];

const one = String.raw`(?:\d{1,3}|\ufdd4\d{1,3}\ufdd5)`;
const inside = String.raw`\s*${one}(?:\s*(?:[,，、;；]|[-–—~～])\s*${one})*`;
const locator = String.raw`\s*[,，]\s*((?:pp?\.|sec|§|chap|ch\.|fig|eq|thm|theorem|table|tab\.|app|第)[^[\]\ufdd4-\ufdd6]{0,40}?)`;
const bracket = String.raw`[[［【]${inside}(?:${locator})?\s*[\]］】]`;
const bare = String.raw`\ufdd4\d{1,3}\ufdd5`;
const mention = new RegExp(`(?:${bracket}|${bare})(?:\\s*[-–—~～,，、]?\\s*(?:${bracket}|${bare}))*`, 'giu');
const locatorAtEnd = new RegExp(String.raw`${locator}\s*[\]］】]$`, 'iu');
/** What calls a number in brackets an index: `x[1]`, `my_list[0]`, `f(x)[1]`. */
const indexed = /(?:(?:^|[^\p{L}\p{N}_])[a-z]|_\w*|(?<![A-Za-z])[a-z_]\w*\([\w, ]*\)|\])$/u;

/** What calls numbers in brackets an interval. */
const interval =
  /(?:[∈⊂=<>≤≥~≈]|\b(?:intervals?|ranges?|bounds?|between|clip(?:ped)? to)(?: of| from| is| in)?|区间|范围|取值)\s*(?:为|是|在)?$/iu;

/** Replaces the mentions of numbers in the text of a tree. `isSkipped` are the blocks that hold none. */
export function rewriteMentions(root: Node, resolve: Resolve, work: Work, isSkipped: (node: Node) => boolean): void {
  const visit = (node: Node): void => {
    if (isSkipped(node) || node.type === 'link') return;
    if (node.type === 'image' && node.title) node.title = rewriteTitle(node.title, resolve);
    // A number that is raised is read from outside.
    if (
      node.children?.some(
        ({ type }) => type === 'text' || type.startsWith('link') || type === 'element' || type === 'token',
      )
    )
      node.children = rewriteLine(node.children, resolve, work);
    for (const child of node.children ?? []) visit(child);
  };
  visit(root);
}

/** In the caption of an image Markdown is read when the note is. */
function rewriteTitle(title: string, resolve: Resolve): string {
  let [result, done] = ['', 0];
  for (const { 0: written, index } of title.matchAll(mention)) {
    result += title.slice(done, index) + (cite(written, title.slice(0, index), resolve) ?? written);
    done = index + written.length;
  }
  return result + title.slice(done);
}

function cite(written: string, before: string, resolve: Resolve): string | undefined {
  if (indexed.test(before) || interval.test(before.trimEnd())) return undefined;
  const place = locatorAtEnd.exec(written);
  return resolve(listNumbers(written.slice(0, place?.index)), place?.[1]);
}

function rewriteLine(children: Node[], resolve: Resolve, work: Work): Node[] {
  const pieces: Piece[] = [];
  let line = '';
  for (const node of children) {
    const text = readPiece(node, work);
    pieces.push({ node, text, from: line.length });
    line += text;
  }
  const result: Node[] = [];
  let done = 0;
  for (const match of line.matchAll(mention)) {
    const source = cite(match[0], line.slice(0, match.index), resolve);
    if (source === undefined) continue;
    result.push(...cut(pieces, done, match.index));
    result.push(makeCitation(source, 1, work));
    done = match.index + match[0].length;
    markRead(pieces, match.index, done, work);
  }
  return done === 0 ? children : [...result, ...cut(pieces, done, line.length + 1)];
}

/** A formula that is nothing but a raised number was none. */
function markRead(pieces: readonly Piece[], from: number, to: number, work: Work): void {
  for (const { node, from: start } of pieces) {
    if (node.type === 'token' && node.token !== undefined && start >= from && start < to) work.inCode.add(node.token);
  }
}

/** What of the pieces stands between two places. */
function cut(pieces: readonly Piece[], from: number, to: number): Node[] {
  return pieces.flatMap(({ node, text, from: start }) => {
    const end = start + text.length;
    if (node.type !== 'text') return start >= from && start < to && end <= to ? [node] : [];
    const value = text.slice(Math.max(0, from - start), Math.max(0, to - start));
    return value === '' ? [] : [{ ...node, value }];
  });
}

const raised = /^\{?\}?\^\s*\{?\s*(?:\\(?:text|mathrm|textbf)\s*\{)?\s*(\[[\d\s,，、~–-]+\])\s*\}?\s*\}?$/u;

/** The text of a child, as far as it may be part of a mention. */
function readPiece(node: Node, work: Work): string {
  switch (node.type) {
    case 'text':
      return (node.value ?? '').replace(/[\ufdd4-\ufdd6]/g, ' ');
    case 'link':
      return node.url?.startsWith('#') ? readLink(plainText(node)) : opaque;
    case 'linkReference':
      return /^\d{1,3}$/.test(node.identifier ?? '') ? readLink(plainText(node)) : opaque;
    case 'element': {
      if (node.name !== 'sup') return opaque;
      const inner = (node.children ?? []).map((child) => readPiece(child, work)).join('');
      return new RegExp(`^\\s*(?:${mention.source})\\s*$`, 'iu').test(inner) ? inner : opaque;
    }
    case 'token': {
      const token = work.tokens[node.token ?? -1];
      return (isFormula(token) && !token.display && raised.exec(token.tex.trim())?.[1]) || opaque;
    }
    default:
      return opaque;
  }
}

/** `[1](#ref1)` stands in brackets or not, `[[1]](#ref1)` brings them along. */
function readLink(words: string): string {
  const [, open, number, close] = /^\s*([[［【]?)\s*(\d{1,3})\s*([\]］】]?)\s*$/u.exec(words) ?? [];
  if (number === undefined || (open === '') !== (close === '')) return opaque;
  return open === '' ? linkOpen + number + linkClose : `[${number}]`;
}

/** The numbers of a mention, those between the ends of a range too. */
function listNumbers(written: string): number[] {
  const signs = [...written.matchAll(/\d+|[-–—~～]/gu)].map(([sign]) => sign);
  const numbers: number[] = [];
  for (const [index, sign] of signs.entries()) {
    const [last, next] = [numbers.at(-1), Number(signs[index + 1])];
    if (/\d/.test(sign)) numbers.push(Number(sign));
    else if (last !== undefined && next > last && next - last < 100)
      for (let number = last + 1; number < next; number++) numbers.push(number);
  }
  return [...new Set(numbers)];
}
