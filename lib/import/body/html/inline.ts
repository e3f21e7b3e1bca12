import type { Element } from 'hast';
import { elements, globalAttributes } from '../../../note/transform/elements';
import type { Node } from '../Node';
import { plainText } from '../tidy/plainText';
import { keepToken, lineOf, type Work } from '../Work';
import type { Convert } from './Convert';
import { property } from './properties';

/** Elements that our dialect keeps as they are in a line of text. */
const keptInline = Object.keys(elements).filter(
  (name) => !['br', 'wbr', 'dd', 'dt', 'dl', 'details', 'summary', 'del', 'cite', 'var', 'samp'].includes(name),
);

/** Elements that stand in a line of text. */
export function inlineElements(work: Work): Record<string, Convert> {
  const keep: Convert = (element, all) => {
    const children = all();
    const name = element.tagName;
    if (children.length === 0) return [];
    const attributes: Record<string, string> = {};
    for (const attribute of [...globalAttributes, ...(elements[name]?.attributes ?? [])]) {
      const value = property(element, attribute === 'datetime' ? 'dateTime' : attribute);
      if (value !== '') attributes[attribute] = value;
    }
    return { type: 'element', name, attributes, children, data: { hName: 'span' } };
  };
  // Markdown may have read what stands in it: the words count.
  const code: Convert = (_, all) => {
    const value = all()
      .map((node) => plainText(node))
      .join('')
      .replace(/\s*\n\s*/g, ' ');
    return value.trim() === '' ? [] : { type: 'inlineCode', value };
  };
  return {
    ...Object.fromEntries(keptInline.map((name) => [name, keep])),
    u: (_, all) => ({ type: 'emphasis', children: all() }),
    cite: (_, all) => ({ type: 'emphasis', children: all() }),
    var: (_, all) => ({ type: 'emphasis', children: all() }),
    dfn: (_, all) => ({ type: 'emphasis', children: all() }),
    big: (_, all) => all(),
    samp: code,
    tt: code,
    code,
    wbr: () => [],
    a: (element, all) => {
      const url = property(element, 'href');
      const children = all();
      if (url === '') {
        const mark = markOf(element, work);
        return mark ? [...children, mark] : children;
      }
      return { type: 'link', url, title: property(element, 'title') || null, children };
    },
  };
}

/** An element that holds nothing and has a name, which links may lead to. */
export function markPlace(element: Element, work: Work): Node | undefined {
  return element.children.length === 0 ? markOf(element, work) : undefined;
}

/** What stands for the name of an element, until the heading beside it takes it. */
function markOf(element: Element, work: Work): Node | undefined {
  const id = property(element, 'id') || property(element, 'name');
  if (id === '') return undefined;
  const line = lineOf(element, work);
  return { type: 'text', value: keepToken({ type: 'attributes', id, toc: false, raw: '', line }, work) };
}
