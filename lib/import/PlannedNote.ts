import type { Decision, ForeignKind } from './Conversion';
import type { HeadFacts } from './frontMatter/HeadFacts';
import type { ForeignNote } from './site/ForeignSite';

/** A note of the old site with its place in the new one, before its body is converted. */
export interface PlannedNote {
  note: ForeignNote;
  /** What its body is written for. */
  kind: ForeignKind;
  body: string;
  /** The 1-based line of the file on which `body` begins. */
  bodyLine: number;
  facts: HeadFacts;
  /** ISO day. */
  day: string | undefined;
  updated: string | undefined;
  isPage: boolean;
  /** In the content folder. */
  file: string;
  /** As it stands in front matter. */
  permalink: string;
  /** The address of the old site, without its base path. */
  old: string;
  aliases: string[];
  decisions: Decision[];
}

/** What makes two addresses one: a slash at the end does not count. */
export function withSlash(permalink: string): string {
  return permalink.endsWith('/') ? permalink : `${permalink}/`;
}
