import { escapeHtml } from '../../text/escapeHtml';
import type { AnyNode } from './Context';

/** The smallest pieces of a line of text, each with the elements that it stands in. */
export type Leaf = { tags: readonly string[] } & (
  | { kind: 'text'; text: string }
  /** A formula or code, drawn. */
  | { kind: 'drawn'; html: string }
  | { kind: 'citation'; index: number }
  | { kind: 'crossReference'; index: number }
);

const tagOfType: Readonly<Record<string, string>> = { emphasis: 'em', strong: 'strong', delete: 'del' };
const keptElements = new Set(['sub', 'sup', 'em', 'i', 'strong', 'b', 'kbd', 'del', 's']);

/** The pieces of transformed inline nodes: links are their text; notes, pictures and buttons are nothing. */
export function inlineLeaves(
  nodes: readonly AnyNode[],
  pieces: readonly string[],
  tags: readonly string[] = [],
): Leaf[] {
  return nodes.flatMap((node): Leaf[] => {
    const element = node as AnyNode & { name?: string; attributes?: { name: string; value: string }[] };
    const prop = (name: string) => element.attributes?.find((attribute) => attribute.name === name)?.value ?? '';
    switch (element.name ?? node.type) {
      case 'text':
        return [{ kind: 'text', text: node.value ?? '', tags }];
      case 'break':
        return [{ kind: 'text', text: ' ', tags }];
      case 'inlineCode':
        return [{ kind: 'drawn', html: `<code>${escapeHtml(node.value ?? '')}</code>`, tags }];
      case 'Math':
        return [{ kind: 'drawn', html: pieces[Number(prop('piece'))] ?? '', tags }];
      case 'FormulaFault':
        return [{ kind: 'drawn', html: `<code>${escapeHtml(prop('tex'))}</code>`, tags }];
      case 'Cite':
        return [{ kind: 'citation', index: Number(prop('index')), tags }];
      case 'CrossReference':
        return [{ kind: 'crossReference', index: Number(prop('index')), tags }];
      case 'Sidenote':
        return [];
    }
    const tag = tagOfType[node.type] ?? (keptElements.has(element.name ?? '') ? element.name : undefined);
    return inlineLeaves(node.children ?? [], pieces, tag === undefined ? tags : [...tags, tag]);
  });
}
