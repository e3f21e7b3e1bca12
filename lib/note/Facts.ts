import type { CitationItem } from '../bibliography/citation/parseCitationGroup';
import type { PaperClaim } from '../claims/PaperClaim';
import type { LocalFault, Span } from '../fault/Fault';
import type { FrontMatter } from '../frontMatter/FrontMatter';
import type { Destination, LabelName } from '../labels/labelName';

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
  /** The index, in the note's sentences, of the one it stands in; undefined for one that stands in no text. */
  sentence?: number;
}

/** Text that would be a citation if it were written otherwise. It is one only when the keys are those of references. */
export interface NearCitation extends Span {
  keys: string[];
  /** As written. */
  text: string;
  /** What would be read as one; undefined for one in the text of a link, which can hold none. */
  way?: string;
}

/** A venue with a year, such as `CVPR 2023`, in a note's text. */
export interface VenueMention extends Span {
  venue: string;
  year: number;
  /** The keys cited right beside it. */
  beside: string[];
  /** The sentence says of what it is about that it came out there, and cites nothing. */
  published: boolean;
}

/** A piece of a sentence: safe inline HTML with its formulas drawn, or what depends on other notes, by its index. */
export type SentencePart = string | { citation: number } | { crossReference: number };

/** A sentence of a note that cites something. */
export type Sentence = SentencePart[];

/** Something of a note that can be referred to, by the author's name for it. */
export interface Label extends LabelName, Span {
  /** What is printed for it: `3`, `3a`, or what the author tagged it with. A section has none. */
  number?: string | undefined;
  /** The heading of a section, as plain text. */
  title?: string | undefined;
}

/** One target of a reference. */
export interface CrossReferenceItem extends Destination, Span {
  /** What is printed: word and number, or the number alone (`[-@eq-loss]`, `\ref`), or that in brackets (`\eqref`). */
  form: 'full' | 'number' | 'brackets';
  /** What the author wrote before and behind it inside the brackets. */
  prefix?: string;
  suffix?: string;
}

/** One reference to labels: `@eq-loss`, `[@eq-a; @eq-b]`. */
export interface CrossReference {
  items: CrossReferenceItem[];
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
  /** What looks like a citation that its author mistyped. */
  nearCitations: NearCitation[];
  /** Where the text says that something came out. */
  venues: VenueMention[];
  /** What else of its page can be linked to: footnotes, claims, formulas. */
  anchors: string[];
  labels: Label[];
  /** In the order in which a reader meets them. */
  crossReferences: CrossReference[];
  /** What it says of papers, in blocks of their own. */
  claims: PaperClaim[];
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
  /** The sentences that cite something. They stand apart from the facts, which are read for every page of the site. */
  sentences: Sentence[];
}

/** A formula of a note as it is drawn. */
export interface FormulaUse {
  /** The piece that is its markup. */
  piece: number;
  /** How many of the note's own symbols are explained before it. */
  symbols: number;
  /** The references in its TeX, as indexes of the facts' `crossReferences`. */
  references?: number[];
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
  /** The formulas in the order in which a reader meets them: the component's prop `nth` is an index. */
  formulas: FormulaUse[];
  /** The note's own symbols, as pieces. */
  symbols: number[];
}
