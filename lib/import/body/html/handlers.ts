import type { Element } from 'hast';
import { defaultHandlers, type Handle, type State } from 'hast-util-to-mdast';
import type { Node } from '../Node';
import { plainText } from '../tidy/plainText';
import { lineOf, restoreTokens, type Work } from '../Work';
import type { Convert } from './Convert';
import { definitionItems } from './definitionItems';
import type { Kept } from './htmlToMarkdown';
import { inlineElements, markPlace } from './inline';
import { mediaElements } from './media';
import { withOldAnchor } from './oldAnchor';
import { isElement, property, textOf } from './properties';

/** How elements of HTML become Markdown where hast-util-to-mdast does not know our dialect. */
export function createHandlers(kept: Kept, work: Work): Record<string, Handle> {
  const converters: Record<string, Convert> = {
    ...keptElements(kept, work),
    ...inlineElements(work),
    ...mediaElements(work),
    ...headings(),
    ...blockElements(work),
    ...toldElements(work),
  };
  const handlers: Record<string, Handle> = {
    ...defaultHandlers,
    ...Object.fromEntries(Object.entries(converters).map(([name, convert]) => [name, asHandle(convert)])),
    li: listItem,
  };
  return Object.fromEntries(Object.entries(handlers).map(([name, handle]) => [name, withOldAnchor(handle, work)]));
}

/** An item of one paragraph needs no blank lines, whatever HTML put around it. */
const listItem: Handle = (state, element) => {
  const item = defaultHandlers.li?.(state, element) as Node;
  const [spread, checked] = [property(element, 'dataSpread'), property(element, 'dataChecked')];
  const paragraphs = (item.children ?? []).filter(({ type }) => type !== 'list');
  item.spread = spread === '' ? paragraphs.length > 1 : spread === 'true';
  if (checked !== '') item.checked = checked === 'true';
  return item as never;
};

function asHandle(convert: Convert): Handle {
  return ((state: State, element: Element) => {
    const all = () => state.all(element) as Node[];
    const made = convert(element, all, () => state.toFlow(state.all(element)) as Node[]);
    for (const node of made === undefined ? [] : Array.isArray(made) ? made : [made]) {
      node.position ??= element.position as Node['position'];
    }
    return made;
  }) as Handle;
}

/** `<div>` and `<span>`: what stands for Markdown becomes that again. */
function keptElements(kept: Kept, work: Work): Record<string, Convert> {
  const restore = (element: Element, inside: () => Node[]): Node | undefined => {
    const whole = kept[Number(property(element, 'dataKeep') || -1)];
    if (whole) return whole;
    const shell = kept[Number(property(element, 'dataShell') || -1)];
    return shell && { ...shell, children: inside() };
  };
  return {
    div: (element, _, flow) => restore(element, flow) ?? markPlace(element, work) ?? flow(),
    span: (element, all) => restore(element, all) ?? markPlace(element, work) ?? all(),
  };
}

/** A heading keeps its name, in case something refers to it. */
function headings(): Record<string, Convert> {
  const heading: Convert = (element, all) => ({
    type: 'heading',
    depth: Number(element.tagName.slice(1)),
    children: all(),
    data: { id: property(element, 'id') },
  });
  return Object.fromEntries(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name) => [name, heading]));
}

function blockElements(work: Work): Record<string, Convert> {
  const note: Convert = (_, all) => {
    // A note in a note comes before it.
    const children = all();
    const id = `${work.noteName}-${work.footnotes.length + 1}`;
    const mark: Node = { type: 'footnoteReference', identifier: id, label: id };
    work.footnotes.push({ id, children });
    return mark;
  };
  const codeBlock: Convert = (element, all) => {
    const words = holdsKept(element)
      ? all()
          .map((node) => plainText(node))
          .join('')
      : textOf(element);
    const value = restoreTokens(words, work).replace(/^\n|\n\s*$/g, '');
    return { type: 'code', lang: languageOf(element) || null, meta: null, value };
  };
  return {
    'd-footnote': note,
    'dt-fn': note,
    pre: codeBlock,
    // Notion's callouts begin with a picture.
    aside: (_, __, flow) => {
      const children = flow();
      const [sign] = /^\s*\p{Extended_Pictographic}/u.exec(plainText({ type: 'root', children })) ?? [];
      if (sign === undefined) return children;
      const alert = /[💡✅👍]/u.test(sign) ? 'TIP' : /[⚠❗🚨🚫❌]/u.test(sign) ? 'WARNING' : 'NOTE';
      return { type: 'blockquote', data: { alert }, children };
    },
    details: (element, _, flow) => {
      const children = flow();
      const open = 'open' in element.properties && element.properties.open !== null;
      return { type: 'details', attributes: open ? { open: '' } : {}, children };
    },
    summary: (_, all) => ({ type: 'summary', children: all() }),
    figure: (_, __, flow) => ({ type: 'figure', children: flow() }),
    'd-figure': (_, __, flow) => flow(),
    figcaption: (_, __, flow) => ({ type: 'caption', children: flow() }),
    caption: (_, __, flow) => ({ type: 'caption', children: flow() }),
    dl: (_, all) => ({ type: 'list', ordered: false, spread: false, children: definitionItems(all()) }),
    dt: (_, all) => ({ type: 'term', children: all() }),
    dd: (_, __, flow) => ({ type: 'meaning', children: flow() }),
    hr: () => ({ type: 'thematicBreak' }),
  };
}

/** Whether Markdown has read something of an element. */
function holdsKept(element: Element): boolean {
  return element.children.some(
    (child) => isElement(child) && (child.properties.dataKeep !== undefined || holdsKept(child)),
  );
}

function languageOf(element: Element): string {
  const inside = element.children.find(
    (child): child is Element => child.type === 'element' && child.tagName === 'code',
  );
  const classes = [element, ...(inside ? [inside] : [])].map((each) => property(each, 'className')).join(' ');
  return (
    property(element, 'language') ||
    property(element, 'lang') ||
    (/(?:^|\s)lang(?:uage)?-([\w+#-]+)/.exec(classes)?.[1] ?? '')
  );
}

/** Elements that a note has no place for. */
function toldElements(work: Work): Record<string, Convert> {
  const tell: Convert = (element) => {
    const name = element.tagName;
    work.decisions.lose(
      lineOf(element, work),
      'element-dropped',
      `\`<${name}>\` has no place in a note and is not in it.`,
    );
    return [];
  };
  const drop: Convert = () => [];
  return {
    ...Object.fromEntries(
      ['svg', 'canvas', 'input', 'select', 'textarea', 'script', 'style', 'map', 'template', 'math', 'frame'].map(
        (name) => [name, tell],
      ),
    ),
    ...Object.fromEntries(
      [
        'link',
        'meta',
        'title',
        'base',
        'd-bibliography',
        'd-contents',
        'd-front-matter',
        'd-title',
        'd-byline',
        'd-footnote-list',
        'dt-banner',
        'dt-byline',
        'dt-toc',
        'colgroup',
        'col',
      ].map((name) => [name, drop]),
    ),
    button: (_, all) => all(),
    form: (_, __, flow) => flow(),
  };
}
