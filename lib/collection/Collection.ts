import type { FileStyle } from '../bibliography/csl/FileStyle';
import type { Reference } from '../bibliography/Reference';
import type { CachePlace } from '../cache/DiskCache';
import type { ContentFile } from '../content/read';
import type { Fault } from '../fault/Fault';
import type { Site } from '../site/Site';
import type { Note } from './Note';

/** All notes together, with the indexes over them. */
export interface Collection {
  site: Site;
  /** The notes a reader may see, newest first; drafts among them in dev only. */
  notes: Note[];
  /** Pages of kind page, by title; without the home page. */
  pages: Note[];
  /** `content/index.mdx`, the author's text on the home page. */
  home: Note | undefined;
  /** Notes, pages and the home page by permalink. */
  byPermalink: Map<string, Note>;
  byFile: Map<string, Note>;
  /** By the name of their file without its ending. */
  byName: Map<string, Note[]>;
  /** Every tag with its notes, most used first; a tag is spelled as its first note spells it. */
  tags: Map<string, Note[]>;
  /** The site's references by key. */
  references: Map<string, Reference>;
  /** Those and the references of notes' own .bib files, for lists that show papers of many notes. */
  allReferences: Map<string, Reference>;
  /** The references of .bib files that only some notes name, by file. */
  ownReferences: Map<string, Map<string, Reference>>;
  /** The .csl files that the site or a note names, by path; without those that cannot format. */
  styles: Map<string, FileStyle>;
  /** Old address → permalink. */
  aliases: Map<string, string>;
  /** Files beside the notes, by path. */
  assets: Map<string, ContentFile>;
  /** Every fault of every file, in order of file and place. */
  faults: Fault[];
  /** Where the bodies of the notes are, and what was made of them before. */
  cache: CachePlace;
  /** A mark that changes whenever anything does that the collection was made of. */
  stamp: string;
}

/** Who the collection is for: a reader of a release, or the author in dev, who sees drafts too. */
export type Audience = 'reader' | 'author';
