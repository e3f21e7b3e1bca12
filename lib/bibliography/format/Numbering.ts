import type { Run } from './Run';

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

  /** The disguise of a number below 100,000; neighbours stay neighbours. */
  disguise(number: number): number {
    return this.#base * 100_000 + number;
  }

  /** Puts the true numbers in; `keyOf` tells what a number stands for. */
  reveal(runs: readonly Run[], keyOf: (number: number) => string | undefined): Run[] {
    const disguised = new RegExp(`${this.#base}(\\d{5})`);
    return runs.flatMap((run) => {
      const pieces = run.text.split(disguised);
      return pieces.flatMap((text, index): Run[] => {
        if (index % 2 === 0) return text === '' ? [] : [{ ...run, text }];
        const number = Number(text);
        const key = keyOf(number) ?? run.key;
        return [{ ...run, text: String(number), ...(key === undefined ? {} : { key }) }];
      });
    });
  }
}
