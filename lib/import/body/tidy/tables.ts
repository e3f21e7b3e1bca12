import { mapChildren, type Node, someNode } from '../Node';
import { lineOf, type Work } from '../Work';

/** Tables of HTML as Markdown can have them: cells of one line, and no table where only a place was meant. */
export function tidyTables(root: Node, work: Work): void {
  mapChildren(root, (node) => {
    if (node.type !== 'table') return [node];
    if (isEmpty(node)) return [];
    const [head, ...rows] = node.children ?? [];
    if (head && rows.length === 1 && rows[0] && isEmpty(head)) {
      work.decisions.note(
        lineOf(node, work),
        'table-unrolled',
        'A table of one row that only placed things side by side is not one now.',
      );
      return (rows[0].children ?? []).flatMap(({ children = [] }) => asBlocks(children));
    }
    for (const row of node.children ?? []) for (const cell of row.children ?? []) flattenCell(cell, node, work);
    mapChildren(node, joinLines);
    return [node];
  });
}

/** A row of a table is one line. */
function joinLines(node: Node, parent: Node): Node[] {
  if (node.type !== 'text') return [node];
  const before = parent.children?.[parent.children.indexOf(node) - 1];
  const value = (node.value ?? '').replace(/\s*\n\s*/g, ' ');
  return [{ ...node, value: before?.type === 'break' ? value.trimStart() : value }];
}

const isEmpty = (part: Node): boolean =>
  !someNode(part, ({ type }) => type !== 'table' && type !== 'tableRow' && type !== 'tableCell');

const blocks = new Set([
  'paragraph',
  'heading',
  'list',
  'blockquote',
  'code',
  'table',
  'math',
  'thematicBreak',
  'details',
  'containerDirective',
]);

/** Blocks are set apart from each other; lines of text stay one block. */
function asBlocks(children: Node[]): Node[] {
  const result: Node[] = [];
  for (const child of children) {
    const last = result.at(-1);
    if (blocks.has(child.type)) result.push(child);
    else if (last?.type === 'paragraph' && last.data?.line) last.children?.push(child);
    else result.push({ type: 'paragraph', children: [child], data: { line: true } });
  }
  return result;
}

function flattenCell(cell: Node, table: Node, work: Work): void {
  if (!cell.children?.some(({ type }) => blocks.has(type))) return;
  const lines = asBlocks(cell.children).flatMap(linesOf);
  cell.children = lines.flatMap((line, index) => (index === 0 ? line : [{ type: 'break' }, ...line]));
  if (lines.length < 2) return;
  work.decisions.lose(
    lineOf(table, work),
    'cell-flattened',
    'A cell of a table that held blocks holds lines of text now.',
  );
}

function linesOf(node: Node): Node[][] {
  switch (node.type) {
    case 'list':
      return (node.children ?? []).flatMap(({ children = [] }) =>
        children.flatMap(linesOf).map((line, index) => (index === 0 ? [{ type: 'text', value: '• ' }, ...line] : line)),
      );
    case 'code':
      return (node.value ?? '').split('\n').map((value) => [{ type: 'inlineCode', value }]);
    case 'math':
      return [[{ ...node, type: 'token', data: { hName: 'span' } }]];
    case 'thematicBreak':
      return [];
    default:
      if (!node.children) return [[node]];
      return node.children.some(({ type }) => blocks.has(type)) ? node.children.flatMap(linesOf) : [node.children];
  }
}
