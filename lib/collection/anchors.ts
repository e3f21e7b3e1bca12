import { citationAnchor, entryAnchor } from '../bibliography/anchors';
import type { Collection } from './Collection';
import type { Note } from './Note';
import { listedReferences } from './noteReferences';

const known = new WeakMap<Note, ReadonlySet<string>>();

/** Every anchor of a note's page but those of symbols, which only drawing its formulas tells. Gathered when asked for. */
export function anchorsOf(
  note: Note,
  collection: Pick<Collection, 'references' | 'ownReferences'>,
): ReadonlySet<string> {
  const anchors = known.get(note) ?? gather(note, collection);
  known.set(note, anchors);
  return anchors;
}

function gather(note: Note, collection: Pick<Collection, 'references' | 'ownReferences'>): ReadonlySet<string> {
  const { headings, labels, anchors, citations } = note.facts;
  const listed = listedReferences(note, collection);
  const marks = citations.map((_, index) => citationAnchor(index));
  return new Set([
    ...headings.map(({ id }) => id),
    ...labels.map(({ name }) => name),
    ...anchors,
    ...listed.map(({ id }) => entryAnchor(id)),
    ...(listed.length > 0 ? ['bibliography'] : []),
    ...marks,
    // Styles that cite in notes, as Chicago does, print each behind the text.
    ...marks.map((mark) => `${mark}-note`),
    'content',
  ]);
}
