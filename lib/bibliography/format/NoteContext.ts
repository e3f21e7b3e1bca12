import type { Reference } from '../Reference';
import type { Cluster } from './FormattedNote';
import { Numbering } from './Numbering';
import { toItem } from './toItem';

/** A reference cited in the note at hand. */
export interface Cited {
  /** The engine's name for it, `i0`, `i1`, …: keys may be any text, and citeproc keeps them as object keys. */
  id: string;
  key: string;
  reference: Reference;
}

/** The references of one note while it is formatted, and the disguises of their numbers. */
export class NoteContext {
  readonly cited: readonly Cited[];
  readonly numbers: Numbering;
  /** In the bibliography's order; set once the engine knows the references. */
  order: readonly Cited[] = [];
  readonly #byKey: Map<string, Cited>;

  constructor(clusters: readonly Cluster[], references: ReadonlyMap<string, Reference>) {
    const keys = [...new Set(clusters.flatMap(({ items }) => items.map(({ key }) => key)))];
    const found = keys.flatMap((key) => {
      const reference = references.get(key);
      return reference ? [{ key, reference }] : [];
    });
    this.cited = found.map(({ key, reference }, index) => ({ id: `i${index}`, key, reference }));
    this.#byKey = new Map(this.cited.map((cited) => [cited.key, cited]));
    const texts = JSON.stringify([clusters, this.cited.map(({ reference }) => toItem(reference))]);
    this.numbers = new Numbering(texts);
  }

  find(key: string): Cited | undefined {
    return this.#byKey.get(key);
  }

  /** The reference that the engine calls `id`. */
  get(id: string): Cited {
    const cited = this.cited[Number(id.slice(1))];
    if (!cited) throw new Error(`The engine asks for ${id}, which this note does not cite`);
    return cited;
  }

  /** Text that `numbers` will know for that of a reference. */
  markText(id: string, text: string): string {
    return this.numbers.markText(this.order.indexOf(this.get(id)) + 1, text);
  }
}
