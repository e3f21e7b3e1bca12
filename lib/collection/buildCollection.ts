import type { FileStyles } from '../bibliography/csl/read';
import type { Bibliographies } from '../bibliography/read';
import type { CachePlace } from '../cache/DiskCache';
import type { Content } from '../content/read';
import type { Fault } from '../fault/Fault';
import type { FrontMatter } from '../frontMatter/FrontMatter';
import type { Site } from '../site/Site';
import type { Audience, Collection } from './Collection';
import { checkUniquePapers } from './checkBibliographies';
import { checkCollection } from './checkCollection';
import { checkFileNames } from './checkFileNames';
import { checkReferenceUse } from './checkUse';
import { indexByName } from './crossReferences';
import type { Note, ParsedFile } from './Note';
import { findOwnBibliographies } from './ownBibliographies';
import { isHomeFile, permalinkOf } from './permalinks';
import { gatherTags } from './tags';

/** All that a collection is made of. */
export interface CollectionParts {
  content: Content;
  site: Site;
  siteFaults: Fault[];
  bibliographies: Bibliographies;
  fileStyles: FileStyles;
  parsed: ParsedFile[];
  /** Path of a note → the day of its last change in git. */
  updatedDays: ReadonlyMap<string, string>;
  audience: Audience;
  cache: CachePlace;
  /** Path of a note → the permalink it had when its front matter could last be read. */
  formerPermalinks: ReadonlyMap<string, string>;
  /** The notes were checked before, and by another process: nothing is looked for again. */
  checked?: boolean;
}

/** Puts the notes together: places them, sorts them, builds the indexes and finds what is wrong between them. */
export function buildCollection(parts: CollectionParts): Collection {
  const { content, site, siteFaults, bibliographies, fileStyles, parsed, audience } = parts;
  const all = parsed.map((file) => placeNote(file, parts));
  const shown = all.filter((note) => audience === 'author' || !note.frontMatter.draft);
  const { ownReferences, faults: ownFaults } = findOwnBibliographies(all, bibliographies);
  const notes = shown.filter((note) => note.frontMatter.kind === 'note').sort(byDate);
  const collection: Collection = {
    site,
    notes,
    pages: shown.filter((note) => note.frontMatter.kind === 'page' && !isHomeFile(note.file)).sort(byTitle),
    home: shown.find((note) => isHomeFile(note.file)),
    byPermalink: new Map(shown.map((note) => [note.permalink, note])),
    byFile: new Map(shown.map((note) => [note.file, note])),
    byName: indexByName(shown),
    tags: gatherTags(notes),
    references: bibliographies.site,
    allReferences: new Map([...[...ownReferences.values()].flatMap((own) => [...own]), ...bibliographies.site]),
    ownReferences,
    styles: fileStyles.styles,
    aliases: new Map(shown.flatMap((note) => note.frontMatter.aliases.map((alias) => [alias, note.permalink]))),
    assets: content.assets,
    faults: [],
    cache: parts.cache,
    stamp: '',
  };
  if (!parts.checked)
    collection.faults = checkCollection(collection, all, [
      ...siteFaults,
      ...bibliographies.faults,
      ...fileStyles.faults,
      ...ownFaults,
      ...checkFileNames(content.paths),
      ...checkUniquePapers(bibliographies, all, ownReferences),
      ...checkReferenceUse(bibliographies, all, collection),
    ]);
  return collection;
}

function placeNote(
  { file, facts, bodyKey }: ParsedFile,
  { site, updatedDays, formerPermalinks }: CollectionParts,
): Note {
  const frontMatter = facts.frontMatter ?? standIn(file);
  const former = facts.frontMatter ? undefined : formerPermalinks.get(file);
  const updated = frontMatter.updated ?? updatedDays.get(file);
  return {
    file,
    permalink: former ?? permalinkOf(file, frontMatter),
    lang: frontMatter.lang ?? site.lang,
    frontMatter,
    facts,
    bodyKey,
    updated: updated && frontMatter.date && updated <= frontMatter.date ? undefined : updated,
    summary: frontMatter.summary ?? facts.opening,
  };
}

/**
 * What stands for front matter that cannot be read, so that the note's other faults are found too, and its author sees
 * them on its page. No release is made while there is one.
 */
function standIn(file: string): FrontMatter {
  const title = file.replace(/^.*\//, '').replace(/\.mdx?$/i, '');
  return {
    kind: 'page',
    title,
    aliases: [],
    tags: [],
    authors: [],
    papers: [],
    nocite: [],
    draft: false,
    bibliography: [],
    macros: {},
  };
}

function byDate(a: Note, b: Note): number {
  const [dateA = '', dateB = ''] = [a.frontMatter.date, b.frontMatter.date];
  return dateA === dateB ? (a.permalink < b.permalink ? -1 : 1) : dateA < dateB ? 1 : -1;
}

function byTitle(a: Note, b: Note): number {
  return a.frontMatter.title.localeCompare(b.frontMatter.title, 'zh');
}
