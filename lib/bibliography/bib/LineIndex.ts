import type { Span } from '../../fault/Fault';

/** Turns offsets in a text into lines and columns as editors count them; a byte order mark is not counted. */
export class LineIndex {
  readonly #starts: number[] = [0];

  constructor(text: string) {
    for (const found of text.matchAll(/\r\n|\r|\n/g)) this.#starts.push(found.index + found[0].length);
    if (text.startsWith('\uFEFF')) this.#starts[0] = 1;
  }

  /** The span from `start` up to and not including `end`, both 0-based UTF-16 offsets. */
  span(start: number, end: number): Span {
    const from = this.#place(start);
    const to = this.#place(end);
    return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
  }

  #place(offset: number): { line: number; column: number } {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: Math.max(1, offset - (this.#starts[low] ?? 0) + 1) };
  }
}
