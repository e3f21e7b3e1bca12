import type { AnyNode } from './Context';

/** The text of a node as a search or a summary wants it: formulas as their TeX in headings, no code, no notes. */
export function plainText(node: AnyNode): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value ?? '';
    case 'code':
    case 'definition':
      return '';
    case 'break':
      return ' ';
  }
  const element = node as AnyNode & { name?: string; attributes?: { name: string; value: string }[] };
  if (element.name === 'Sidenote') return '';
  if (element.name === 'Math') return element.attributes?.find(({ name }) => name === 'tex')?.value ?? '';
  return (node.children ?? []).map(plainText).join(node.type === 'tableRow' ? ' ' : '');
}

const blocks = new Set(['paragraph', 'heading', 'tableRow']);

/** The text of each block in turn; a sidenote is not part of the sentence that it stands in. */
export function blockTexts(node: AnyNode): { type: string; text: string }[] {
  if (!blocks.has(node.type)) return (node.children ?? []).flatMap(blockTexts);
  const text = plainText(node).replace(/\s+/g, ' ').trim();
  const own = text ? [{ type: node.type, text }] : [];
  return [...own, ...findSidenotes(node).flatMap(({ children = [] }) => children.flatMap(blockTexts))];
}

/** The sidenotes that stand in a line of text. */
export function findSidenotes(node: AnyNode & { name?: string }): AnyNode[] {
  return node.name === 'Sidenote' ? [node] : (node.children ?? []).flatMap(findSidenotes);
}
