import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { AnyNode } from './Context';

/** An element as .mdx and, after reading its HTML, .md have it. */
export type JsxElement = MdxJsxFlowElement | MdxJsxTextElement;

/** A call of one of our components, with plain string props; an undefined prop is left out, `true` is a bare one. */
export function component(
  name: string,
  props: Record<string, string | true | undefined>,
  children: AnyNode[] = [],
  kind: 'flow' | 'text' = 'flow',
): AnyNode {
  const attributes: MdxJsxAttribute[] = [];
  for (const [key, value] of Object.entries(props)) {
    if (value !== undefined)
      attributes.push({ type: 'mdxJsxAttribute', name: key, value: value === true ? null : value });
  }
  const node = { type: kind === 'flow' ? 'mdxJsxFlowElement' : 'mdxJsxTextElement', name, attributes, children };
  return node as unknown as AnyNode;
}

/** A text node. */
export function text(value: string): AnyNode {
  return { type: 'text', value };
}
