import type { CrossReferenceItem, Label } from '../note/Facts';
import type { Collection } from './Collection';
import type { Note } from './Note';

/** What a reference comes to. */
export type ReferenceTarget =
  /** A label; `note` is where it stands. */
  | { kind: 'label'; note: Note; label: Label }
  /** The note is there, and has no such label. */
  | { kind: 'no-label'; note: Note }
  /** No note has the name, or several do. */
  | { kind: 'no-note'; candidates: Note[] };

type Notes = Pick<Collection, 'byFile' | 'byPermalink'>;

/** Finds what a reference in `from` names: in the same note, or in the one of that file name or permalink. */
export function resolveReference(item: CrossReferenceItem, from: Note, collection: Notes): ReferenceTarget {
  const candidates = item.note === undefined ? [from] : findNotes(item.note, collection);
  const [note, ...others] = candidates;
  if (!note || others.length > 0) return { kind: 'no-note', candidates };
  const label = note.facts.labels.find(({ name }) => name === item.name);
  return label ? { kind: 'label', note, label } : { kind: 'no-label', note };
}

/** The name by which another note refers to this one: its file's, without folder and ending. */
export function noteName({ file }: Note): string {
  return file
    .replace(/^.*\//, '')
    .replace(/\.mdx?$/i, '')
    .normalize('NFC');
}

function findNotes(name: string, { byFile, byPermalink }: Notes): Note[] {
  const placed = byPermalink.get(`/${name.replace(/^\/|\/$/g, '')}/`);
  return placed ? [placed] : [...byFile.values()].filter((note) => noteName(note) === name);
}
