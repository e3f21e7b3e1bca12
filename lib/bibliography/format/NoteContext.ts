import type { Reference } from '../Reference';
import type { Cluster } from './FormattedNote';
import { Numbering } from './Numbering';
import { toItem } from './toItem';

/** A reference in the bibliography of the note at hand. */
export interface Listed {
  /** The engine's name for it, `i0`, `i1`, …: keys may be any text, and citeproc keeps them as object keys. */
  id: string;
  key: string;
  reference: Reference;
}

/** The references of one note while it is formatted, and the disguises of their numbers. */
export class NoteContext {
  /** Those that are cited, in the order of their first citation, then the others: so styles count that do not sort. */
  readonly listed: readonly Listed[];
  readonly numbers: Numbering;
  /** In the bibliography's order; set once the engine knows the references. */
  order: readonly Listed[] = [];
  readonly #byKey: Map<string, Listed>;

  /** @param uncited the keys of what stands in the bibliography alone; those that are cited too count as cited */
  constructor(
    clusters: readonly Cluster[],
    references: ReadonlyMap<string, Reference>,
    uncited: readonly string[] = [],
  ) {
    const cited = clusters.flatMap(({ items }) => items.map(({ key }) => key));
    const keys = [...new Set([...cited, ...uncited])];
    const found = keys.flatMap((key) => {
      const reference = references.get(key);
      return reference ? [{ key, reference }] : [];
    });
    this.listed = found.map(({ key, reference }, index) => ({ id: `i${index}`, key, reference }));
    this.#byKey = new Map(this.listed.map((listed) => [listed.key, listed]));
    const texts = JSON.stringify([clusters, this.listed.map(({ reference }) => toItem(reference))]);
    this.numbers = new Numbering(texts);
  }

  find(key: string): Listed | undefined {
    return this.#byKey.get(key);
  }

  /** The reference that the engine calls `id`. */
  get(id: string): Listed {
    const listed = this.listed[Number(id.slice(1))];
    if (!listed) throw new Error(`The engine asks for ${id}, which this note does not list`);
    return listed;
  }

  /** Text that `numbers` will know for that of a reference. */
  markText(id: string, text: string): string {
    return this.numbers.markText(this.order.indexOf(this.get(id)) + 1, text);
  }
}
