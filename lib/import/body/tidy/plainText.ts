import type { Node } from '../Node';
import { isFormula, type Work } from '../Work';

/** The words of a node; with `work`, its formulas too, between dollars. */
export function plainText(node: Node, work?: Work): string {
  if (node.type === 'break') return ' ';
  if (node.type === 'image') return node.alt ?? '';
  const token = work?.tokens[node.token ?? -1];
  if (isFormula(token)) return `$${token.tex.replace(/\s+/g, ' ').trim()}$`;
  return node.value ?? (node.children ?? []).map((child) => plainText(child, work)).join('');
}
