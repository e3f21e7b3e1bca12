import type { Span } from '../lib/fault/Fault';
import { showControls } from './showControls';

/** A paragraph is often one line; of a long one only what is near the fault is shown. In UTF-16 units. */
const widest = 90;
const before = 30;
/** Of a fault over many lines the first few are shown. */
const mostLines = 4;

/** Characters that take two columns of a terminal: Han, kana, Hangul, full-width forms, pictures (UAX #11). */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}|[\u{20000}-\u{3fffd}]/u;

/**
 * The lines of a text around a span, with `>` before those it lies in and `^` below what it covers, aligned in a terminal
 * for Chinese text too. Empty when the text has no such line.
 */
export function formatFrame(source: string, { line, column, endLine, endColumn }: Span): string {
  const lines = source.split(/\r\n?|\n/);
  if (line > lines.length || source === '') return '';
  const last = Math.min(endLine, line + mostLines - 1, lines.length);
  const numbers = range(Math.max(1, line - 1), Math.min(lines.length, last + 1));
  const gutter = String(numbers.at(-1)).length;
  const rows = numbers.flatMap((number) => {
    const text = showControls(lines[number - 1] ?? '');
    const start = number === line ? column : 1;
    const marked = number >= line && number <= last;
    const view = crop(text, start);
    const row = `${marked ? '>' : ' '} ${String(number).padStart(gutter)} | ${view.text}`;
    if (!marked) return [row];
    const end = number === endLine ? Math.max(endColumn, start + 1) : text.length + 1;
    return [row, `  ${' '.repeat(gutter)} | ${underline(view, start - 1, end - 1)}`];
  });
  return rows.map((row) => row.trimEnd()).join('\n');
}

/** A part of a line. */
interface View {
  text: string;
  /** Where in the line the part begins. */
  offset: number;
}

function crop(line: string, column: number): View {
  if (line.length <= widest) return { text: line, offset: 0 };
  const from = toCharacter(line, Math.max(0, Math.min(column - 1 - before, line.length - widest)));
  const to = toCharacter(line, from + widest);
  const text = `${from > 0 ? '…' : ''}${line.slice(from, to)}${to < line.length ? '…' : ''}`;
  return { text, offset: from > 0 ? from - 1 : 0 };
}

/** The offset, or the one before it where it would part a surrogate pair. */
function toCharacter(line: string, offset: number): number {
  return /[\udc00-\udfff]/.test(line[offset] ?? '') ? offset - 1 : offset;
}

/** Blanks up to `start` and carets up to `end`, both offsets in the whole line; tabs stay tabs. */
function underline({ text, offset }: View, start: number, end: number): string {
  const [from, to] = [start - offset, Math.min(end - offset, text.length)];
  const blanks = text.slice(0, from).replace(/[^\t]/gu, (character) => ' '.repeat(columnsOf(character)));
  const carets = [...text.slice(from, to)].map((character) => '^'.repeat(columnsOf(character))).join('');
  return blanks + (carets || '^');
}

function columnsOf(character: string): number {
  if (/[\p{Mn}\p{Me}\u200b-\u200d\u2060-\u2064\ufeff]/u.test(character)) return 0;
  return wide.test(character) ? 2 : 1;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
