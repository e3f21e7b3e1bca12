import type { Position } from 'unist';

/** A node of mdast as the import sees it: its types beside Markdown's own are named below. */
export interface Node {
  /**
   * Beside mdast's: `token` (what was protected from the parsers), `element` (an HTML element our dialect keeps in a line
   * of text), `details` (the same as a block) and `block` (a `:::` container).
   */
  type: string;
  children?: Node[];
  value?: string;
  position?: Position | undefined;
  data?: Record<string, unknown>;
  url?: string;
  title?: string | null;
  alt?: string | null;
  depth?: number;
  lang?: string | null;
  meta?: string | null;
  identifier?: string;
  label?: string | null;
  referenceType?: string;
  ordered?: boolean;
  start?: number | null;
  spread?: boolean | null;
  checked?: boolean | null;
  align?: (string | null)[];
  name?: string;
  attributes?: Record<string, string | null | undefined>;
  token?: number;
}

/** Whether something is true of a node or of one inside it. */
export function someNode(node: Node, is: (node: Node) => boolean): boolean {
  return is(node) || (node.children ?? []).some((child) => someNode(child, is));
}

/** Replaces each child, deepest first, by what `change` gives. */
export function mapChildren(node: Node, change: (child: Node, parent: Node) => Node[]): void {
  for (const child of node.children ?? []) mapChildren(child, change);
  node.children &&= node.children.flatMap((child) => change(child, node));
}
