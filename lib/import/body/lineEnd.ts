import type { Node } from './Node';

/** A break that was a single line end in the text. */
export function makeLineEnd(position: Node['position']): Node {
  return { type: 'break', position, data: { lineEnd: true } };
}

/** Whether a node is such a break. */
export function isLineEnd(node: Node | undefined): boolean {
  return node?.type === 'break' && node.data?.lineEnd === true;
}
