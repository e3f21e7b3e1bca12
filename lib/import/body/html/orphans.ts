import type { Element, ElementContent } from 'hast';
import { isElement } from './properties';

/** What may be around the parts of tables and lists. */
const homes: Record<string, readonly string[] | undefined> = {
  thead: ['table'],
  tbody: ['table'],
  tfoot: ['table'],
  tr: ['table', 'thead', 'tbody', 'tfoot'],
  th: ['tr'],
  td: ['tr'],
  li: ['ul', 'ol', 'menu', 'dir'],
  dt: ['dl'],
  dd: ['dl'],
};

/** The lists of those that make one where they stand in none. */
const lists: Record<string, string | undefined> = { li: 'ul', dt: 'dl', dd: 'dl' };

/**
 * The children of an element with what belongs to a table or a list and stands in none: items are a list, and cells are
 * what they hold, as a browser shows them.
 */
export function adoptOrphans(parentName: string, given: readonly ElementContent[]): ElementContent[] {
  const result: ElementContent[] = [];
  let open: Element | undefined;
  for (const child of parentName === 'dl' ? given.flatMap(withoutGroup) : given) {
    const isOrphan = isElement(child) && homes[child.tagName]?.includes(parentName) === false;
    const list = isOrphan ? lists[child.tagName] : undefined;
    if (list !== undefined && open?.tagName === list) open.children.push(child);
    else if (list !== undefined) {
      open = { type: 'element', tagName: list, properties: {}, children: [child], position: child.position };
      result.push(open);
    } else {
      const isBlank = child.type === 'text' && child.value.trim() === '';
      if (!isBlank) open = undefined;
      result.push(isOrphan ? { ...child, tagName: 'div' } : child);
    }
  }
  return result;
}

/** In a list of definitions HTML allows a `<div>` around a term and what it means. */
function withoutGroup(child: ElementContent): ElementContent[] {
  return isElement(child, 'div') ? child.children : [child];
}
