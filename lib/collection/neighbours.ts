import type { Collection } from './Collection';
import type { Note } from './Note';
import { resolveLink } from './targets';

/** Who stands beside whom, worked out once for a collection, so that no note's page looks through all notes. */
interface Relations {
  neighbours: Map<Note, Neighbours>;
  /** Every note that has a translation, or is one, with all notes of its group. */
  groups: Map<Note, Note[]>;
}

interface Neighbours {
  older: Note | undefined;
  newer: Note | undefined;
}

const relations = new WeakMap<Collection, Relations>();

/** The notes before and after this one in time, of the same language. */
export function findNeighbours(note: Note, collection: Collection): Neighbours {
  return relationsOf(collection).neighbours.get(note) ?? { older: undefined, newer: undefined };
}

/** The other language versions of a note: what it translates, and what translates it or the same. */
export function findTranslations(note: Note, collection: Collection): Note[] {
  return (relationsOf(collection).groups.get(note) ?? []).filter((other) => other !== note);
}

function relationsOf(collection: Collection): Relations {
  const known = relations.get(collection) ?? {
    neighbours: relateInTime(collection.notes),
    groups: groupTranslations(collection),
  };
  relations.set(collection, known);
  return known;
}

function relateInTime(notes: Note[]): Map<Note, Neighbours> {
  const neighbours = new Map<Note, Neighbours>();
  const latest = new Map<string, Note>();
  for (const note of notes) {
    const lang = baseLanguage(note.lang);
    const newer = latest.get(lang);
    const before = newer && neighbours.get(newer);
    if (before) before.older = note;
    neighbours.set(note, { older: undefined, newer });
    latest.set(lang, note);
  }
  return neighbours;
}

function groupTranslations(collection: Collection): Map<Note, Note[]> {
  const groups = new Map<Note, Note[]>();
  for (const note of collection.byFile.values()) {
    const original = findOriginal(note, collection);
    if (!original || original === note) continue;
    const group = groups.get(original) ?? groups.get(note) ?? [original];
    if (!group.includes(note)) group.push(note);
    for (const member of group) groups.set(member, group);
  }
  return groups;
}

/** The note that `translationOf` names. */
export function findOriginal(
  note: Note,
  collection: Pick<Collection, 'byPermalink' | 'byFile' | 'aliases' | 'assets'>,
): Note | undefined {
  const { translationOf } = note.frontMatter;
  if (!translationOf) return undefined;
  const target = resolveLink(translationOf, note.file, collection);
  if (target.kind === 'page') return collection.byPermalink.get(target.permalink);
  return collection.byFile.get(translationOf);
}

function baseLanguage(lang: string): string {
  return lang.split('-')[0]?.toLowerCase() ?? '';
}
