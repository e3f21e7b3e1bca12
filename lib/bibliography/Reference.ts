import type { Span } from '../fault/Fault';

/**
 * A person or body in CSL-JSON
 * (https://github.com/citation-style-language/schema/blob/master/schemas/input/csl-data.json).
 */
export interface Name {
  family?: string;
  given?: string;
  /** `van` in a name that its owner sorts without it: BibLaTeX's `useprefix=false`. */
  'dropping-particle'?: string;
  /** `van der` in `van der Berg`. */
  'non-dropping-particle'?: string;
  /** `Jr.`, `III`. */
  suffix?: string;
  /** A body, or a name that must not be taken apart. */
  literal?: string;
}

/** A date or range in CSL-JSON: each of one or two dates is `[year]`, `[year, month]` or `[year, month, day]`. */
export interface CslDate {
  'date-parts'?: number[][];
  circa?: boolean;
  /** 1 to 4, spring first. */
  season?: number;
  /** What could not be read as a date: `in press`. */
  literal?: string;
}

export const nameVariables = [
  'author',
  'editor',
  'translator',
  'container-author',
  'collection-editor',
  'director',
  'composer',
] as const;

export type NameVariable = (typeof nameVariables)[number];

/**
 * The fields that hold rich text as CSL-JSON has it: `<i>`, `<b>`, `<sup>`, `<sub>`, `<span class="nocase">` and
 * `<span style="font-variant:small-caps;">` are markup, all else is text; see `richText.ts` to show one.
 */
export const richFields = [
  'title',
  'title-short',
  'container-title',
  'container-title-short',
  'collection-title',
  'volume-title',
  'original-title',
  'event-title',
  'publisher',
  'publisher-place',
  'event-place',
  'genre',
  'medium',
  'status',
  'edition',
  'note',
  'abstract',
] as const;

export type RichField = (typeof richFields)[number];

/** The fields that are plain text. */
export const plainFields = [
  'volume',
  'issue',
  'number',
  'page',
  'chapter-number',
  'collection-number',
  'number-of-pages',
  'number-of-volumes',
  'version',
  'section',
  'authority',
  'archive',
  'archive_location',
  'ISBN',
  'ISSN',
  'PMID',
  'DOI',
  'URL',
  'keyword',
] as const;

export type PlainField = (typeof plainFields)[number];

/** Where the text of a reference stands in its .bib file. */
export interface ReferenceSource extends Span {
  /** The entry as the author wrote it. */
  text: string;
  /** Where its citation key stands. */
  key: Span;
}

/** One bibliographic record: CSL-JSON fields, and what papers have beside them. */
export type Reference = { [field in RichField | PlainField]?: string } & { [role in NameVariable]?: Name[] } & {
  /** The citation key. */
  id: string;
  /** The CSL type: `article-journal`, `paper-conference`, … */
  type: string;
  issued?: CslDate;
  accessed?: CslDate;
  'event-date'?: CslDate;
  'original-date'?: CslDate;
  /** BCP 47. `zh-CN` when title or authors are mainly Han and the entry does not say. */
  language?: string;
  /** The arXiv identifier without its version: `2309.15807`. */
  arxiv?: string;
  /** The lists of names that end with `and others`: more people than are named. */
  others?: NameVariable[];
  /** Addresses of the paper's PDF, its code and its project page; http or https. */
  links?: { pdf?: string; code?: string; project?: string };
  source: ReferenceSource;
};

/** What is known of a work before it has a key and a place in a .bib file. */
export type UnkeyedReference = Omit<Reference, 'id' | 'source'>;
