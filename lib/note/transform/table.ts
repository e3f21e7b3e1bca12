import type { Table } from 'mdast';
import { type AnyNode, type Context, report, spanOf } from './Context';

/** GFM drops the cells a row has beyond its header; we tell them instead. */
export function transformTable(node: Table, context: Context): AnyNode[] {
  const columns = node.children[0]?.children.length ?? 0;
  for (const row of node.children) {
    const extra = row.children[columns];
    if (!extra) continue;
    const span = { ...spanOf(extra), endColumn: spanOf(row).endColumn };
    report(
      context,
      'table-row-fits',
      span,
      `This row has ${row.children.length} cells, its header ${columns}; the rest would not be printed.`,
      'Write `\\|` for a bar in text, `\\vert` or `\\mid` in a formula.',
    );
  }
  return [node as AnyNode];
}
