import type { Extension } from 'mdast-util-from-markdown';
import type { Processor } from 'unified';
import type { AnyNode } from './transform/Context';
import { isPhrasing } from './transform/elements';

/**
 * A remark plugin for .mdx. MDX takes a paragraph that holds elements alone for a block and throws the paragraph and
 * the spaces between them away; a line such as `<kbd>Ctrl</kbd> <kbd>C</kbd>` is a paragraph, as it is in .md.
 */
export function remarkKeepParagraphs(this: Processor): undefined {
  const data = this.data();
  const extension: Extension = { transforms: [(root) => keepParagraphs(root as AnyNode)] };
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), extension];
}

function keepParagraphs(node: AnyNode): undefined {
  const children = node.children ?? [];
  if (node.type === 'paragraph') {
    const names = children.flatMap((child) => (isElement(child) ? [child.name ?? ''] : []));
    if (names.length > 0 && names.every(isPhrasing)) children.push(createComment());
    return;
  }
  children.forEach(keepParagraphs);
}

/** A comment is not an element to MDX, and nothing to a reader. */
function createComment(): AnyNode {
  return { type: 'braces', value: '{/**/}' };
}

function isElement(node: AnyNode): node is AnyNode & { name: string | null } {
  return node.type === 'mdxJsxTextElement';
}
