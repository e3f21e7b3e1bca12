import type { MdxJsxAttribute } from 'mdast-util-mdx-jsx';
import { type AnyNode, type Context, spanOf } from '../Context';
import { parseAttribute } from '../caption';
import { checkAttributes } from '../component';
import type { JsxElement } from '../jsx';
import type { Written } from '../label';
import { openingTagSpan } from '../openingTag';
import { findBlock } from './blocks';

/** Opens the block that an element of .mdx calls, as `openContainer` does for `:::`; other elements are left alone. */
export function openElement(node: JsxElement, context: Context): void {
  const name = node.name ?? '';
  const block = findBlock(name);
  if (!block || context.ending === 'md') return;
  const before = context.faults.length;
  const given = checkAttributes(node, name, context);
  const attributes = new Map<string, Written>();
  for (const [key, attribute] of given) attributes.set(key, { text: textOf(attribute), span: spanOf(attribute) });
  const titled = given.get(block.title);
  const title = titled && parseAttribute(textOf(titled), titled, context.ending);
  const opening = openingTagSpan(node, context);
  const small = name.charAt(0).toLowerCase() + name.slice(1);
  const finish =
    context.faults.length === before
      ? block.open({ name: small, node: node as AnyNode, title, attributes, opening }, context)
      : (children: AnyNode[]) => children;
  context.finishing.set(node as AnyNode, finish);
}

function textOf({ value }: MdxJsxAttribute): string {
  return typeof value === 'string' ? value : '';
}

/** `<Theorem>words</Theorem>` in one line is a paragraph to Markdown, and the block to its author. */
export function liftElement(node: AnyNode): boolean {
  const [only, ...others] = (node.children ?? []).filter((child) => child.type !== 'text' || child.value?.trim());
  if (only?.type !== 'mdxJsxTextElement' || others.length > 0) return false;
  const { name, attributes, children = [] } = only as AnyNode & { name: string | null; attributes: unknown };
  if (!findBlock(name ?? '')) return false;
  const paragraph = { type: 'paragraph', children, position: node.position };
  Object.assign(node, { type: 'mdxJsxFlowElement', name, attributes, position: only.position });
  node.children = children.length > 0 ? [paragraph] : [];
  return true;
}
