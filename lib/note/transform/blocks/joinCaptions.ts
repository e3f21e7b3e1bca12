import { type Attributes, parseAttributes } from '../../../dialect/attributeList';
import type { AnyNode } from '../Context';

/** `: Caption {#tbl-a}` in a paragraph of its own right behind a table is Quarto's and Pandoc's caption of it. */
const start = /^:[ \t]+/;

/** Makes of each table and the caption behind it what `:::table` makes of both. */
export function joinCaptions(node: AnyNode): void {
  const children = node.children ?? [];
  children.forEach(joinCaptions);
  for (let index = children.length - 1; index > 0; index--) {
    const table = children[index - 1];
    const caption = children[index];
    const attributes = table?.type === 'table' && caption ? captionAttributes(caption) : undefined;
    if (table && caption && attributes) children.splice(index - 1, 2, makeBlock(table, caption, attributes));
  }
}

/** Where the caption stands that `joinCaptions` made a table's title. */
export function joinedCaption({ data }: object & { data?: object }): AnyNode['position'] {
  return (data as { joinedCaption?: AnyNode['position'] } | undefined)?.joinedCaption;
}

function captionAttributes({ type, children = [] }: AnyNode): Attributes | undefined {
  const [first] = children;
  const last = children.at(-1);
  if (type !== 'paragraph' || first?.type !== 'text' || !start.test(first.value ?? '')) return undefined;
  return last?.type === 'attributeList' ? parseAttributes(last.value ?? '') : undefined;
}

function makeBlock(table: AnyNode, caption: AnyNode, attributes: Attributes): AnyNode {
  const inside = (caption.children ?? []).slice(0, -1);
  const [first] = inside;
  const last = inside.at(-1);
  if (first) first.value = first.value?.replace(start, '');
  if (last?.type === 'text') last.value = last.value?.trimEnd();
  const classes = attributes.classes.length > 0 ? { class: attributes.classes.join(' ') } : {};
  return {
    type: 'containerDirective',
    name: 'table',
    attributes: { ...attributes.values, ...classes, ...(attributes.id !== undefined && { id: attributes.id }) },
    children: [{ ...caption, children: inside, data: { directiveLabel: true } }, table],
    data: { joinedCaption: caption.position },
    position: table.position && caption.position && { start: table.position.start, end: caption.position.end },
  } as unknown as AnyNode;
}
