import type { Definitions } from '../body/tex/macros';
import type { ForeignKind } from '../Conversion';

/** A file of the old site. */
export interface ForeignFile {
  /** Relative to the site's folder, with `/`, as the disk spells it. */
  path: string;
  location: string;
  size: number;
  /** The day of its last change, in UTC. */
  day: string;
  /** What it says, where it is no file but a part of one, such as the bibliography in a page. */
  text?: string;
}

/** A note of the old site, before it is read. */
export interface ForeignNote extends ForeignFile {
  /** `post`, `draft` and `page` as Jekyll has them; `document` is one of a collection, or of any other program. */
  role: 'post' | 'draft' | 'page' | 'document';
  /** The collection of Jekyll's that it belongs to (`posts` for posts), or Hugo's section. */
  group: string;
}

/** What the settings of the old site say, as far as they matter here. */
export interface OldSettings {
  /** The file they stand in. */
  file?: string;
  title?: string;
  description?: string;
  /** Scheme and host. */
  origin?: string;
  /** The path the old site stood under, without a slash at its end. */
  basePath: string;
  lang?: string;
  authors: string[];
  /** The pattern of posts' permalinks. */
  permalink?: string;
  /** Patterns by collection or section. */
  permalinks: Map<string, string>;
  /** Jekyll's `defaults` that give a permalink: the paths they hold for, and the type. */
  defaults: { path: string; type: string; permalink: string }[];
  uglyUrls: boolean;
  /** Jekyll's `exclude`: paths and patterns of what it did not serve. */
  exclude: string[];
  /** Quarto's `project.render`: patterns of what it makes pages of, and with `!` of what it does not. */
  render?: string[];
  /** What Jekyll's settings say by names of one word, such as `cdn`: texts and numbers. */
  texts: ReadonlyMap<string, string>;
  /** Whether a single line end in a paragraph was shown as a break. */
  breaksLines: boolean;
  /** Hexo's `new_post_name`: what of a post's file is its title. */
  postName?: string;
  /** Hexo's `:category` of posts without one. */
  category?: string;
}

/** The old site as it lies on the disk. */
export interface ForeignSite {
  kind: ForeignKind;
  /** Why it is taken for that kind, in a few words. */
  because: string;
  /** The folder of the site, absolute. */
  dir: string;
  settings: OldSettings;
  /** The macros that it gave all its notes. */
  macros: Definitions;
  /** All notes of the site: links lead to those too that are not imported now. */
  notes: ForeignNote[];
  /** The paths of those that are to be imported. */
  chosen: Set<string>;
  /** All files, notes among them, by path. */
  files: Map<string, ForeignFile>;
  /** Files that are not taken, with the reason. */
  passedOver: { source: string; reason: string }[];
}
