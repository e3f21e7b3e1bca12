import type { UnkeyedReference } from '../bibliography/Reference';
import { richToText } from '../bibliography/richText';
import { nameToText, venueOf, yearOf } from '../bibliography/summary';
import type { Collection } from '../collection/Collection';
import type { Note } from '../collection/Note';
import { libraryOf } from '../collection/papers';
import { fileName, findSiteRoute, foldPermalink } from '../collection/permalinks';
import { parseNote } from '../note/parseNote';
import { settingsOf } from '../note/Settings';
import type { PaperRecord } from '../services/PaperRecord';
import type { Paragraph } from '../services/prose';
import { escapeMarkdown } from './escapeMarkdown';
import { type Filling, fillTemplate, type TemplateMistake } from './fillTemplate';
import { proseToQuote } from './proseToMarkdown';
import { relatedHeading, type Template } from './templates';

/** What a new note is about, and how. */
export interface NoteWish {
  paper: PaperRecord;
  /** The key of its reference. */
  key: string;
  lang: string;
  /** The day it is written, in ISO form. */
  date: string;
  template: Template;
  /** Its path in the content folder; undefined for the usual one. */
  file: string | undefined;
}

/** A note as it would be written. */
export interface NotePlan {
  /** Its path in the content folder. */
  file: string;
  permalink: string;
  text: string;
  /** How many faults it would have by itself: those of its template. */
  faults: number;
}

/** The text and the place of a new note. */
export async function planNote(wish: NoteWish, collection: Collection): Promise<NotePlan | TemplateMistake> {
  const { abstract } = wish.paper;
  const plan = await draftNote(wish, abstract, collection);
  if ('mistake' in plan || plan.faults === 0) return plan;
  // Formulas that cannot stand in the note, whatever the reason, are given as text.
  const plain = await draftNote(wish, abstract.map(formulasAsText), collection);
  return 'mistake' in plain || plain.faults < plan.faults ? plain : plan;
}

async function draftNote(
  wish: NoteWish,
  abstract: readonly Paragraph[],
  collection: Collection,
): Promise<NotePlan | TemplateMistake> {
  const file = wish.file ?? usualFile(wish);
  const permalink = freePermalink(file, wish.date, collection);
  const text = fillTemplate(wish.template.text, fill(wish, permalink, abstract, collection));
  if (typeof text !== 'string') return text;
  const { facts } = await parseNote(Buffer.from(text), endingOf(file), settingsOf(collection.site));
  return { file, permalink, text, faults: facts.faults.length };
}

/** The notes that are about the paper with this key, and those that cite it, each once. */
export function findRelatedNotes(key: string, collection: Collection): { about: Note[]; citing: Note[] } {
  const reference = collection.references.get(key);
  const paper = reference && libraryOf(collection).byReference.get(reference);
  const about = paper?.about ?? [];
  const citing = (paper?.citing ?? []).map(({ note }) => note).filter((note) => !about.includes(note));
  return { about, citing };
}

/** A note has a folder of its own, for its figures. */
function usualFile({ key, template }: NoteWish): string {
  const name = key.replace(/[^\p{L}\p{N}._-]+/gu, '-');
  return `posts/${name}/${name}.${template.ending}`;
}

function endingOf(file: string): 'md' | 'mdx' {
  return /\.mdx$/i.test(file) ? 'mdx' : 'md';
}

function freePermalink(file: string, date: string, { byPermalink, aliases }: Collection): string {
  const taken = new Set([...byPermalink.keys(), ...aliases.keys()].map(foldPermalink));
  const [year, month] = date.split('-');
  for (let number = 1; ; number++) {
    const permalink = `/posts/${year}/${month}/${fileName(file)}${number === 1 ? '' : `-${number}`}/`;
    if (!taken.has(foldPermalink(permalink)) && !findSiteRoute(permalink)) return permalink;
  }
}

function formulasAsText(paragraph: Paragraph): Paragraph {
  return paragraph.map((piece) => (typeof piece === 'string' ? piece : `$${piece.tex}$`));
}

function fill(wish: NoteWish, permalink: string, abstract: readonly Paragraph[], collection: Collection): Filling {
  const { reference, categories } = wish.paper;
  return {
    texts: {
      title: richToText(reference.title ?? wish.key),
      key: wish.key,
      date: wish.date,
      permalink,
      lang: wish.lang,
      authors: (reference.author ?? reference.editor ?? []).map(nameToText),
      year: yearOf(reference) ?? '',
      venue: venueOf(reference) ?? '',
      arxiv: reference.arxiv ?? '',
      doi: reference.DOI ?? '',
      url: urlOf(reference),
      categories,
    },
    markdown: {
      abstract: proseToQuote(abstract, collection.site.macros),
      related: formatRelated(wish, collection),
    },
  };
}

function urlOf({ DOI, arxiv, URL: url }: UnkeyedReference): string {
  if (DOI) return `https://doi.org/${DOI}`;
  return arxiv ? `https://arxiv.org/abs/${arxiv}` : (url ?? '');
}

/** A section of links to the notes that are about the paper or cite it already. */
function formatRelated({ key, lang }: NoteWish, collection: Collection): string {
  const { about, citing } = findRelatedNotes(key, collection);
  const links = [...about, ...citing]
    .filter(({ frontMatter }) => !frontMatter.draft)
    .map(({ frontMatter, permalink }) => `- [${escapeLinkText(frontMatter.title)}](${encodePath(permalink)})`);
  return links.length === 0 ? '' : [`## ${relatedHeading(lang)}`, '', ...links].join('\n');
}

/** Brackets in the text of a link must be in pairs, unless they are written as what they are. */
function escapeLinkText(text: string): string {
  return escapeMarkdown(text).replace(/\\?[[\]]/g, (bracket) => (bracket.endsWith('[') ? '&#91;' : '&#93;'));
}

function encodePath(path: string): string {
  return encodeURI(path).replace(/[()]/g, (bracket) => (bracket === '(' ? '%28' : '%29'));
}
