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

/** The references of a note's bibliography: those it cites, in the order of their first mention, then the others. */
export function listedReferences(note: Note, collection: References): Reference[] {
  return findAll([...citedKeys(note), ...note.frontMatter.nocite], note, collection);
}

/** The references of a note's bibliography that its text does not cite, in its author's order. */
export function uncitedReferences(note: Note, collection: References): Reference[] {
  if (note.frontMatter.nocite.length === 0) return [];
  const cited = new Set(findAll(citedKeys(note), note, collection));
  return findAll(note.frontMatter.nocite, note, collection).filter((reference) => !cited.has(reference));
}

function citedKeys({ facts }: Note): string[] {
  return facts.citations.flatMap(({ items }) => items.map(({ key }) => key));
}

function findAll(keys: readonly string[], note: Note, collection: References): Reference[] {
  const references = referencesOf(note, collection);
  return [...new Set(keys.flatMap((key) => findReference(key, references) ?? []))];
}
