import type { AnyNode } from './Context';

/** The text of a node as a search or a summary wants it: formulas as their TeX in headings, no code, no notes. */
export function plainText(node: AnyNode): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value ?? '';
    case 'code':
    case 'footnoteReference':
    case 'definition':
      return '';
    case 'break':
      return ' ';
  }
  const element = node as AnyNode & { name?: string; attributes?: { name: string; value: string }[] };
  if (element.name === 'Math') return element.attributes?.find(({ name }) => name === 'tex')?.value ?? '';
  return (node.children ?? []).map(plainText).join(node.type === 'tableRow' ? ' ' : '');
}

const blocks = new Set(['paragraph', 'heading', 'tableRow']);

/** The text of each block in turn. */
export function blockTexts(node: AnyNode): { type: string; text: string }[] {
  if (blocks.has(node.type)) {
    const text = plainText(node).replace(/\s+/g, ' ').trim();
    return text ? [{ type: node.type, text }] : [];
  }
  return (node.children ?? []).flatMap(blockTexts);
}
