import type { Element, ElementContent, Root } from 'hast';
import { raw } from 'hast-util-raw';
import { toMdast } from 'hast-util-to-mdast';
import { isLineEnd } from '../lineEnd';
import { type Node, someNode } from '../Node';
import type { Work } from '../Work';
import { cleanTree } from './cleanTree';
import { createHandlers } from './handlers';
import { readMarkdown } from './readMarkdown';

const isHtml = ({ type }: Node): boolean => type === 'html';
const hasHtml = (node: Node): boolean => someNode(node, isHtml);

/**
 * Makes Markdown of the HTML in a tree. Markdown and HTML become one tree for it, since a tag may open in one block and
 * close in another; all that holds no HTML goes through untouched.
 */
export function htmlToMarkdown(root: Node, protectedText: string, work: Work): void {
  const children: Node[] = [];
  let group: Node[] = [];
  let open = 0;
  const close = () => {
    if (group.length > 0) children.push(...convert(group, protectedText, work));
    group = [];
    open = 0;
  };
  for (const child of root.children ?? []) {
    if (open <= 0 && !hasHtml(child)) {
      close();
      children.push(child);
      continue;
    }
    group.push(child);
    open += countOpen(child);
  }
  close();
  root.children = children;
}

const optional = new Set([
  'p',
  'li',
  'td',
  'th',
  'tr',
  'dt',
  'dd',
  'thead',
  'tbody',
  'br',
  'img',
  'hr',
  'input',
  'source',
  'col',
  'wbr',
  'meta',
  'link',
  'embed',
  'image',
  'option',
]);

/** How many elements the HTML in a node opens beyond those it closes, those aside that HTML closes by itself. */
function countOpen(node: Node): number {
  if (isHtml(node)) {
    let depth = 0;
    for (const [, slash, name = ''] of (node.value ?? '').matchAll(/<(\/?)([A-Za-z][A-Za-z0-9-]*)/g)) {
      if (!optional.has(name.toLowerCase())) depth += slash === '' ? 1 : -1;
    }
    return depth;
  }
  return (node.children ?? []).reduce((sum, child) => sum + countOpen(child), 0);
}

/** What of Markdown is carried through HTML, by number. */
export type Kept = Node[];

function convert(nodes: Node[], protectedText: string, work: Work): Node[] {
  const kept: Kept = [];
  // The parser keeps text back that stands in a table outside of its cells, until something follows.
  const end: ElementContent = { type: 'comment', value: '' };
  const tree: Root = { type: 'root', children: [...nodes.flatMap((node) => toHast(node, kept)), end] };
  const html = raw(tree, { file: protectedText as never }) as Root;
  readMarkdown(html, kept, work);
  cleanTree(html, work);
  const result = toMdast(html, { handlers: createHandlers(kept, work), newlines: true, document: true }) as Node;
  return result.type === 'root' ? (result.children ?? []) : [result];
}

const phrasing = new Set([
  'text',
  'emphasis',
  'strong',
  'delete',
  'link',
  'linkReference',
  'image',
  'imageReference',
  'inlineCode',
  'break',
  'footnoteReference',
]);

/** White space beside an element that holds nothing would be taken for white space in a row. */
export const standIn: ElementContent = { type: 'text', value: 'x' };

/** A node as hast. Without HTML in it, it is an empty element that stands for it; else an element around its children. */
function toHast(node: Node, kept: Kept): ElementContent[] {
  const { position } = node;
  if (node.type === 'html') return [{ type: 'raw', value: node.value ?? '', position } as unknown as ElementContent];
  if (node.type === 'text' && !/[*_`[\]]/.test(node.value ?? ''))
    return [{ type: 'text', value: node.value ?? '', position }];
  if (node.type === 'break' && !isLineEnd(node)) return [element('br', {}, [], position)];
  const inline = phrasing.has(node.type);
  if (!hasHtml(node)) return [element(inline ? 'span' : 'div', { dataKeep: kept.push(node) - 1 }, [standIn], position)];
  if (node.type === 'table') return [tableToHast(node, kept)];
  const children = (node.children ?? []).flatMap((child) => toHast(child, kept));
  const shell = shells[node.type]?.(node);
  if (shell) return [element(shell[0], shell[1], children, position)];
  return [element(inline ? 'span' : 'div', { dataShell: kept.push(node) - 1 }, children, position)];
}

/** Between a table and its cells nothing else may stand. */
function tableToHast({ children = [], align, position }: Node, kept: Kept): Element {
  const rows = children.map((row, rowIndex) => {
    const cells = (row.children ?? []).map((cell, index) => {
      const inside = (cell.children ?? []).flatMap((child) => toHast(child, kept));
      return element(rowIndex === 0 ? 'th' : 'td', { align: align?.[index] ?? undefined }, inside, cell.position);
    });
    return element('tr', {}, cells, row.position);
  });
  return element('table', {}, rows, position);
}

type Shell = (node: Node) => [name: string, properties: Element['properties']];

/** Nodes that HTML may open or close in the middle of. */
const shells: Record<string, Shell | undefined> = {
  paragraph: () => ['p', {}],
  emphasis: () => ['em', {}],
  strong: () => ['strong', {}],
  delete: () => ['del', {}],
  heading: ({ depth = 1 }) => [`h${depth}`, {}],
  blockquote: () => ['blockquote', {}],
  list: ({ ordered, start }) => (ordered ? ['ol', { start: start ?? 1 }] : ['ul', {}]),
  listItem: ({ checked, spread }) => [
    'li',
    { dataChecked: String(checked ?? ''), dataSpread: String(spread ?? false) },
  ],
  link: ({ url, title }) => ['a', { href: url, title: title ?? undefined }],
};

function element(
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[],
  position: Node['position'],
): Element {
  return { type: 'element', tagName, properties, children, position } as Element;
}
