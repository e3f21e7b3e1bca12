import type { Range } from './ranges';

/** An element around a run of text, as it may stand in the output: one of the few that citeproc needs. */
export interface Mark {
  name: 'i' | 'b' | 'sup' | 'sub' | 'span' | 'div';
  class?: string;
}

/** A piece of formatted text, its elements from the outermost in. Text is plain and not yet escaped. */
export interface Run {
  text: string;
  marks: readonly Mark[];
  /** The citation key that this text stands for. */
  key?: string;
  /** Set on the dash of a range, whose key is the first that the range passes over. */
  range?: Range;
  /** A checked address: http, https or mailto. */
  href?: string;
}
