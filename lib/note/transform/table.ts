import type { Table, TableRow } from 'mdast';
import { isCutByBar } from '../../dialect/mathRules';
import type { Span } from '../../fault/Fault';
import { type AnyNode, type Context, report, spanOf } from './Context';

/**
 * GFM drops the cells a row has beyond its header, and ends a cell at a bar even inside a formula; both are told.
 * To be called before the cells are transformed.
 */
export function checkTable(node: Table, context: Context): void {
  const columns = node.children[0]?.children.length ?? 0;
  for (const row of node.children) {
    const cut = findCutFormula(row, context);
    if (cut) {
      const message = 'A `|` inside this formula ends the cell of the table.';
      report(context, 'math-is-closed', cut, message, 'Write `\\vert`, `\\mid` or `\\|` for the bar.');
      closeMath(row as AnyNode);
    } else checkWidth(row, columns, context);
  }
}

/** The halves of a cut formula have been told: they are text, and no formulas that never close. */
function closeMath(node: AnyNode): void {
  if (node.type === 'openMath') node.type = 'text';
  node.children?.forEach(closeMath);
}

function checkWidth(row: TableRow, columns: number, context: Context): void {
  const extra = row.children[columns];
  if (!extra) return;
  const { line, column } = spanOf(extra);
  const { endLine, endColumn } = spanOf(row);
  report(
    context,
    'table-row-fits',
    { line, column, endLine, endColumn },
    `This row has ${row.children.length} cells, its header ${columns}; the rest would not be printed.`,
    'Write `\\|` for a bar in text, `\\vert` or `\\mid` in a formula.',
  );
}

/** Two dollars that no formula of a cell took, with a bar between them and TeX around it. */
function findCutFormula(row: TableRow, { lines }: Context): Span | undefined {
  const { line } = spanOf(row);
  const source = lines[line - 1] ?? '';
  const dollars = (row.children as AnyNode[]).flatMap((cell) => listDollars(cell, source, line));
  for (const [index, from] of dollars.entries()) {
    const to = dollars[index + 1];
    if (to !== undefined && isCutByBar(source.slice(from + 1, to)))
      return { line, column: from + 1, endLine: line, endColumn: to + 2 };
  }
  return undefined;
}

/** The offsets in the line of the dollars that stand in text. */
function listDollars(node: AnyNode, source: string, line: number): number[] {
  if (node.type !== 'text' && node.type !== 'openMath') {
    return (node.children ?? []).flatMap((child) => listDollars(child, source, line));
  }
  const span = spanOf(node);
  if (span.line !== line) return [];
  const text = source.slice(span.column - 1, span.endColumn - 1);
  return [...text.matchAll(/(?<!\\)\$/g)].map(({ index }) => span.column - 1 + index);
}
