import type { Element, Nodes } from 'hast';

/** A property of an element as text; empty when it has none. */
export function property(element: Element, name: string): string {
  const value = element.properties[name];
  if (value === null || value === undefined || value === false || value === true) return '';
  return (Array.isArray(value) ? value.join(' ') : String(value)).trim();
}

/** The text in a node, white space as it stands. */
export function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map((child) => textOf(child as Nodes)).join('') : '';
}

export function isElement(node: Nodes | undefined, ...names: string[]): node is Element {
  return node?.type === 'element' && (names.length === 0 || names.includes(node.tagName));
}

/** Whether a class is among an element's. */
export function hasClass(element: Element, name: RegExp): boolean {
  return property(element, 'className')
    .split(/\s+/)
    .some((each) => name.test(each));
}
