import type { Decision } from '../Conversion';

/** What is told of a conversion. What loses nothing is told once a kind, with how often it was so. */
export class Decisions {
  readonly #lossy: Decision[] = [];
  readonly #others = new Map<string, Decision & { times: number }>();

  /** Tells that something of the original is not in the result, or means less there. */
  lose(line: number, kind: string, message: string): void {
    this.#lossy.push({ line, kind, message, lossy: true });
  }

  /** Tells of a change that loses nothing. */
  note(line: number, kind: string, message: string): void {
    const known = this.#others.get(kind);
    if (known) known.times++;
    else this.#others.set(kind, { line, kind, message, lossy: false, times: 1 });
  }

  list(): Decision[] {
    const others = [...this.#others.values()].map(({ times, message, ...decision }) => ({
      ...decision,
      message: times > 1 ? `${message} The same was done ${times} times in all.` : message,
    }));
    return [...this.#lossy, ...others].sort((a, b) => a.line - b.line);
  }
}
