import type { MathNode } from '../../../dialect/nodes';
import type { Span } from '../../../fault/Fault';
import { patternKey, readPattern } from '../../../math/symbols/markSymbols';
import { type AnyNode, type Context, keepPiece, report, spanOf } from '../Context';
import { component } from '../jsx';
import { drawTex, readTex } from '../math';
import type { Block } from './blocks';

/** A symbol that the note explains. */
export interface SymbolEntry {
  tex: string;
  /** The piece that is its markup. */
  piece: number;
  /** What tells it from other symbols. */
  key: string;
  line: number;
  /** Its meaning, not transformed yet: it is printed with the others at the note's end. */
  meaning: AnyNode;
}

/** How an item is written. */
const wayOfItem = 'Write `- $x$: what it means`.';

/**
 * `:::symbols` around a list of `- $\epsilon_\theta$: its meaning`. The list is printed at the note's end, as footnotes
 * are, and each later use of a symbol shows its meaning.
 */
export const symbols: Block = {
  attributes: [],
  open: ({ name, title, node, opening, nested }, context) => {
    if (nested) {
      const message = `\`:::${name}\` stands inside of another block.`;
      report(context, 'block-stands-alone', opening, message, 'Write it on lines of its own, outside of all others.');
      return (children) => children;
    }
    if (title) {
      const message = `\`:::${name}\` has no title: the list is printed at the note's end.`;
      report(context, 'attribute-is-allowed', opening, message, 'Delete the square brackets.');
    }
    const content = node.children ?? [];
    if (content.length === 0) {
      report(context, 'symbol-is-defined', opening, `\`:::${name}\` holds no list of symbols.`, wayOfItem);
    }
    for (const child of content) readList(child, context);
    node.children = [];
    return () => [];
  },
};

/** The list of a note's own symbols, to be printed at its end; `visit` transforms what stands in it. */
export function listSymbols({ symbols: entries }: Context, visit: (node: AnyNode) => AnyNode[]): AnyNode[] {
  if (entries.length === 0) return [];
  const items = entries.map(({ tex, piece, meaning }, index) => {
    return component('SymbolEntry', { index: String(index), tex, piece: String(piece) }, visit(meaning));
  });
  return [component('SymbolList', {}, items)];
}

function readList(node: AnyNode, context: Context): void {
  if (node.type === 'list') {
    for (const item of node.children ?? []) readItem(item, context);
    return;
  }
  const message = 'Between the symbols stands something else than a list.';
  report(context, 'symbol-is-defined', spanOf(node), message, wayOfItem);
}

function readItem(item: AnyNode, context: Context): void {
  const [paragraph, ...others] = item.children ?? [];
  const [formula, ...rest] = paragraph?.type === 'paragraph' ? (paragraph.children ?? []) : [];
  const meaning = readMeaning(rest);
  if (paragraph && isSymbol(formula) && meaning && meaning.length > 0 && others.length === 0) {
    keepSymbol(formula, { ...paragraph, children: meaning }, context);
    return;
  }
  const message = !isSymbol(formula)
    ? 'The item does not begin with the formula of a symbol.'
    : !meaning
      ? 'No colon stands behind the symbol.'
      : meaning.length === 0
        ? 'No meaning stands behind the colon.'
        : 'The meaning of a symbol is one paragraph; more stands here.';
  report(context, 'symbol-is-defined', firstLine(spanOf(paragraph ?? item), context), message, wayOfItem);
}

function isSymbol(node: AnyNode | undefined): node is MathNode {
  return node?.type === 'inlineMath' && !(node as MathNode).display;
}

/** What stands behind the colon; undefined when there is none. */
function readMeaning([first, ...rest]: AnyNode[]): AnyNode[] | undefined {
  if (first?.type !== 'text') return undefined;
  const [colon] = /^\s*[:：]\s*/.exec(first.value ?? '') ?? [];
  if (colon === undefined) return undefined;
  const value = (first.value ?? '').slice(colon.length);
  return value === '' ? rest : [{ ...first, value }, ...rest];
}

function keepSymbol(node: MathNode, meaning: AnyNode, context: Context): void {
  const { tex, locate } = readTex(node, context);
  const rendered = drawTex(tex, false, context, locate);
  if ('problem' in rendered) return;
  const key = patternKey(readPattern(rendered.markup));
  const first = context.symbols.find((other) => other.key === key);
  if (first) {
    const message = `\`${tex}\` is explained already, on line ${first.line}.`;
    report(context, 'symbol-is-unique', spanOf(node), message, 'Keep one of the two.');
    return;
  }
  const piece = Number(keepPiece(rendered.markup, context));
  context.symbols.push({ tex, piece, key, line: spanOf(node).line, meaning });
}

function firstLine(span: Span, { lines }: Context): Span {
  if (span.endLine === span.line) return span;
  return { ...span, endLine: span.line, endColumn: (lines[span.line - 1] ?? '').trimEnd().length + 1 };
}
