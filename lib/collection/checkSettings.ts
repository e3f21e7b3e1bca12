import { explainUnknownStyle, listStyles } from '../bibliography/format/styles';
import type { Fault, Span } from '../fault/Fault';
import { makeFault } from '../fault/makeFault';
import { findNearest } from '../fault/nearest';
import { findSlip } from '../fault/slips';
import { isStylePath } from '../frontMatter/fields/citationStyle';
import type { Site } from '../site/Site';
import type { Collection } from './Collection';
import type { Note } from './Note';
import { findOriginal } from './neighbours';
import { styleFile } from './styles';

/** A note's citation style is one there is. */
export function checkStyle({ file, frontMatter, facts }: Note, { assets }: Pick<Collection, 'assets'>): Fault[] {
  return explainStyle(file, frontMatter.citationStyle, facts.places, assets);
}

/** The site's citation style is one there is. */
export function checkSiteStyle(
  { citationStyle }: Site,
  places: Readonly<Record<string, Span>>,
  { assets }: Pick<Collection, 'assets'>,
): Fault[] {
  return explainStyle('site.yaml', citationStyle, places, assets);
}

function explainStyle(
  file: string,
  style: string | undefined,
  places: Readonly<Record<string, Span>>,
  assets: Collection['assets'],
): Fault[] {
  const span = places.citationStyle;
  if (style === undefined || !span) return [];
  const path = styleFile(style, file);
  const unknown = path === undefined ? explainName(style, assets) : explainMissingFile(path, assets);
  if (!unknown) return [];
  const meant = path === undefined ? findSlip(style, listStyles()) : undefined;
  const fix = meant === undefined ? meant : [{ ...span, was: style, text: meant }];
  return [{ file, ...makeFault('style-is-known', span, unknown.message, unknown.suggestion, fix) }];
}

function explainName(style: string, assets: Collection['assets']) {
  const unknown = explainUnknownStyle(style);
  const named = unknown && listStylePaths(assets).find((path) => `/${path}`.endsWith(`/${style}.csl`));
  return named ? { ...unknown, suggestion: `Did you mean \`/${named}\`?` } : unknown;
}

function explainMissingFile(path: string, assets: Collection['assets']) {
  if (assets.has(path)) return undefined;
  const paths = listStylePaths(assets);
  const sameName = paths.filter((other) => other.replace(/^.*\//, '') === path.replace(/^.*\//, ''));
  const [nearest] = [...sameName, ...findNearest(path, paths, 1)];
  const suggestion = nearest
    ? `Did you mean \`/${nearest}\`?`
    : 'Write its path from the file that names it, or from the content folder with a leading `/`.';
  return { message: `There is no file \`${path}\` in the content folder.`, suggestion };
}

function listStylePaths(assets: Collection['assets']): string[] {
  return [...assets.keys()].filter(isStylePath);
}

/** A translation names a note that is there. */
export function checkTranslation(note: Note, collection: Collection): Fault[] {
  const { translationOf } = note.frontMatter;
  if (!translationOf || findOriginal(note, collection)) return [];
  const targets = [...collection.byPermalink.keys(), ...collection.byFile.keys()];
  const [nearest] = findNearest(translationOf, targets, 1);
  const meant = findSlip(translationOf, targets);
  const place = placeOf(note, 'translationOf');
  const message = `There is no note \`${translationOf}\`.`;
  const fault = makeFault(
    'translation-resolves',
    place,
    message,
    nearest ? `Did you mean \`${nearest}\`?` : undefined,
    meant === undefined ? meant : [{ ...place, was: translationOf, text: meant }],
  );
  return [{ file: note.file, ...fault }];
}

/** Where a key's value stands in the front matter. */
export function placeOf(note: Note, key: string): Span {
  const place = note.facts.places[key] ?? note.facts.places[key.split('.')[0] ?? ''];
  if (!place) throw new Error(`${note.file} has no place for ${key}`);
  return place;
}
