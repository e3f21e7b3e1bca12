import type { Run } from './Run';

/** Disguises above this print no number: they mark the text behind them. */
const silent = 50_000;

/**
 * Numbers in disguise. citeproc prints the number of a reference as plain digits, which could not be told
 * from others in its output; so while it works it is given numbers that stand nowhere in the texts it works on.
 */
export class Numbering {
  readonly #base: number;

  /** @param texts everything that may be printed */
  constructor(texts: string) {
    let base = 918_273;
    while (texts.includes(String(base))) base++;
    this.#base = base;
  }

  /** The disguise of a number below 50,000; neighbours stay neighbours. */
  disguise(number: number): number {
    return this.#base * 100_000 + number;
  }

  /** Letters and digits, marked as the text of the reference with this number. */
  markText(number: number, text: string): string {
    return `${this.disguise(silent + number)}${text}`;
  }

  /** Puts the true numbers in; `keyOf` tells what a number, or the text marked with it, stands for. */
  reveal(runs: readonly Run[], keyOf: (number: number) => string | undefined): Run[] {
    const marked = `([5-9]\\d{4})((?:(?!${this.#base})[\\p{L}\\p{N}])*)`;
    const disguised = new RegExp(`${this.#base}(?:([0-4]\\d{4})|${marked})`, 'u');
    return runs.flatMap((run) => {
      const pieces = run.text.split(disguised);
      const revealed: Run[] = [];
      for (let at = 0; at < pieces.length; at += 4) {
        const [text = '', number, mark, behind] = pieces.slice(at, at + 4);
        revealed.push({ ...run, text });
        const printed = number === undefined ? behind : String(Number(number));
        const key = keyOf(Number(number ?? mark) % silent) ?? run.key;
        if (printed !== undefined) revealed.push({ ...run, text: printed, ...(key === undefined ? {} : { key }) });
      }
      return revealed.filter(({ text }) => text !== '');
    });
  }
}
