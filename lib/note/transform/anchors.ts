import type { AnyNode } from './Context';

type Element = AnyNode & { name?: string; attributes?: { name: string; value?: unknown }[] };

/** The anchors of a transformed note that its body has when it is drawn, in its order; those of symbols come later. */
export function listAnchors(node: AnyNode): string[] {
  const { id } = (node.data as { hProperties?: { id?: string } } | undefined)?.hProperties ?? {};
  return [...(id === undefined ? [] : [id]), ...anchorsOfElement(node), ...(node.children ?? []).flatMap(listAnchors)];
}

function anchorsOfElement({ name, attributes = [] }: Element): string[] {
  const get = (wanted: string) => {
    const value = attributes.find((attribute) => attribute.name === wanted)?.value;
    return typeof value === 'string' ? value : undefined;
  };
  if (name !== 'Math') return [get('id') ?? []].flat();
  const own = get('anchors')?.split(' ') ?? [];
  const isDisplay = attributes.some((attribute) => attribute.name === 'display');
  return isDisplay && own.length === 0 ? [`formula-${get('nth')}`] : own;
}
