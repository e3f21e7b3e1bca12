import type { Definition, FootnoteDefinition, Node } from 'mdast';
import type { PaperClaim } from '../../claims/PaperClaim';
import type { Ending } from '../../dialect/remarkDialect';
import type { LocalFault, Span, TextEdit } from '../../fault/Fault';
import { makeFault } from '../../fault/makeFault';
import type { RuleId } from '../../fault/rules';
import type { DrawnFormulas } from '../../math/drawnFormulas';
import type { Macros } from '../../math/renderFormula';
import type {
  Citation,
  CrossReference,
  FormulaUse,
  Heading,
  Label,
  NearCitation,
  Target,
  VenueMention,
} from '../Facts';
import type { SymbolEntry } from './blocks/symbols';

/** What the transformation of one note reads and gathers. */
export interface Context {
  ending: Ending;
  /** The note's lines as the author wrote them, without line endings. */
  lines: string[];
  macros: Macros;
  /** Link and footnote definitions by their normalised label. */
  definitions: Map<string, Definition>;
  allDefinitions: Definition[];
  usedDefinitions: Set<Definition>;
  footnotes: Map<string, FootnoteDefinition>;
  headings: Heading[];
  citations: Citation[];
  nearCitations: NearCitation[];
  venues: VenueMention[];
  labels: Label[];
  crossReferences: CrossReference[];
  claims: PaperClaim[];
  /** Whether display formulas without a label are numbered too. */
  numbersAll: boolean;
  /** Whether theorems, lemmas and their like are counted by kind or all together. */
  theorems: 'kind' | 'together';
  /** How many things have a number by now, by what is counted together. */
  counters: Map<string, number>;
  /** What each block that is open does with its content, once that is transformed. */
  finishing: Map<AnyNode, Finish>;
  links: Target[];
  images: Target[];
  faults: LocalFault[];
  placesBibliography: boolean;
  formulas: number;
  /** Each formula that is drawn, in order. See `Body`. */
  formulaUses: FormulaUse[];
  /** The symbols of the glossary so far. */
  symbols: SymbolEntry[];
  /** Markup that is drawn as it is, with the index by which components name it. See `Body`. */
  pieces: Map<string, number>;
  /** Formulas that were drawn already with the macros as they are. */
  drawn: DrawnFormulas;
  /** The note's own macros that were told to be broken: formulas that use them say nothing new. */
  brokenMacros: ReadonlySet<string>;
  /** How many `:::` that were told to open nothing have not met a `:::` that would close them. */
  openColons: number;
  /** Whether a `$$` that never closes was told, whose own closing may still come behind a blank line. */
  openDisplay: boolean;
  /** An anchor for a heading's text, unique in the note. */
  slug(text: string): string;
  /** Takes an anchor that the author chose; false when another place has it. */
  takeAnchor(id: string): boolean;
}

/** Makes the nodes of a block from its transformed children. */
export type Finish = (children: AnyNode[]) => AnyNode[];

/** A node the tree holds: mdast's, MDX's, a directive's or one of our own. Handlers narrow it by `type`. */
export interface AnyNode extends Node {
  children?: AnyNode[];
  value?: string | null;
}

/** Keeps markup that is to be drawn as it is, and gives the prop by which a component names it. */
export function keepPiece(markup: string, { pieces }: Context): string {
  const index = pieces.get(markup) ?? pieces.size;
  pieces.set(markup, index);
  return String(index);
}

/** Adds a fault at `span`. `fix` mends it beyond doubt. */
export function report(
  context: Context,
  rule: RuleId,
  span: Span,
  message: string,
  suggestion?: string,
  fix?: readonly TextEdit[],
): void {
  context.faults.push(makeFault(rule, span, message, suggestion, fix));
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
  const line = span.line + index;
  const rawLine = raw.split(/\r\n|\n|\r/)[index] ?? '';
  // Lines are laid side by side at their ends: where they begin a tab may count as several columns.
  const end = line === span.endLine ? span.endColumn - 1 : (context.lines[line - 1] ?? '').length;
  const first = index === 0 ? span.column - 1 : 0;
  const column = end - rawLine.length + (before[index]?.length ?? 0);
  return { line, column: Math.max(first, column) + 1 };
}

/** The pieces of the author's lines that a span covers, each with its line and the offset in it where it begins. */
export function sliceLines(span: Span, { lines }: Context): { source: string; line: number; from: number }[] {
  return Array.from({ length: span.endLine - span.line + 1 }, (_, index) => {
    const line = span.line + index;
    const whole = lines[line - 1] ?? '';
    const from = index === 0 ? span.column - 1 : 0;
    const to = line === span.endLine ? span.endColumn - 1 : whole.length;
    return { source: whole.slice(from, to), line, from };
  });
}
