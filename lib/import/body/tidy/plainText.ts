import type { Node } from '../Node';

/** The words of a node. */
export function plainText(node: Node): string {
  if (node.type === 'break') return ' ';
  if (node.type === 'image') return node.alt ?? '';
  return node.value ?? (node.children ?? []).map(plainText).join('');
}
