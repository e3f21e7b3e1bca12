import { listIdentities } from '../identifierKey';
import type { Reference, UnkeyedReference } from '../Reference';
import { yearOf } from '../summary';
import { foldTitle } from './foldTitle';

/** A reference that is there already for a paper, and by what it is known. */
export interface SamePaper {
  reference: Reference;
  by: 'identifier' | 'title';
}

/** References that are there already, as one looks for a paper in them; more can be added. */
export class KnownPapers {
  readonly #references = new Map<string, Reference>();
  readonly #lowerKeys = new Set<string>();
  readonly #byIdentity = new Map<string, Set<string>>();
  readonly #byTitle = new Map<string, Set<string>>();

  constructor(references: Iterable<Reference> = []) {
    for (const reference of references) this.add(reference);
  }

  get(key: string): Reference | undefined {
    return this.#references.get(key);
  }

  /** Whether a key in small letters is there, whatever its case. */
  isTaken(key: string): boolean {
    return this.#lowerKeys.has(key);
  }

  /** Adds a reference, in the place of one with its key. */
  add(reference: Reference): void {
    const { id } = reference;
    this.#references.set(id, reference);
    this.#lowerKeys.add(id.toLowerCase());
    for (const identity of listIdentities(reference)) keep(this.#byIdentity, identity, id);
    const title = foldTitle(reference);
    if (title !== '') keep(this.#byTitle, title, id);
  }

  /**
   * The reference of a paper: by its DOI or its number on arXiv, else by its title and year, unless identifiers of one
   * kind say that they are two.
   */
  find(paper: UnkeyedReference): SamePaper | undefined {
    for (const identity of listIdentities(paper)) {
      const [key = identity] = this.#references.has(identity) ? [] : (this.#byIdentity.get(identity) ?? []);
      const reference = this.#references.get(key);
      if (reference) return { reference, by: 'identifier' };
    }
    const title = foldTitle(paper);
    for (const key of this.#byTitle.get(title) ?? []) {
      const other = this.#references.get(key);
      if (other && foldTitle(other) === title && isSameWork(other, paper)) return { reference: other, by: 'title' };
    }
    return undefined;
  }
}

function keep(index: Map<string, Set<string>>, value: string, key: string): void {
  const keys = index.get(value);
  if (keys) keys.add(key);
  else index.set(value, new Set([key]));
}

/** Of two with one title. */
function isSameWork(one: UnkeyedReference, other: UnkeyedReference): boolean {
  const differ = (a: string | undefined, b: string | undefined) => a !== undefined && b !== undefined && a !== b;
  return (
    yearOf(one) === yearOf(other) &&
    !differ(one.arxiv, other.arxiv) &&
    !differ(one.DOI?.toLowerCase(), other.DOI?.toLowerCase())
  );
}
