import { lineEnd, lineStart } from './lines';
import { protectPiece } from './protect';
import type { Source } from './Source';

const kinds = new Set(['quarto', 'mkdocs', 'jekyll', 'distill']);
/** A line that can be a term: no list, quotation, heading, table, block of HTML or fence begins with it. */
const term = /^ {0,3}(?![\s>#|+:`~<$!%-]|\d+[.)]\s|[*_-]{3,}\s*$|\*\s)\S[^\n]*$/;
const marker = /^ {0,3}:(?:[ \t]+|$)/;

/**
 * A term with meanings of more than one paragraph, `Term` and `:   Meaning` with what belongs to it indented below
 * (https://pandoc.org/MANUAL.html#definition-lists; kramdown and Python-Markdown have the same), as an item of a list. Short
 * meanings are read later, as words of the paragraph that Markdown takes them for.
 */
export function readDefinitionList(source: Source, line: string): boolean {
  const { text, at, work } = source;
  if (!kinds.has(work.surroundings.kind) || !term.test(line) || !beginsParagraph(text, at)) return false;
  const first = at + line.length + 1;
  const from = first + (/^[ \t]*\n/.exec(text.slice(first, first + 100))?.[0].length ?? 0);
  const meanings = readMeanings(text, from);
  const [last] = meanings.slice(-1);
  const isShort = meanings.length === 1 && from === first && !text.slice(from, last?.end).includes('\n');
  if (!last || isShort || meanings.every(({ text }) => text === '')) return false;
  work.decisions.note(source.line, 'definitions-listed', 'A list of definitions became a list of items.');
  const words = protectPiece(line.trim(), source.line, work);
  const blocks = meanings.map(({ text }) => protectPiece(text, source.line + 1, work));
  // A meaning that begins with a paragraph stands behind its term.
  const [head = '', ...others] = blocks;
  const isWords = /^[^\s>#|:`~<$+-]/.test(head) && !/^\d+[.)]\s/.test(head);
  const lines = isWords ? [`**${words}**: ${head}`, ...others] : [`**${words}**`, ...blocks];
  const item = lines.join('\n\n').replace(/\n(?=[^\n])/g, '\n  ');
  source.put(`- ${item}\n`, last.end);
  return true;
}

/** Whether nothing or a blank line stands before a line. */
function beginsParagraph(text: string, at: number): boolean {
  const before = lineStart(text, at - 1);
  return at === 0 || (before > 0 && /^[ \t]*\n$/.test(text.slice(before, at)));
}

/** The meanings that begin at `from`, one behind the other, and where each ends. */
function readMeanings(text: string, from: number): { text: string; end: number }[] {
  const meanings: { text: string; end: number }[] = [];
  let at = from;
  for (let found = readMeaning(text, at); found; found = readMeaning(text, at)) {
    meanings.push(found);
    at = found.end + (/^\n(?:[ \t]*\n)*/.exec(text.slice(found.end, found.end + 200))?.[0].length ?? 1);
  }
  return meanings;
}

function readMeaning(text: string, from: number): { text: string; end: number } | undefined {
  const lineAt = (at: number) => text.slice(at, lineEnd(text, at));
  const first = lineAt(from);
  const mark = marker.exec(first)?.[0];
  if (mark === undefined || from > text.length) return undefined;
  const lines = [first.slice(mark.length)];
  let [at, end, wasBlank] = [from + first.length + 1, from + first.length, false];
  while (at <= text.length) {
    const line = lineAt(at);
    const isBlank = line.trim() === '';
    const indent = /^(?: {2,4}|\t)/.exec(line)?.[0];
    // Lines that go on with a paragraph need no indentation.
    if (!isBlank && indent === undefined && (wasBlank || marker.test(line) || lines.at(-1)?.trim() === '')) break;
    lines.push(isBlank ? '' : line.slice(indent?.length ?? 0));
    if (!isBlank) end = at + line.length;
    wasBlank = isBlank;
    at += line.length + 1;
  }
  return { text: lines.join('\n').trim(), end };
}
