import type { Token } from '../Token';
import { keepToken, type Work } from '../Work';

/** Distributes over unions what `Omit` would merge. */
type Without<T, K extends keyof T> = T extends unknown ? Omit<T, K> : never;

/** The source while it is read from left to right, and the protected text that grows out of it. */
export class Source {
  at = 0;
  /** The line of the file at `at`. */
  line: number;
  /** Where the last token ends. */
  keptTo = -1;
  readonly #pieces: string[] = [];

  constructor(
    readonly text: string,
    firstLine: number,
    readonly work: Work,
    /** Lines of the protected text go here; a piece read on its own has none. */
    readonly lines: number[] | undefined,
  ) {
    this.line = firstLine;
  }

  /** Takes the source up to `end` as it stands. */
  copy(end: number): void {
    const piece = this.text.slice(this.at, end);
    this.#pieces.push(piece);
    for (let at = piece.indexOf('\n'); at >= 0; at = piece.indexOf('\n', at + 1)) this.lines?.push(++this.line);
    if (!this.lines) this.line += countLines(piece);
    this.at = end;
  }

  /** Writes `text` for the source up to `end`. */
  put(text: string, end: number): void {
    this.#pieces.push(text);
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.lines?.push(this.line);
    this.line += countLines(this.text.slice(this.at, end));
    this.at = end;
  }

  /** Puts a token for the source up to `end`. */
  keep(token: Without<Token, 'raw' | 'line'>, end: number): void {
    const raw = this.text.slice(this.at, end);
    this.put(keepToken({ ...token, raw, line: this.line } as Token, this.work), end);
    this.keptTo = end;
  }

  get result(): string {
    return this.#pieces.join('');
  }
}

function countLines(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
