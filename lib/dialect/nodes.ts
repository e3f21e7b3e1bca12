import type { Literal } from 'mdast';

/** A formula. `value` is its TeX; `raw` the source with its delimiters; `at` the offset of `value` in `raw`. */
export interface MathNode extends Literal {
  type: 'inlineMath' | 'math';
  display: boolean;
  raw: string;
  at: number;
  /** The label behind it, `eq-loss` of `{#eq-loss}`, and the offset of that in `raw`. */
  label?: { text: string; at: number };
}

/** A run of source that the dialect gives a meaning of its own; `value` is the source as it stands. */
export interface RawNode extends Literal {
  /**
   * openMath: a dollar that opens a formula which never closes. braces: `{…}` in .mdx. attributeList: `{#sec-a}`, in
   * both endings.
   */
  type: 'openMath' | 'braces' | 'flowBraces' | 'citationGroup' | 'citationMention' | 'texReference' | 'attributeList';
}

declare module 'mdast' {
  interface RootContentMap {
    inlineMath: MathNode;
    raw: RawNode;
  }
  interface PhrasingContentMap {
    inlineMath: MathNode;
    raw: RawNode;
  }
}
