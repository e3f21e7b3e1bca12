import type { LocalFault, TextEdit } from '../fault/Fault';
import { Edits } from '../text/Edits';

/** A text after fixes, and the faults whose fixes are in it. */
export interface FixedText<F extends LocalFault> {
  text: string;
  applied: F[];
}

/** A change at offsets of a text. */
interface PlacedEdit {
  from: number;
  to: number;
  text: string;
}

/**
 * Applies the fixes of faults that were found in `text` (with its byte order mark, if it has one). A fix whose place no
 * longer says what it said, or that touches one before it, is left for another time. Line endings stay as they are.
 */
export function applyFixes<F extends LocalFault>(text: string, faults: readonly F[]): FixedText<F> {
  const lines = new LineStarts(text);
  const edits = new Edits(text);
  const taken: PlacedEdit[] = [];
  const applied: F[] = [];
  for (const fault of faults) {
    const placed = fault.fix?.map((edit) => placeEdit(edit, text, lines));
    if (!placed || !isWhole(placed) || placed.some((edit) => taken.some((other) => touches(edit, other)))) continue;
    for (const { from, to, text } of placed) edits.replace(from, to, text);
    taken.push(...placed);
    applied.push(fault);
  }
  return { text: edits.apply(), applied };
}

function isWhole(placed: (PlacedEdit | undefined)[]): placed is PlacedEdit[] {
  return placed.every((edit) => edit !== undefined);
}

function touches(a: PlacedEdit, b: PlacedEdit): boolean {
  return a.from <= b.to && b.from <= a.to;
}

function placeEdit(edit: TextEdit, text: string, lines: LineStarts): PlacedEdit | undefined {
  const [start, end] = [lines.offsetOf(edit.line, edit.column), lines.offsetOf(edit.endLine, edit.endColumn)];
  if (start === undefined || end === undefined || end < start) return undefined;
  const written = edit.text.replaceAll('\n', lines.ending);
  if (edit.was === undefined) return { from: start, to: end, text: written };
  const covered = text.slice(start, end);
  const at = covered.indexOf(edit.was);
  if (at < 0 || covered.indexOf(edit.was, at + 1) >= 0) return undefined;
  return { from: start + at, to: start + at + edit.was.length, text: written };
}

/** Where the lines of a text begin. A byte order mark is not part of the first. */
class LineStarts {
  /** The line ending that the text has most. */
  readonly ending: string;
  readonly #starts: number[];
  readonly #length: number;

  constructor(text: string) {
    const ends = [...text.matchAll(/\r\n|\n|\r/g)];
    this.#starts = [text.startsWith('\uFEFF') ? 1 : 0, ...ends.map(({ index, 0: end }) => index + end.length)];
    this.#length = text.length;
    const count = (ending: string) => ends.filter(([end]) => end === ending).length;
    this.ending = ['\n', '\r\n', '\r'].reduce((most, ending) => (count(ending) > count(most) ? ending : most));
  }

  offsetOf(line: number, column: number): number | undefined {
    const start = this.#starts[line - 1];
    const offset = start === undefined ? undefined : start + column - 1;
    return offset !== undefined && offset <= this.#length ? offset : undefined;
  }
}
