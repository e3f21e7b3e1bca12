import type { Collection } from './Collection';
import type { Note } from './Note';
import { resolveLink } from './targets';

/** The notes before and after this one in time, of the same language. */
export function findNeighbours(
  note: Note,
  { notes }: Collection,
): { older: Note | undefined; newer: Note | undefined } {
  const sameLanguage = notes.filter((other) => baseLanguage(other.lang) === baseLanguage(note.lang));
  const index = sameLanguage.indexOf(note);
  if (index < 0) return { older: undefined, newer: undefined };
  return { older: sameLanguage[index + 1], newer: sameLanguage[index - 1] };
}

/** The other language versions of a note: what it translates, and what translates it or the same. */
export function findTranslations(note: Note, collection: Collection): Note[] {
  const original = findOriginal(note, collection) ?? note;
  return [...collection.byFile.values()].filter(
    (other) => other !== note && (other === original || findOriginal(other, collection) === original),
  );
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
