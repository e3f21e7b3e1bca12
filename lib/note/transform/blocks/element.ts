import type { MdxJsxAttribute } from 'mdast-util-mdx-jsx';
import { type AnyNode, type Context, spanOf } from '../Context';
import { parseAttribute } from '../caption';
import { checkAttributes } from '../component';
import type { JsxElement } from '../jsx';
import type { Written } from '../label';
import { openingTagSpan } from '../openingTag';
import { findBlock } from './blocks';

/** Opens the block that an element of .mdx calls, as `openContainer` does for `:::`; other elements are left alone. */
export function openElement(node: JsxElement, context: Context, parents: AnyNode[]): void {
  const name = node.name ?? '';
  const block = findBlock(name);
  if (!block || context.ending === 'md') return;
  wrapWords(node as AnyNode);
  const before = context.faults.length;
  const given = checkAttributes(node, name, context);
  const attributes = new Map<string, Written>();
  for (const [key, attribute] of given) attributes.set(key, { text: textOf(attribute), span: spanOf(attribute) });
  const titled = block.title && given.get(block.title);
  const title = titled && parseAttribute(textOf(titled), titled, context.ending);
  const opening = openingTagSpan(node, context);
  const small = name.charAt(0).toLowerCase() + name.slice(1);
  const finish =
    context.faults.length === before
      ? block.open(
          { name: small, node: node as AnyNode, title, attributes, opening, nested: parents.length > 1 },
          context,
        )
      : (children: AnyNode[]) => children;
  context.finishing.set(node as AnyNode, finish);
}

function textOf({ value }: MdxJsxAttribute): string {
  return typeof value === 'string' ? value : '';
}

const flowTypes = new Set([
  'blockquote',
  'code',
  'containerDirective',
  'definition',
  'flowBraces',
  'footnoteDefinition',
  'heading',
  'html',
  'list',
  'math',
  'mdxJsxFlowElement',
  'paragraph',
  'table',
  'thematicBreak',
]);

/** `<Theorem>words</Theorem>` on one line holds words where a block holds paragraphs. */
function wrapWords(node: AnyNode): void {
  const { children = [], position } = node;
  if (children.every(({ type }) => flowTypes.has(type))) return;
  node.children = [{ type: 'paragraph', children, position }];
}
