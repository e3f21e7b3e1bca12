import type { CitationItem } from '../citation/parseCitationGroup';
import type { Range } from './ranges';

/** One place in a note that cites: `[@a; @b]`, or `@a` as part of the sentence. */
export interface Cluster {
  items: readonly Omit<CitationItem, 'start' | 'end'>[];
  /** `@key` in running text: "Dai et al. [1]", "Dai et al. (2023)". */
  narrative: boolean;
}

/** A piece of a formatted citation. */
export interface Segment {
  /** Safe inline HTML without links: `i`, `b`, `sup`, `sub` and `span class`. */
  html: string;
  /** The reference this piece stands for, to be linked to its entry; absent for brackets, commas, `see`. */
  key?: string;
  /** Set when this piece is the dash in [1–4]: it stands for all that the range passes over, `key` is the first. */
  range?: Range;
}

/** A citation as it is printed. */
export type FormattedCluster =
  /** Stands in the line. */
  | { kind: 'in-text'; segments: Segment[] }
  /** Stands in a note of its own, for which the page puts a mark in the line. */
  | {
      kind: 'note';
      /** Counts from 1 within the text; other notes refer to it by this number. */
      number: number;
      /** What stands in the line before the mark: the authors, when the citation is part of the sentence. */
      lead: Segment[];
      /** The note's text: safe inline HTML, with links where the style prints addresses. */
      html: string;
      /** The references it names, in the order of the note. */
      keys: string[];
    };

/** An entry of a note's bibliography. */
export interface FormattedEntry {
  key: string;
  /** The number that citations print, in styles that print one. */
  number?: number;
  /** `[1]`: the entry's label, where the style hangs it in the margin; plain text. It is not part of `html`. */
  label?: string;
  /** Safe HTML, with links to arXiv, the DOI and the address. `div` only with class csl-block or csl-indent. */
  html: string;
}

/** A note's citations and bibliography. */
export interface FormattedNote {
  /** In the order of the note, one for each cluster. */
  clusters: FormattedCluster[];
  /** In the order of the style. */
  bibliography: FormattedEntry[];
}
