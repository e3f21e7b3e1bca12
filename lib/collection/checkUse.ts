import { findReference } from '../bibliography/findReference';
import type { Reference } from '../bibliography/Reference';
import type { Bibliographies } from '../bibliography/read';
import type { Fault } from '../fault/Fault';
import { makeFault } from '../fault/makeFault';
import type { Label } from '../note/Facts';
import type { Collection } from './Collection';
import { type NamedNotes, resolveReference } from './crossReferences';
import type { Note } from './Note';
import { referencesOf } from './ownBibliographies';

/**
 * Every label is referred to, by `@`, in a formula or by a link, in its note or in another. The label of a section is
 * more than that: it keeps the heading's anchor when its words change, so links from elsewhere may need it.
 */
export function checkLabelUse(notes: readonly Note[], named: NamedNotes, linked: ReadonlyMap<Note, Set<string>>) {
  const used = new Set<Label>();
  for (const note of notes) {
    for (const item of note.facts.crossReferences.flatMap(({ items }) => items)) {
      const target = resolveReference(item, note, named);
      if (target.kind === 'label') used.add(target.label);
    }
  }
  return notes.flatMap((note) =>
    note.facts.labels.flatMap((label): Fault[] => {
      if (label.kind === 'sec' || used.has(label) || linked.get(note)?.has(label.name)) return [];
      const message = `Nothing refers to the label \`${label.name}\`.`;
      const way = `Refer to it with \`@${label.name}\`, or delete it.`;
      return [{ file: note.file, ...makeFault('label-is-used', label, message, way) }];
    }),
  );
}

/** What an entry takes fields from is used with it. */
function addUsed(reference: Reference, references: ReadonlyMap<string, Reference>, used: Set<Reference>): void {
  if (used.has(reference)) return;
  used.add(reference);
  const [, key = ''] = /\bcrossref\s*=\s*["{]\s*([^"{}]+?)\s*["}]/i.exec(reference.source.text) ?? [];
  const parent = references.get(key);
  if (parent) addUsed(parent, references, used);
}

/** Every reference of a .bib file is cited by a note, stands in its bibliography, or is what it is about. */
export function checkReferenceUse(
  { byFile }: Pick<Bibliographies, 'byFile'>,
  notes: readonly Note[],
  collection: Pick<Collection, 'references' | 'ownReferences'>,
): Fault[] {
  const used = new Set<Reference>();
  for (const note of notes) {
    const references = referencesOf(note, collection);
    const cited = note.facts.citations.flatMap(({ items }) => items.map(({ key }) => key));
    for (const key of [...note.frontMatter.papers, ...note.frontMatter.nocite, ...cited]) {
      const reference = findReference(key, references);
      if (reference) addUsed(reference, references, used);
    }
  }
  return [...byFile].flatMap(([file, references]) =>
    [...references.values()].flatMap((reference): Fault[] => {
      if (used.has(reference)) return [];
      const message = `No note cites \`${reference.id}\` or is about it.`;
      const way = 'Cite it, put it under `papers` or `nocite` of a note, or delete it.';
      return [{ file, ...makeFault('reference-is-used', reference.source.key, message, way) }];
    }),
  );
}
