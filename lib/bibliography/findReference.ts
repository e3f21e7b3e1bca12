import { listIdentities, parseIdentifierKey } from './identifierKey';
import type { Reference } from './Reference';

/** References by what they answer to beside their key: built when the first identifier is looked up in them. */
const indexes = new WeakMap<ReadonlyMap<string, Reference>, Map<string, Reference[]>>();

/**
 * The reference that a note means by a key or, with `arxiv:` or `doi:` before it, by an identifier. Undefined also
 * when several references have that identifier.
 */
export function findReference(key: string, references: ReadonlyMap<string, Reference>): Reference | undefined {
  const [reference, ...others] = listReferences(key, references);
  return others.length > 0 ? undefined : reference;
}

/** All references that a key may mean: more than one where an identifier stands in several entries. */
export function listReferences(key: string, references: ReadonlyMap<string, Reference>): readonly Reference[] {
  const named = references.get(key);
  if (named) return [named];
  const identity = parseIdentifierKey(key)?.identity;
  return (identity && indexOf(references).get(identity)) || [];
}

function indexOf(references: ReadonlyMap<string, Reference>): Map<string, Reference[]> {
  const known = indexes.get(references);
  if (known) return known;
  const index = new Map<string, Reference[]>();
  for (const reference of references.values()) {
    for (const identity of listIdentities(reference)) {
      const same = index.get(identity);
      if (same) same.push(reference);
      else index.set(identity, [reference]);
    }
  }
  indexes.set(references, index);
  return index;
}
