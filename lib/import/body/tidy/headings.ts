import type { Node } from '../Node';
import { someNode } from '../Node';
import { lineOf, type Work } from '../Work';
import { plainText } from './plainText';

/** Gives headings the names that something refers to, and takes other attributes and lists of contents away. */
export function placeAttributes(root: Node, work: Work): void {
  const anchors = new Set<string>();
  someNode(root, (node) => {
    if ((node.type === 'link' || node.type === 'definition') && node.url?.startsWith('#'))
      anchors.add(node.url.slice(1));
    return false;
  });
  visit(root);

  function visit(parent: Node): void {
    const children = (parent.children ?? []).filter((child) => !isContents(child, work));
    for (const [index, child] of children.entries()) {
      visit(child);
      const own = child.type === 'heading' ? child : undefined;
      const beside = [children[index - 1], ...(isMark(child) ? [children[index + 1]] : [])];
      takeAttributes(child, own ?? beside.find((node) => node?.type === 'heading'), anchors, work);
      const id = child.data?.id;
      if (own && typeof id === 'string' && anchors.has(id)) own.data = { ...own.data, anchor: id };
    }
    parent.children &&= children;
  }
}

/** A paragraph of nothing but an anchor belongs to the heading behind it. */
function isMark({ type, children = [] }: Node): boolean {
  return type === 'paragraph' && children.length > 0 && children.every((child) => child.type === 'token');
}

/** A list or a paragraph in whose place kramdown puts the contents. */
function isContents(node: Node, work: Work): boolean {
  if (node.type !== 'list' && node.type !== 'paragraph') return false;
  return someNode(node, (each) => {
    const token = each.type === 'token' ? work.tokens[each.token ?? -1] : undefined;
    return token?.type === 'attributes' && token.toc;
  });
}

function takeAttributes(node: Node, heading: Node | undefined, anchors: Set<string>, work: Work): void {
  if (node.type !== 'heading' && node.type !== 'paragraph' && node.type !== 'tableCell') return;
  const take = (parent: Node): void => {
    parent.children &&= parent.children.filter((child) => {
      const token = child.type === 'token' ? work.tokens[child.token ?? -1] : undefined;
      if (token?.type !== 'attributes') {
        take(child);
        return true;
      }
      if (token.id !== undefined && heading && !heading.data?.anchor && anchors.has(token.id))
        heading.data = { ...heading.data, anchor: token.id };
      return false;
    });
  };
  take(node);
}

/** The first block, when it is the only heading of depth 1: the title, which front matter has. */
export function takeTitle(root: Node, work: Work): string | undefined {
  const children = root.children ?? [];
  const at = children.findIndex(({ type }) => type !== 'definition');
  const first = children[at];
  if (first?.type !== 'heading' || first.depth !== 1) return undefined;
  if (children.filter(({ type, depth }) => type === 'heading' && depth === 1).length > 1) return undefined;
  const words = { ...first, children: withoutImages(first.children ?? []) };
  const title = plainText(words, work).replace(/\s+/g, ' ').trim();
  if (title === '') return undefined;
  if (someNode(first, ({ type }) => type === 'image' || type === 'imageReference')) {
    work.decisions.lose(
      lineOf(first, work),
      'title-image-dropped',
      'An image that stood in the title is not in the note.',
    );
  }
  children.splice(at, 1);
  return title;
}

function withoutImages(children: Node[]): Node[] {
  return children.flatMap((child) => {
    if (child.type === 'image' || child.type === 'imageReference') return [];
    return [child.children ? { ...child, children: withoutImages(child.children) } : child];
  });
}
