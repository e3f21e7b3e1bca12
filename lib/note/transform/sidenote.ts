import { statementKinds } from './blocks/statement';
import type { AnyNode } from './Context';

/** What a sidenote may stand in: all this has the width of the text, and ends where it does. */
const text = new Set(['root', 'paragraph', 'list', 'listItem', 'blockquote', 'emphasis', 'strong', 'delete']);
const blocks = new Set([...Object.keys(statementKinds), 'proof']);

/** Whether these parents of a mark leave room for a note behind it. */
export function standsInText(parents: AnyNode[]): boolean {
  return parents.length > 0 && parents.every((parent) => text.has(parent.type) || isTextBlock(parent));
}

function isTextBlock({ type, name }: AnyNode & { name?: string | null }): boolean {
  return (type === 'containerDirective' || type === 'mdxJsxFlowElement') && blocks.has(name?.toLowerCase() ?? '');
}

/**
 * Whether a footnote, as it was parsed, can be drawn inside a paragraph: HTML lets no block stand there. Paragraphs,
 * lists and formulas can be; tables, code, quotations and images on a line of their own cannot.
 */
export function isPhrasing(node: AnyNode): boolean {
  switch (node.type) {
    case 'footnoteDefinition':
    case 'list':
    case 'listItem':
      return (node.children ?? []).every(isPhrasing);
    case 'paragraph':
      return !isBlockOfItsOwn(node);
    default:
      return node.type === 'math';
  }
}

/** An image or an element alone in its paragraph may become a block. */
function isBlockOfItsOwn({ children = [] }: AnyNode): boolean {
  const [only, ...others] = children.filter(({ type, value }) => type !== 'text' || value?.trim());
  return only !== undefined && others.length === 0 && /^(?:image|imageReference|mdxJsx)/.test(only.type);
}

/** What a footnote holds, with its paragraphs and lists as `<span>`, which the style sheet makes blocks. */
export function toPhrasing({ children = [] }: AnyNode): AnyNode[] {
  for (const child of children) {
    const properties = propertiesOf(child);
    if (!properties) continue;
    child.data = { ...child.data, hName: 'span', hProperties: properties } as AnyNode['data'];
    toPhrasing(child);
  }
  return children;
}

function propertiesOf(node: AnyNode & { ordered?: boolean | null }): Record<string, string> | undefined {
  if (node.type === 'paragraph') return { dataBlock: '' };
  if (node.type === 'listItem') return { role: 'listitem' };
  if (node.type !== 'list') return undefined;
  return { role: 'list', ...(node.ordered && { dataOrdered: '' }) };
}
