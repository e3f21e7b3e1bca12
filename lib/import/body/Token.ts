import type { Node } from './Node';

/** A formula of the original. */
export interface Formula {
  type: 'formula';
  /** As it stands in the original. */
  raw: string;
  line: number;
  /** Without delimiters, made right for KaTeX. */
  tex: string;
  display: boolean;
  /** It stands on lines of its own. */
  block: boolean;
  /** The label behind it, `eq-loss` of `{#eq-loss}`. */
  label?: string;
}

/** Something that neither the Markdown nor the HTML parser is to look at. */
export type Token =
  | Formula
  /** Source of our dialect: a citation. */
  | { type: 'source'; raw: string; line: number; source: string }
  /** LaTeX's `\\eqref{eq:loss}` in text. */
  | { type: 'reference'; raw: string; line: number; command: string; key: string }
  /** Text that must stay text. */
  | { type: 'text'; raw: string; line: number }
  /** A node that is made already: a link or an image by its name. */
  | { type: 'node'; raw: string; line: number; node: Node }
  /** kramdown's `{: #id}` and `{:toc}`. */
  | { type: 'attributes'; raw: string; line: number; id?: string; toc: boolean; alert?: string }
  /** What vanishes: a comment, a definition of macros. */
  | { type: 'nothing'; raw: string; line: number };
