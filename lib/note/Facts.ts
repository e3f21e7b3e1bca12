import type { CitationItem } from '../bibliography/citation/parseCitationGroup';
import type { LocalFault, Span } from '../fault/Fault';
import type { FrontMatter } from '../frontMatter/FrontMatter';

/** A heading of a note as the table of contents needs it. */
export interface Heading {
  /** 2 to 6: the note's title is the page's first heading. */
  depth: number;
  /** The anchor, unique in the note. */
  id: string;
  /** Plain text. */
  text: string;
  /** Safe inline HTML, formulas drawn. */
  html: string;
}

/** One mention of one or more references in the text; each item stands at a place of its own. */
export interface Citation {
  items: (CitationItem & Span)[];
  /** `@key` in running text, which is part of the sentence, and not `[@key]`. */
  narrative: boolean;
}

/** A link or an image as the author wrote its target. */
export interface Target extends Span {
  url: string;
}

/** What a note says about itself, without its body: all that lists, tags, feeds and search need. */
export interface Facts {
  /** Undefined when there is none, or when it has no title or no date that can be read. */
  frontMatter: FrontMatter | undefined;
  /** Where the values of the front matter stand, by key and, in lists, index (`papers.0`). */
  places: Readonly<Record<string, Span>>;
  headings: Heading[];
  /** In the order in which a reader meets them: footnotes behind the text. */
  citations: Citation[];
  links: Target[];
  images: Target[];
  /** The note's text without markup, code or TeX, a line a block. */
  text: string;
  /** The first paragraph of `text`, cut to a line or two. */
  opening: string;
  /** Whether the note says itself where its bibliography stands. */
  placesBibliography: boolean;
  formulas: number;
  /** Estimated reading time. */
  minutes: number;
  faults: LocalFault[];
}

/** A note as parsing leaves it: a plain value that can be written to the cache. */
export interface ParsedNote {
  facts: Facts;
  body: Body;
}

/** A compiled body; `drawBody` draws it. */
export interface Body {
  /** The source of a function that makes React elements; empty when the file could not be read. */
  code: string;
  /**
   * Formulas and highlighted code as HTML, which are nine tenths of a note. A component has the index of its own as the
   * prop `piece` and is given it as `markup`: as literals in the code they would have to be compiled at each drawing.
   */
  pieces: string[];
}
