import type { UnkeyedReference } from '../bibliography/Reference';
import type { Definitions } from './body/tex/macros';

/** Where a foreign note comes from: what its Markdown means beside CommonMark. */
export type ForeignKind = 'jekyll' | 'hexo' | 'obsidian' | 'markdown' | 'hugo' | 'distill' | 'quarto' | 'mkdocs';

/** Something the import did that its author should know of, at a line of the original (1-based, the whole file's). */
export interface Decision {
  line: number;
  /** A stable name, such as `liquid-told` or `style-dropped`. */
  kind: string;
  /** One sentence. */
  message: string;
  /** Whether something the author wrote is not in the result, or means less there. */
  lossy: boolean;
}

/** Where an address of the old site leads in the new one. */
export interface Rewritten {
  url: string;
  /** The title of the note. */
  title?: string | undefined;
}

/** What a name of MyST's refers to. */
export interface Target {
  /** The address with its anchor; that alone in the same text. */
  url: string;
  /** What stands behind the `@` of a reference to it, where it has a label. */
  key?: string;
  /** What it is called. */
  title?: string;
}

/** What converting a body asks of the rest of the import, which knows the other files and the old site. */
export interface Surroundings {
  kind: ForeignKind;
  /** Anchors of this text that something in the old site links to, as far as is known. */
  linked?: ReadonlySet<string>;
  /** Those of them to which references lead that say by themselves what is there: a heading needs a label for that. */
  referred?: ReadonlySet<string>;
  /** Whether the old site showed a single line end in a paragraph as a break. */
  breaksLines?: boolean;
  /** The macros that the old site gave all its notes; none when not given. */
  siteMacros?: Definitions;
  /** The new address of a link with these words; the same when it stays as it is. */
  rewriteLink(url: string, line: number, words?: string): string;
  /** Macros that hold in the text and are not defined there. */
  macros?: Readonly<Record<string, string>>;
  /** What the settings of the old site say by this name, as Jekyll's `site.cdn`. */
  siteText?(name: string): string | undefined;
  /** Whether a bibliography has a key; undefined where nobody can tell. */
  hasKey?(key: string): boolean;
  /** The key of a paper that the text lists itself: that of a reference that is there, or of one that is added. */
  citePaper?(paper: UnkeyedReference, line: number): string;
  /** Whether an address leads into the old site. */
  isOwn?(url: string): boolean;
  /**
   * Where a label of Quarto's stands that is in another note than this: its permalink, without slashes around it, and where
   * to and by what name a link leads when it is that of the note's title.
   */
  findLabel?(label: string): { path: string; title?: Rewritten } | undefined;
  /** The text of a file that lies beside the note or in a folder there; undefined when there is none. */
  readBeside?(path: string): string | undefined;
  /** The new address of an image, a video or another embedded file. */
  rewriteImage(url: string, line: number): string;
  /** What a name of MyST's refers to; undefined when no text gives it. A reference asks for a label, a link does not. */
  resolveTarget?(name: string, use: 'reference' | 'link'): Target | undefined;
  /** Where `[[target]]`, `{% post_url target %}` or Hugo's `ref` leads; undefined when nothing of that name is there. */
  resolveName(target: string, line: number): Rewritten | undefined;
}

/** What links to an anchor of the old text lead to: an anchor of ours, a heading, counted from the last, which is 1, or the page. */
export type Landing = { anchor: string } | { headingFromEnd: number } | { top: true };

/** A note's body in our dialect. */
export interface ConvertedBody {
  /** Markdown of our `.md` ending, without front matter. */
  markdown: string;
  /** Macros the text defines (`\newcommand`, `\def`, `\DeclareMathOperator`, in hidden blocks too), for front matter. */
  macros: Record<string, string>;
  /** How many formulas stood in the original. */
  formulas: number;
  /** The first heading of depth 1, taken out of the body when it is the title, as plain text. */
  title: string | undefined;
  /** The Markdown of that heading, without the sign before it. */
  heading: string | undefined;
  /** The keys that are cited, in order, each once. */
  cited: string[];
  /** The keys of references that a list in the text had and its words do not call. */
  uncited: string[];
  decisions: Decision[];
  /** What became of the anchors that something links to. */
  landings: ReadonlyMap<string, Landing>;
}
