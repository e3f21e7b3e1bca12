/** One change: what stands between two offsets is replaced. */
interface Edit {
  from: number;
  to: number;
  text: string;
}

/** Changes to a text that do not overlap, and the way back from the changed text to the first one. */
export class Edits {
  readonly #source: string;
  readonly #edits: Edit[] = [];

  constructor(source: string) {
    this.#source = source;
  }

  /** Replaces what stands from `from` to `to`; several insertions at one place stand in the order they were made. */
  replace(from: number, to: number, text: string): void {
    this.#edits.push({ from, to, text });
  }

  apply(): string {
    let result = '';
    let at = 0;
    for (const { from, to, text } of this.#sorted()) {
      result += this.#source.slice(at, from) + text;
      at = to;
    }
    return result + this.#source.slice(at);
  }

  /** The offset in the first text of an offset in the changed one; inside of what was put in, where that stands. */
  toSource(offset: number): number {
    let shift = 0;
    for (const { from, to, text } of this.#sorted()) {
      const start = from + shift;
      if (offset < start) break;
      if (offset < start + text.length) return from;
      shift += text.length - (to - from);
    }
    return Math.min(offset - shift, this.#source.length);
  }

  #sorted(): Edit[] {
    return [...this.#edits].sort((a, b) => a.from - b.from || a.to - b.to);
  }
}
