import type { CrossReferenceItem, Label } from '../note/Facts';
import type { Collection } from './Collection';
import type { Note } from './Note';
import { fileName } from './permalinks';

/** What a reference comes to. */
export type ReferenceTarget =
  /** A label; `note` is where it stands. */
  | { kind: 'label'; note: Note; label: Label }
  /** The note is there, and has no such label. */
  | { kind: 'no-label'; note: Note }
  /** No note has the name, or several do. */
  | { kind: 'no-note'; candidates: readonly Note[] };

/** The notes a reference may name. */
export type NamedNotes = Pick<Collection, 'byName' | 'byPermalink'>;

/** Notes by the name of their file: several may have one. */
export function indexByName(notes: readonly Note[]): Map<string, Note[]> {
  const index = new Map<string, Note[]>();
  for (const note of notes) {
    const name = fileName(note.file);
    index.set(name, [...(index.get(name) ?? []), note]);
  }
  return index;
}

/** Finds what a reference in `from` names: in the same note, or in the one of that file name or permalink. */
export function resolveReference(item: CrossReferenceItem, from: Note, notes: NamedNotes): ReferenceTarget {
  const candidates = item.note === undefined ? [from] : findNotes(item.note, notes);
  const [note, ...others] = candidates;
  if (!note || others.length > 0) return { kind: 'no-note', candidates };
  const label = note.facts.labels.find(({ name }) => name === item.name);
  return label ? { kind: 'label', note, label } : { kind: 'no-label', note };
}

function findNotes(name: string, { byName, byPermalink }: NamedNotes): readonly Note[] {
  const placed = byPermalink.get(`/${name.replace(/^\/|\/$/g, '')}/`);
  return placed ? [placed] : (byName.get(name) ?? []);
}
