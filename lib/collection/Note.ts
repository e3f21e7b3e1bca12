import type { FrontMatter } from '../frontMatter/FrontMatter';
import type { Facts } from '../note/Facts';
import type { Site } from '../site/Site';

/** One document about papers, placed in the site. */
export interface Note {
  /** Relative to the content folder, with `/`. */
  file: string;
  /** The lasting URL path, NFC, with a leading and a trailing slash. */
  permalink: string;
  /** BCP 47; the note's own or the site's. */
  lang: string;
  /** The author's; a stand-in when it cannot be read (then `facts.frontMatter` is undefined). */
  frontMatter: FrontMatter;
  facts: Facts;
  /** The key of its body in the cache. */
  bodyKey: string;
  /** The author's `updated`, or the day of the last commit that changed it. ISO day. */
  updated: string | undefined;
  /** `summary`, or the note's opening. */
  summary: string;
}

/** Who wrote a note: the authors it names, or the site's. */
export function authorsOf({ frontMatter }: Note, site: Pick<Site, 'authors'>): string[] {
  return frontMatter.authors.length > 0 ? frontMatter.authors : site.authors;
}

/** A parsed file before it is placed. */
export interface ParsedFile {
  file: string;
  facts: Facts;
  bodyKey: string;
}
