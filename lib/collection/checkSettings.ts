import { explainUnknownStyle } from '../bibliography/format/styles';
import type { Fault, Span } from '../fault/Fault';
import { makeFault } from '../fault/makeFault';
import { findNearest } from '../fault/nearest';
import type { Site } from '../site/Site';
import type { Collection } from './Collection';
import type { Note } from './Note';
import { findOriginal } from './neighbours';

/** A note's citation style is one there is. */
export function checkStyle({ file, frontMatter, facts }: Note): Fault[] {
  return explainStyle(file, frontMatter.citationStyle, facts.places);
}

/** The site's citation style is one there is. */
export function checkSiteStyle({ citationStyle }: Site, places: Readonly<Record<string, Span>>): Fault[] {
  return explainStyle('site.yaml', citationStyle, places);
}

function explainStyle(file: string, style: string | undefined, places: Readonly<Record<string, Span>>): Fault[] {
  const unknown = style === undefined ? undefined : explainUnknownStyle(style);
  const span = places.citationStyle;
  if (!unknown || !span) return [];
  return [{ file, ...makeFault('style-is-known', span, unknown.message, unknown.suggestion) }];
}

/** A translation names a note that is there. */
export function checkTranslation(note: Note, collection: Collection): Fault[] {
  const { translationOf } = note.frontMatter;
  if (!translationOf || findOriginal(note, collection)) return [];
  const [nearest] = findNearest(translationOf, [...collection.byPermalink.keys(), ...collection.byFile.keys()], 1);
  const message = `There is no note \`${translationOf}\`.`;
  const fault = makeFault(
    'translation-resolves',
    placeOf(note, 'translationOf'),
    message,
    nearest ? `Did you mean \`${nearest}\`?` : undefined,
  );
  return [{ file: note.file, ...fault }];
}

/** Where a key's value stands in the front matter. */
export function placeOf(note: Note, key: string): Span {
  const place = note.facts.places[key] ?? note.facts.places[key.split('.')[0] ?? ''];
  if (!place) throw new Error(`${note.file} has no place for ${key}`);
  return place;
}
