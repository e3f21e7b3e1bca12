import { escapeHtml } from '../../text/escapeHtml';
import type { AnyNode, Context } from './Context';

/** An element that we made or the author wrote. */
type Element = AnyNode & { name?: string; attributes?: { name: string; value: string }[] };

/**
 * Text, formulas, code and stress as safe inline HTML; no links and notes. A citation or reference is what `standIn`
 * gives for its component and index.
 */
export function inlineHtml(node: AnyNode, context: Context, standIn = (_name: string, _index: string) => ''): string {
  if (node.type === 'text') return escapeHtml(node.value ?? '');
  if (node.type === 'inlineCode') return `<code>${escapeHtml(node.value ?? '')}</code>`;
  if (node.type === 'break') return ' ';
  const { name, children = [] } = node as Element;
  if (name === 'Sidenote') return '';
  if (name === 'Math') return [...context.pieces.keys()][Number(attribute(node, 'piece'))] ?? '';
  if (name === 'Cite' || name === 'CrossReference') return standIn(name, attribute(node, 'index'));
  const inner = children.map((child) => inlineHtml(child, context, standIn)).join('');
  return node.type === 'emphasis' ? `<em>${inner}</em>` : inner;
}

function attribute(node: AnyNode, wanted: string): string {
  return (node as Element).attributes?.find(({ name }) => name === wanted)?.value ?? '';
}
