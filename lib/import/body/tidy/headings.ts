import { slug } from 'github-slugger';
import { parseLabelName } from '../../../labels/labelName';
import { splitLink } from '../../links/paths';
import type { Node } from '../Node';
import { someNode } from '../Node';
import { isLandmark, isLinked, withOldAnchors } from '../oldAnchors';
import { lineOf, type Work } from '../Work';
import { plainText } from './plainText';

/** Gives headings the names that something refers to, and takes other attributes and lists of contents away. */
export function placeAttributes(root: Node, work: Work): void {
  const anchors = new Set<string>(work.surroundings.linked);
  someNode(root, (node) => {
    if ((node.type === 'link' || node.type === 'definition') && node.url?.startsWith('#'))
      anchors.add(splitLink(node.url).fragment ?? '');
    return false;
  });
  // Anchors of headings by their words: of two places of one name a browser finds the first.
  const passed = new Set<string>();
  visit(root);

  function visit(parent: Node): void {
    const children = (parent.children ?? []).filter((child) => !isContents(child, work));
    for (const [index, child] of children.entries()) {
      if (child.type === 'table') takeAttributeRow(child, work);
      visit(child);
      const own = child.type === 'heading' ? child : undefined;
      const wasMark = isMark(child);
      const [before, behind] = [children[index - 1], wasMark ? children[index + 1] : undefined];
      for (const { id, isBehind } of takeAttributes(child, work)) {
        const beside = isBehind ? [before, behind] : isNamed(behind) ? [behind] : [before];
        const heading = own ?? beside.find((node) => node?.type === 'heading');
        if (heading && !passed.has(id)) nameHeading(heading, id, anchors);
        if (!isLinked(id, work)) continue;
        const target = heading ?? (wasMark ? findBeside(children, index, isBehind, work) : child);
        if (target) target.data = withOldAnchors(target, [id]).data;
      }
      const id = child.data?.id;
      if (own && typeof id === 'string') nameHeading(own, id, anchors, true);
      if (own) passed.add(slug(plainText(own, work)));
    }
    parent.children &&= children;
  }
}

/** A name is written behind the first heading that has it, as it was, where our dialect can have it so. */
function nameHeading(heading: Node, id: string, anchors: Set<string>, isOwn = false): void {
  const isName = /^[^\s{}#"'=]+$/.test(id) && (parseLabelName(id)?.kind ?? 'sec') === 'sec';
  if (isName && (isOwn || !heading.data?.anchor) && anchors.delete(id)) heading.data = { ...heading.data, anchor: id };
}

/** A paragraph of nothing but an anchor belongs to what is behind it. */
function isMark({ type, children = [] }: Node): boolean {
  return type === 'paragraph' && children.length > 0 && children.every((child) => child.type === 'token');
}

/** What an anchor right before it is put there for. */
function isNamed(node: Node | undefined): boolean {
  if (!node) return false;
  const isOnlyImage = node.type === 'paragraph' && node.children?.every(({ type }) => type === 'image');
  return isLandmark(node) || isOnlyImage === true;
}

/** What a mark alone in its paragraph names: the block behind it, or that before, as attributes of kramdown do. */
function findBeside(children: Node[], index: number, isBehind: boolean, work: Work): Node | undefined {
  const isEmpty = (node: Node) => !someNode(node, (each) => isShown(each, work));
  const before = children.slice(0, index).findLast((node) => !isEmpty(node));
  const behind = children.slice(index + 1).find((node) => !isEmpty(node));
  return isBehind ? (before ?? behind) : (behind ?? before);
}

function isShown({ type, value, token }: Node, work: Work): boolean {
  if (type === 'token' && work.tokens[token ?? -1]?.type === 'attributes') return false;
  return type === 'text' ? value?.trim() !== '' : type !== 'paragraph';
}

/** A list or a paragraph in whose place kramdown puts the contents. */
function isContents(node: Node, work: Work): boolean {
  if (node.type !== 'list' && node.type !== 'paragraph') return false;
  return someNode(node, (each) => {
    const token = each.type === 'token' ? work.tokens[each.token ?? -1] : undefined;
    return token?.type === 'attributes' && token.toc;
  });
}

/** Attributes of kramdown right behind a table, which GFM reads as a row of it. */
function takeAttributeRow(table: Node, work: Work): void {
  const cells = (table.children?.at(-1)?.children ?? []).flatMap(({ children = [] }) => children);
  const tokens = cells.flatMap(({ token }) => work.tokens[token ?? -1] ?? []);
  if (cells.length === 0 || tokens.length < cells.length) return;
  const ids = tokens.flatMap((token) => (token.type === 'attributes' ? [token.id] : []));
  if (ids.length < tokens.length) return;
  table.children?.pop();
  table.data = withOldAnchors(
    table,
    ids.filter((id) => isLinked(id, work)),
  ).data;
}

/** Takes the attributes out of a block; gives the names in them, and whether each stood behind what it names. */
function takeAttributes(node: Node, work: Work): { id: string; isBehind: boolean }[] {
  const names: { id: string; isBehind: boolean }[] = [];
  if (node.type !== 'heading' && node.type !== 'paragraph' && node.type !== 'tableCell') return names;
  const take = (parent: Node): void => {
    parent.children &&= parent.children.filter((child) => {
      const token = child.type === 'token' ? work.tokens[child.token ?? -1] : undefined;
      if (token?.type !== 'attributes') {
        take(child);
        return true;
      }
      if (token.id !== undefined) names.push({ id: token.id, isBehind: token.raw.startsWith('{') });
      return false;
    });
  };
  take(node);
  return names;
}

/** A heading that became the title, and what it says. */
export interface TakenTitle {
  text: string;
  heading: Node;
}

/** The first block, when it is the only heading of depth 1: the title, which front matter has. */
export function takeTitle(root: Node, work: Work): TakenTitle | undefined {
  const children = root.children ?? [];
  const at = children.findIndex(({ type }) => type !== 'definition');
  const first = children[at];
  if (first?.type !== 'heading' || first.depth !== 1) return undefined;
  if (children.filter(({ type, depth }) => type === 'heading' && depth === 1).length > 1) return undefined;
  const words = { ...first, children: withoutImages(first.children ?? []) };
  const text = plainText(words, work).replace(/\s+/g, ' ').trim();
  if (text === '') return undefined;
  if (someNode(first, ({ type }) => type === 'image' || type === 'imageReference')) {
    work.decisions.lose(
      lineOf(first, work),
      'title-image-dropped',
      'An image that stood in the title is not in the note.',
    );
  }
  children.splice(at, 1);
  return { text, heading: first };
}

function withoutImages(children: Node[]): Node[] {
  return children.flatMap((child) => {
    if (child.type === 'image' || child.type === 'imageReference') return [];
    return [child.children ? { ...child, children: withoutImages(child.children) } : child];
  });
}
