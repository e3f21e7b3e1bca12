import type { Definition, FootnoteDefinition, Node } from 'mdast';
import type { Ending } from '../../dialect/remarkDialect';
import type { LocalFault, Span } from '../../fault/Fault';
import { makeFault } from '../../fault/makeFault';
import type { RuleId } from '../../fault/rules';
import type { Macros } from '../../math/renderFormula';
import type { Citation, Facts, Heading, Target } from '../Facts';

/** What the transformation of one note reads and gathers. */
export interface Context {
  ending: Ending;
  /** The note's lines as the author wrote them, without line endings. */
  lines: string[];
  macros: Macros;
  /** Link and footnote definitions by their normalised label. */
  definitions: Map<string, Definition>;
  footnotes: Map<string, FootnoteDefinition>;
  headings: Heading[];
  citations: Citation[];
  links: Target[];
  images: Target[];
  faults: LocalFault[];
  placesBibliography: boolean;
  formulas: number;
  /** An anchor for a heading's text, unique in the note. */
  slug(text: string): string;
}

/** A node the tree holds: mdast's, MDX's, a directive's or one of our own. Handlers narrow it by `type`. */
export interface AnyNode extends Node {
  children?: AnyNode[];
  value?: string | null;
}

/** What becomes of a node. */
export type Handler = (node: never, context: Context, parents: AnyNode[]) => AnyNode[];

/** Adds a fault at `span`. */
export function report(context: Context, rule: RuleId, span: Span, message: string, suggestion?: string): void {
  context.faults.push(makeFault(rule, span, message, suggestion));
}

/** Where a node stands. Every node the parser makes has a position; one without it is a bug. */
export function spanOf(node: Pick<Node, 'position'> & { type?: string }): Span {
  if (!node.position) throw new Error(`A ${node.type ?? 'node'} has no position`);
  const { start, end } = node.position;
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}

/**
 * Where the characters `from` to `to` of `raw` stand in the file, when `raw` is the source of `node` from its first
 * character, without the prefixes (`> `, list indents) of its further lines.
 */
export function spanInside(
  context: Context,
  node: Pick<Node, 'position'>,
  raw: string,
  from: number,
  to: number,
): Span {
  const start = pointInside(context, node, raw, from);
  const end = to > from ? pointInside(context, node, raw, to) : start;
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}

function pointInside(context: Context, node: Pick<Node, 'position'>, raw: string, offset: number) {
  const span = spanOf(node);
  const before = raw.slice(0, offset).split(/\r\n|\n|\r/);
  const index = before.length - 1;
  const inLine = before[index]?.length ?? 0;
  if (index === 0) return { line: span.line, column: span.column + inLine };
  const rawLine = raw.split(/\r\n|\n|\r/)[index] ?? '';
  const source = context.lines[span.line - 1 + index] ?? '';
  const last = span.line + index === span.endLine;
  const prefix = last ? span.endColumn - 1 - rawLine.length : source.length - rawLine.length;
  return { line: span.line + index, column: Math.max(0, prefix) + inLine + 1 };
}
