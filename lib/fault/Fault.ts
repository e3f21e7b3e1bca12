import type { RuleId } from './rules';

/** `error` stops a build; `warning` is told and passes. */
export type Severity = 'error' | 'warning';

/**
 * A stretch of a text file. Lines and columns are 1-based, columns count UTF-16 units (as editors do),
 * a byte order mark is not counted, and the end is exclusive.
 */
export interface Span {
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}

/**
 * One change to a text: what a span covers is replaced; where `was` is given, that alone, if it stands in the span once.
 * Line endings in `text` are `\n`, whatever the file has.
 */
export interface TextEdit extends Span {
  was?: string;
  text: string;
}

/** An author's mistake at a place in a text whose file the finder does not know. */
export interface LocalFault extends Span {
  rule: RuleId;
  severity: Severity;
  /** What was expected, and what stands there instead. One sentence or two. */
  message: string;
  /** A way out the author can follow at once. */
  suggestion?: string;
  /** Changes that mend it, where nobody could mean another thing: they take the fault away and lose nothing. */
  fix?: readonly TextEdit[];
}

/** An author's mistake, with the file it stands in (relative to the content folder, with `/`). */
export interface Fault extends LocalFault {
  file: string;
}
