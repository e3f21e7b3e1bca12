import type { AnyNode, Context } from './Context';

interface Point {
  line: number;
  column: number;
}

/**
 * Gives a place to the nodes that GFM makes after parsing, of addresses that stand in text
 * (https://github.com/syntax-tree/mdast-util-gfm-autolink-literal): they come without one.
 */
export function restorePositions(node: AnyNode, context: Context): void {
  const children = node.children ?? [];
  const end = node.position?.end ?? { line: context.lines.length, column: (context.lines.at(-1) ?? '').length + 1 };
  let from: Point = node.position?.start ?? { line: 1, column: 1 };
  children.forEach((child, index) => {
    const next = () => children.slice(index + 1).find((sibling) => sibling.position)?.position?.start ?? end;
    const position = child.position ?? locate(sourceOf(child), from, next(), context);
    child.position = position;
    restorePositions(child, context);
    from = position.end;
  });
}

function sourceOf(node: AnyNode): string {
  return node.value ?? (node.children ?? []).map(sourceOf).join('');
}

/** Where `source` stands between two points; the whole stretch when it is not there as it is, having escapes. */
function locate(source: string, from: Point, to: Point, { lines }: Context) {
  const lineEnd = from.line === to.line ? to.column - 1 : (lines[from.line - 1] ?? '').length;
  const at = (lines[from.line - 1] ?? '').slice(0, lineEnd).indexOf(source, from.column - 1);
  if (source === '' || source.includes('\n') || at < 0) return { start: { ...from }, end: { ...to } };
  return {
    start: { line: from.line, column: at + 1 },
    end: { line: from.line, column: at + 1 + source.length },
  };
}
