import type { Bibliographies } from '../bibliography/read';
import type { Content } from '../content/read';
import type { Fault } from '../fault/Fault';
import type { FrontMatter } from '../frontMatter/FrontMatter';
import type { Facts } from '../note/Facts';
import { estimateMinutes } from '../note/readingTime';
import type { Site } from '../site/Site';
import type { Audience, Collection } from './Collection';
import { checkCitations } from './checkCitations';
import { checkPermalinks } from './checkPermalinks';
import { checkStyle, checkTranslation } from './checkSettings';
import { checkImages, checkLinks } from './checkTargets';
import type { Note, ParsedFile } from './Note';
import { findOwnBibliographies, referencesOf } from './ownBibliographies';
import { isHomeFile, permalinkOf } from './permalinks';
import { gatherTags } from './tags';

/** All that a collection is made of. */
export interface CollectionParts {
  content: Content;
  site: Site;
  siteFaults: Fault[];
  bibliographies: Bibliographies;
  parsed: ParsedFile[];
  /** Path of a note → the day of its last change in git. */
  updatedDays: ReadonlyMap<string, string>;
  audience: Audience;
  /** Path of a note → the permalink it had when its front matter could last be read. */
  formerPermalinks: ReadonlyMap<string, string>;
}

/** Puts the notes together: places them, sorts them, builds the indexes and finds what is wrong between them. */
export function buildCollection(parts: CollectionParts): Collection {
  const { content, site, siteFaults, bibliographies, parsed, audience } = parts;
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
    tags: gatherTags(notes),
    references: bibliographies.site,
    allReferences: new Map([...[...ownReferences.values()].flatMap((own) => [...own]), ...bibliographies.site]),
    ownReferences,
    aliases: new Map(shown.flatMap((note) => note.frontMatter.aliases.map((alias) => [alias, note.permalink]))),
    assets: content.assets,
    faults: [],
    stamp: '',
  };
  const noteFaults = all.flatMap((note) => [
    ...checkCitations(note, referencesOf(note, collection)),
    ...checkImages(note, collection),
    ...checkLinks(note, collection),
    ...checkStyle(note),
    ...checkTranslation(note, collection),
  ]);
  const parseFaults = parsed.flatMap(({ file, facts }) => facts.faults.map((fault) => ({ file, ...fault })));
  const drafts = new Set(all.filter((note) => note.frontMatter.draft).map((note) => note.file));
  collection.faults = [
    ...siteFaults,
    ...bibliographies.faults,
    ...ownFaults,
    ...parseFaults,
    ...noteFaults,
    ...checkPermalinks(all.filter(({ facts }) => facts.frontMatter)),
  ]
    .map((fault) => (drafts.has(fault.file) ? { ...fault, severity: 'warning' as const } : fault))
    .sort(byPlace);
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
    minutes: minutesOf(facts),
    summary: frontMatter.summary ?? shorten(facts.opening),
  };
}

/** Counted once for a note's facts: in dev every save looks at all notes again. */
function minutesOf(facts: Facts): number {
  const known = minutes.get(facts) ?? estimateMinutes(facts.text, facts.formulas);
  minutes.set(facts, known);
  return known;
}

const minutes = new WeakMap<Facts, number>();

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
    draft: false,
    bibliography: [],
    macros: {},
  };
}

/** The beginning of a text: whole sentences as far as 160 columns go (a Han character takes two), else cut with `…`. */
export function shorten(text: string): string {
  let width = 0;
  let end = 0;
  for (const { segment, index } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)) {
    width += /[\p{Script=Han}\u3000-\u30ff\uff00-\uff60]/u.test(segment) ? 2 : 1;
    if (width > 160) return `${text.slice(0, end).replace(/[\s，、,;；:：]+$/u, '')}…`;
    end = index + segment.length;
  }
  return text;
}

function byDate(a: Note, b: Note): number {
  const [dateA = '', dateB = ''] = [a.frontMatter.date, b.frontMatter.date];
  return dateA === dateB ? (a.permalink < b.permalink ? -1 : 1) : dateA < dateB ? 1 : -1;
}

function byTitle(a: Note, b: Note): number {
  return a.frontMatter.title.localeCompare(b.frontMatter.title, 'zh');
}

function byPlace(a: Fault, b: Fault): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column || (a.rule < b.rule ? -1 : 1);
}
