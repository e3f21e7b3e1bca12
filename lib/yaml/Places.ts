import type { Span } from '../fault/Fault';

/** Where a value stands in the file, and its key when it is the value of one. */
export interface Place {
  key?: Span;
  value: Span;
}

/** The places of all values of a YAML text, by their path: keys of mappings and 0-based indexes of lists. */
export class Places {
  readonly #places = new Map<string, Place>();

  set(path: readonly PropertyKey[], place: Place): void {
    this.#places.set(JSON.stringify(path.map(String)), place);
  }

  /** The span of every value, by the steps of its path with dots between: a plain record that a cache can hold. */
  toSpans(): Record<string, Span> {
    const spans = [...this.#places].map(
      ([path, { value }]) => [(JSON.parse(path) as string[]).join('.'), value] as const,
    );
    return Object.fromEntries(spans);
  }

  /**
   * The place of the value at `path`, or of the nearest value around it: a checker may name an item of a list
   * that the author wrote as one text. Throws when not even the first step of the path is there.
   */
  get(path: readonly PropertyKey[]): Place {
    for (let length = path.length; length > 0; length--) {
      const place = this.#places.get(JSON.stringify(path.slice(0, length).map(String)));
      if (place !== undefined) return place;
    }
    throw new Error(`no place for ${path.map(String).join('.')}`);
  }
}
