import type { Element } from 'hast';
import type { Handle } from 'hast-util-to-mdast';
import { type Node, someNode } from '../Node';
import { isLandmark, isLinked, withOldAnchors } from '../oldAnchors';
import { keepToken, lineOf, type Work } from '../Work';
import { property } from './properties';

/** What an element becomes, with the anchor that it had when something links to it. */
export function withOldAnchor(handle: Handle, work: Work): Handle {
  return (state, element, parent) => {
    const made = handle(state, element, parent);
    const id = property(element, 'id');
    // A link without an address leaves a mark in any case.
    const isMark = element.tagName === 'a' && property(element, 'href') === '';
    if (isMark || !isLinked(id, work)) return made;
    const nodes = (made === undefined || made === null ? [] : Array.isArray(made) ? made : [made]) as Node[];
    const target = findTarget(nodes);
    const marked = target
      ? nodes.map((node) => (node === target ? withOldAnchors(node, [id]) : node))
      : [{ type: 'text', value: makeMark(id, element, work), position: element.position }, ...nodes];
    return marked as never;
  };
}

const blocks = new Set(['paragraph', 'blockquote', 'list', 'listItem', 'details']);

/** What the anchor of an element stands for: what it begins with, or the one figure or table that it is around. */
function findTarget(nodes: readonly Node[]): Node | undefined {
  const [first] = nodes;
  const found = nodes.filter((node) => someNode(node, isLandmark));
  if (found.length > 0 && (found[0] === first || (found.length === 1 && nodes.length <= 3))) return found[0];
  return first && blocks.has(first.type) ? first : undefined;
}

/** Stands in the text where the anchor stood. */
function makeMark(id: string, element: Element, work: Work): string {
  return keepToken({ type: 'attributes', id, toc: false, raw: '', line: lineOf(element, work) }, work);
}
