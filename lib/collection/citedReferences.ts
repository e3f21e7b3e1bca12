import { findReference } from '../bibliography/findReference';
import type { Reference } from '../bibliography/Reference';
import type { Collection } from './Collection';
import type { Note } from './Note';
import { referencesOf } from './ownBibliographies';

type References = Pick<Collection, 'references' | 'ownReferences'>;

/** The papers a note is about, in its author's order. */
export function papersOf(note: Note, collection: References): Reference[] {
  return findAll(note.frontMatter.papers, note, collection);
}

/** The references a note cites, in the order of their first mention. */
export function citedReferences(note: Note, collection: References): Reference[] {
  const keys = note.facts.citations.flatMap(({ items }) => items.map(({ key }) => key));
  return findAll(keys, note, collection);
}

function findAll(keys: readonly string[], note: Note, collection: References): Reference[] {
  const references = referencesOf(note, collection);
  return [...new Set(keys.flatMap((key) => findReference(key, references) ?? []))];
}
