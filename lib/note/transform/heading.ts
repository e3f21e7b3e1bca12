import type { Heading } from 'mdast';
import { escapeHtml } from '../../text/escapeHtml';
import type { AnyNode, Context } from './Context';
import { plainText } from './plainText';

/** A heading gets an anchor and goes into the contents. Its children are transformed already. */
export function transformHeading(node: Heading, context: Context, shift: number): AnyNode[] {
  const text = plainText(node as AnyNode)
    .replace(/\s+/g, ' ')
    .trim();
  const id = context.slug(text);
  const depth = Math.min(6, node.depth + shift) as Heading['depth'];
  context.headings.push({ depth, id, text, html: inlineHtml(node as AnyNode, context).trim() });
  node.depth = depth;
  node.data = { ...node.data, hProperties: { id } };
  return [node as AnyNode];
}

/** What of a heading goes into the contents: text, formulas, code and stress; no links, notes or citations. */
function inlineHtml(node: AnyNode, context: Context): string {
  if (node.type === 'text') return escapeHtml(node.value ?? '');
  if (node.type === 'inlineCode') return `<code>${escapeHtml(node.value ?? '')}</code>`;
  if (node.type === 'footnoteReference') return '';
  const element = node as AnyNode & { name?: string; attributes?: { name: string; value: string }[] };
  if (element.name === 'Math') {
    const piece = element.attributes?.find(({ name }) => name === 'piece')?.value;
    return [...context.pieces.keys()][Number(piece)] ?? '';
  }
  const inner = (node.children ?? []).map((child) => inlineHtml(child, context)).join('');
  return node.type === 'emphasis' ? `<em>${inner}</em>` : inner;
}
