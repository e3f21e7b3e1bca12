import { Edits } from '../../text/Edits';
import { type Item, keyOf, type Part, readItems } from './items';

/** What a symbol looks like wherever it is used: its signs in their order. */
export type Pattern = readonly Pick<Item, 'base' | 'sub' | 'sup'>[];

/** A formula with its symbols marked. */
export interface MarkedFormula {
  markup: string;
  /** The numbers of the symbols in it, in the order in which they are first met. */
  used: number[];
}

/** A superscript that makes another symbol of what it stands at, and not a power of it: primes, stars and daggers. */
const distinguishing = /[′∗⋆†‡]/;

/** What a symbol looks like, out of KaTeX's markup of it. */
export function readPattern(markup: string): Pattern {
  return readItems(markup).map(({ base, sub, sup }) => ({ base, sub, sup }));
}

/** Whether two patterns are of the same symbol, as a key. */
export function patternKey(pattern: Pattern): string {
  return keyOf(pattern as Item[]);
}

/**
 * Marks the uses of symbols in KaTeX's markup of a formula with `data-symbol="…"`, the number of the pattern, and moves
 * nothing: an attribute that no style sheet of KaTeX knows. A symbol is used where its signs stand with exactly its
 * subscripts; a power of it is a use too. Of two that match, the one that says more of what stands there wins.
 */
export class SymbolMarker {
  readonly #byBase = new Map<string, { pattern: Pattern; number: number }[]>();

  constructor(patterns: ReadonlyMap<number, Pattern>) {
    for (const [number, pattern] of patterns) {
      const base = pattern[0]?.base;
      if (base === undefined) continue;
      this.#byBase.set(base, [...(this.#byBase.get(base) ?? []), { pattern, number }]);
    }
    for (const candidates of this.#byBase.values()) candidates.sort((a, b) => weigh(b.pattern) - weigh(a.pattern));
  }

  /** `idOf` gives the anchor of a symbol's first use in this formula, when it is to have one. */
  mark(markup: string, idOf: (number: number) => string | undefined = () => undefined): MarkedFormula {
    if (this.#byBase.size === 0) return { markup, used: [] };
    const uses: Use[] = [];
    this.#search(readItems(markup), uses);
    if (uses.length === 0) return { markup, used: [] };
    const marks = uses.flatMap(({ number, parts }) => parts.map((part) => ({ part, number })));
    const used = new Set<number>();
    const edits = new MarkEdits(markup);
    for (const { part, number } of marks) {
      const id = used.has(number) ? undefined : idOf(number);
      used.add(number);
      edits.add(part, `${id ? ` id="${id}"` : ''} data-symbol="${number}"`);
    }
    return { markup: edits.apply(), used: [...used] };
  }

  #search(items: readonly Item[], uses: Use[]): void {
    for (let at = 0; at < items.length; at++) {
      const found = this.#byBase.get(items[at]?.base ?? '')?.find(({ pattern }) => isUse(pattern, items, at));
      if (!found) {
        const { base = [], sub = [], sup = [] } = items[at]?.inside ?? {};
        for (const inside of [...base, sub, sup]) this.#search(inside, uses);
        continue;
      }
      const { pattern, number } = found;
      const taken = items.slice(at, at + pattern.length);
      uses.push({ number, parts: taken.flatMap((item, index) => partsOf(item, pattern[index])) });
      at += pattern.length - 1;
      const last = taken[taken.length - 1];
      if (last && pattern[pattern.length - 1]?.sup === '') this.#search(last.inside.sup, uses);
    }
  }
}

interface Use {
  number: number;
  parts: Part[];
}

/** Longer before shorter, with a superscript before without. */
function weigh(pattern: Pattern): number {
  return pattern.length * 2 + (pattern[pattern.length - 1]?.sup ? 1 : 0);
}

function isUse(pattern: Pattern, items: readonly Item[], at: number): boolean {
  return pattern.every((sign, index) => {
    const item = items[at + index];
    if (item?.base !== sign.base || item.sub !== sign.sub) return false;
    const isPower = index === pattern.length - 1 && sign.sup === '' && !distinguishing.test(item.sup);
    return item.sup === sign.sup || isPower;
  });
}

/** What of an item a symbol covers: all of it, or its base and subscript when a power stands over it. */
function partsOf({ sup, parts }: Item, sign: Pattern[number] | undefined): Part[] {
  const covered = sup === sign?.sup ? [parts.whole] : [parts.base, parts.sub];
  return covered.filter((part) => part !== undefined);
}

/** Puts attributes on elements, and splits those of whose text only some is meant. */
class MarkEdits {
  readonly #edits: Edits;
  readonly #split = new Map<Part['element'], { from: number; to: number; attributes: string }[]>();

  constructor(readonly markup: string) {
    this.#edits = new Edits(markup);
  }

  add({ element, characters }: Part, attributes: string): void {
    if (!characters) this.#edits.replace(element.to, element.to, attributes);
    else this.#split.set(element, [...(this.#split.get(element) ?? []), { ...characters, attributes }]);
  }

  apply(): string {
    for (const [element, pieces] of this.#split) this.#splitRun(element, pieces);
    return this.#edits.apply();
  }

  /** Only the last glyph of a run has the space behind it that a slanted letter needs (KaTeX's `tryCombineChars`). */
  #splitRun(element: Part['element'], pieces: { from: number; to: number; attributes: string }[]): void {
    const opening = this.markup.slice(element.from, element.to);
    const inner = opening.replace(/margin-right:[^;"]*;?/, '').replace(' style=""', '');
    const end = element.end - '</span>'.length;
    let html = '';
    let at = element.to + 1;
    const write = (to: number, attributes: string) => {
      if (to > at) html += `${to === end ? opening : inner}${attributes}>${this.markup.slice(at, to)}</span>`;
      at = to;
    };
    for (const { from, to, attributes } of pieces) {
      write(from, '');
      write(to, attributes);
    }
    write(end, '');
    this.#edits.replace(element.from, element.end, html);
  }
}
