import type { Decision } from '../Conversion';

/** What a foreign note says about itself, in our words. */
export interface HeadFacts {
  title?: string;
  /** As they are written; the first that is a day counts. */
  dates: { text: string; line: number }[];
  updates: { text: string; line: number }[];
  tags: string[];
  /** What Jekyll's `:categories` are. */
  categories: string[];
  authors: string[];
  summary?: string;
  lang?: string;
  permalink?: string;
  slug?: string;
  /** `redirect_from`, Hugo's and our `aliases`: addresses, with or without a slash at their beginning. */
  aliases: string[];
  /** Obsidian's `aliases`: other names by which links may call the note. */
  names: string[];
  draft: boolean;
  layout?: string;
  /** Names of .bib files. */
  bibliography: string[];
  /** Citation keys of what stands in the bibliography uncited, each with the line of `nocite`. */
  nocite: { key: string; line: number }[];
  /** Values of keys of ours, as they may be written. */
  own: Map<string, unknown>;
  /** By names that begin with a backslash. */
  macros: Record<string, string>;
  /** Keys that our front matter has no place for, with their values. */
  unplaced: Map<string, unknown>;
  comments: string[];
  decisions: Decision[];
}
