import type { Element, Parents } from 'hast';
import { defaultHandlers, type Handle, type State } from 'hast-util-to-mdast';
import { elements, globalAttributes } from '../../../note/transform/elements';
import type { Node } from '../Node';
import { keepToken, lineOf, restoreTokens, type Work } from '../Work';
import type { Kept } from './htmlToMarkdown';
import { property, textOf } from './properties';

/** What an element becomes; the children are converted by `all`. */
type Convert = (element: Element, all: () => Node[], flow: () => Node[]) => Node | Node[] | undefined;

/** How elements of HTML become Markdown where hast-util-to-mdast does not know our dialect. */
export function createHandlers(kept: Kept, work: Work): Record<string, Handle> {
  const converters: Record<string, Convert> = {
    ...keptElements(kept),
    ...inlineElements(work),
    ...mediaElements(work),
    ...headings(),
    ...blockElements(work),
    ...toldElements(work),
  };
  return {
    ...Object.fromEntries(Object.entries(converters).map(([name, convert]) => [name, asHandle(convert)])),
    li: listItem,
  };
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
  return ((state: State, element: Element, parent?: Parents) => {
    void parent;
    const all = () => state.all(element) as Node[];
    const made = convert(element, all, () => state.toFlow(state.all(element)) as Node[]);
    for (const node of made === undefined ? [] : Array.isArray(made) ? made : [made]) {
      node.position ??= element.position as Node['position'];
    }
    return made;
  }) as Handle;
}

/** `<div>` and `<span>`: what stands for Markdown becomes that again. */
function keptElements(kept: Kept): Record<string, Convert> {
  const restore = (element: Element, inside: () => Node[]): Node | undefined => {
    const whole = kept[Number(property(element, 'dataKeep') || -1)];
    if (whole) return whole;
    const shell = kept[Number(property(element, 'dataShell') || -1)];
    return shell && { ...shell, children: inside() };
  };
  return {
    div: (element, _, flow) => restore(element, flow) ?? flow(),
    span: (element, all) => restore(element, all) ?? all(),
  };
}

/** Elements that our dialect keeps as they are in a line of text. */
const keptInline = Object.keys(elements).filter(
  (name) => !['br', 'wbr', 'dd', 'dt', 'dl', 'details', 'summary', 'del', 'cite', 'var', 'samp'].includes(name),
);

function inlineElements(work: Work): Record<string, Convert> {
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
  return {
    ...Object.fromEntries(keptInline.map((name) => [name, keep])),
    u: (_, all) => ({ type: 'emphasis', children: all() }),
    cite: (_, all) => ({ type: 'emphasis', children: all() }),
    var: (_, all) => ({ type: 'emphasis', children: all() }),
    dfn: (_, all) => ({ type: 'emphasis', children: all() }),
    big: (_, all) => all(),
    samp: (element) => ({ type: 'inlineCode', value: textOf(element) }),
    tt: (element) => ({ type: 'inlineCode', value: textOf(element) }),
    code: (element) => ({ type: 'inlineCode', value: textOf(element).replace(/\s*\n\s*/g, ' ') }),
    wbr: () => [],
    a: (element, all) => {
      const url = property(element, 'href');
      const children = all();
      if (url === '') {
        const id = property(element, 'id') || property(element, 'name');
        const line = lineOf(element, work);
        const mark = keepToken({ type: 'attributes', id, toc: false, raw: '', line }, work);
        return id === '' ? children : [...children, { type: 'text', value: mark }];
      }
      return { type: 'link', url, title: property(element, 'title') || null, children };
    },
  };
}

function mediaElements(work: Work): Record<string, Convert> {
  const linkTo = (url: string, words: string, element: Element): Node | Node[] => {
    if (url === '') return [];
    work.decisions.lose(lineOf(element, work), 'embed-linked', `What was embedded from ${url} is a link now.`);
    return { type: 'link', url, title: null, children: [{ type: 'text', value: words }] };
  };
  return {
    img: (element) => {
      const url = property(element, 'src') || property(element, 'dataSrc');
      if (url === '') return [];
      return { type: 'image', url, alt: property(element, 'alt'), title: property(element, 'title') || null };
    },
    iframe: (element) => {
      const url = property(element, 'src')
        .replace(/^\/\//, 'https://')
        .replace(
          /^(https?:\/\/)(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/([\w-]+).*$/,
          '$1www.youtube.com/watch?v=$2',
        );
      return linkTo(url, property(element, 'title') || (/youtube|vimeo|bilibili/.test(url) ? 'Video' : url), element);
    },
    video: (element) => {
      const url = property(element, 'src') || sourceOf(element);
      const words = property(element, 'title') || property(element, 'ariaLabel') || textOf(element).trim();
      if (!/\.(?:mp4|webm)(?:[?#].*)?$/i.test(url)) return linkTo(url, words || 'Video', element);
      return { type: 'image', url: url.replace(/[?#].*$/, ''), alt: /support/i.test(words) ? '' : words, title: null };
    },
    audio: (element) => linkTo(property(element, 'src') || sourceOf(element), 'Audio', element),
    embed: (element) => embedded(property(element, 'src'), element),
    object: (element, all) => {
      const url = property(element, 'data');
      return url === '' ? all() : embedded(url, element);
    },
  };
  function embedded(url: string, element: Element): Node | Node[] {
    if (/\.(?:svg|png|jpe?g|gif|webp)$/i.test(url))
      return { type: 'image', url, alt: property(element, 'title'), title: null };
    return linkTo(url, url.replace(/^.*\//, '') || url, element);
  }
}

function sourceOf(element: Element): string {
  for (const child of element.children) {
    if (child.type === 'element' && child.tagName === 'source') return property(child, 'src');
  }
  return '';
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
    const id = `note-${work.footnotes.length + 1}`;
    const mark: Node = { type: 'footnoteReference', identifier: id, label: id };
    work.footnotes.push({ id, children: all() });
    return mark;
  };
  const codeBlock: Convert = (element) => {
    const value = restoreTokens(textOf(element), work).replace(/^\n|\n\s*$/g, '');
    return { type: 'code', lang: languageOf(element) || null, meta: null, value };
  };
  return {
    'd-footnote': note,
    'dt-fn': note,
    pre: codeBlock,
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

/** A list of definitions as a list of items that begin with the term. */
export function definitionItems(nodes: Node[]): Node[] {
  const items: Node[] = [];
  for (const { type, children = [] } of nodes) {
    const last = items.at(-1);
    if (type === 'term' || !last) {
      items.push({
        type: 'listItem',
        spread: false,
        children: [{ type: 'paragraph', children: [{ type: 'strong', children }] }],
      });
      continue;
    }
    const [first, ...others] = children;
    const head = last.children?.[0];
    const joins = last.children?.length === 1 && first?.type === 'paragraph' && head?.children?.length === 1;
    if (joins && head) head.children?.push({ type: 'text', value: ': ' }, ...(first.children ?? []));
    last.children?.push(...(joins ? others : children));
  }
  return items;
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
        'colgroup',
        'col',
      ].map((name) => [name, drop]),
    ),
    button: (_, all) => all(),
    form: (_, __, flow) => flow(),
  };
}
