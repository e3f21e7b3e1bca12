import type { Severity } from '../Fault';

/** A file of an example whose bytes the manual cannot show as they are. */
interface ShownFile {
  /** What the manual shows in its place. */
  shown: string;
  bytes: () => Uint8Array;
}

/** A file of an example that is a link. */
interface LinkedFile {
  shown: string;
  /** From the content folder, beside which there is a file `outside`. */
  linkTo: string;
}

/**
 * Files of a content folder by their paths. Notes without front matter get one, and the files of `commonFiles` are
 * there too: an example holds what its rule is about.
 */
export type Example = Readonly<Record<string, string | ShownFile | LinkedFile>>;

/** What is wished of notes, bibliographies and site.yaml, or of all of them together. */
export interface Rule {
  /** `off` is told only where site.yaml asks for it. */
  severity: Severity | 'off';
  /** The wished truth as a sentence: what holds when the rule is kept. */
  sentence: string;
  /** Breaks this rule and no other. */
  wrong: Example;
  /** The same without a fault. */
  right: Example;
}

const ruleOf =
  (severity: Rule['severity']) =>
  (sentence: string, wrong: Example, right: Example): Rule => ({ severity, sentence, wrong, right });

export const error = ruleOf('error');
export const warning = ruleOf('warning');
export const off = ruleOf('off');

const join = (lines: readonly string[]): string => `${lines.join('\n')}\n`;

/** One file of these lines. */
export const file = (name: string, ...lines: string[]): Example => ({ [name]: join(lines) });
export const md = (...lines: string[]): Example => file('note.md', ...lines);
export const mdx = (...lines: string[]): Example => file('note.mdx', ...lines);
export const bib = (...lines: string[]): Example => file('references.bib', ...lines);
export const site = (...lines: string[]): Example => file('site.yaml', ...lines);

/** A note with these lines of front matter. */
export const frontMatter = (...lines: string[]): Example => md('---', ...lines, '---', '', 'Text.');
