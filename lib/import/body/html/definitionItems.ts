import type { Node } from '../Node';

/** A list of definitions as a list of items that begin with the term. */
export function definitionItems(nodes: Node[]): Node[] {
  const items: Node[] = [];
  for (const { type, children = [] } of nodes) {
    const last = items.at(-1);
    if (type === 'term' || !last) {
      items.push({
        type: 'listItem',
        spread: false,
        children: [{ type: 'paragraph', children: [{ type: 'strong', children }] }],
      });
      continue;
    }
    const [first, ...others] = children;
    const head = last.children?.[0];
    const joins = last.children?.length === 1 && first?.type === 'paragraph' && head?.children?.length === 1;
    if (joins && head) head.children?.push({ type: 'text', value: ': ' }, ...(first.children ?? []));
    last.children?.push(...(joins ? others : children));
  }
  return items;
}
