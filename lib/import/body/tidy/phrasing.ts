import { isLineEnd } from '../lineEnd';
import { mapChildren, type Node } from '../Node';

const stressed = new Set(['emphasis', 'strong', 'delete']);
const holders = new Set([...stressed, 'link', 'element']);

/** Makes lines of text such that Markdown can write them: no stress around nothing or white space, none in itself. */
export function tidyPhrasing(root: Node): void {
  flatten(root, []);
  mapChildren(root, (node) => (holders.has(node.type) ? hoistSpace(node) : [node]));
  mapChildren(root, (node) => (node.type === 'paragraph' ? splitAtBreaks(node) : [node]));
  mergeNeighbours(root);
}

/** Bold in bold is bold, and no paragraph stands in a line of text. */
function flatten(node: Node, around: string[]): void {
  if (holders.has(node.type)) {
    node.children &&= node.children.flatMap((child) => (child.type === 'paragraph' ? (child.children ?? []) : [child]));
  }
  node.children &&= node.children.flatMap((child) => {
    const nested = around.includes(child.type) && (stressed.has(child.type) || child.type === 'link');
    flatten(child, stressed.has(child.type) || child.type === 'link' ? [...around, child.type] : around);
    return nested ? (child.children ?? []) : [child];
  });
}

/** White space inside of stress stands outside of it: `** a **` would not be bold. */
function hoistSpace(node: Node): Node[] {
  const children = (node.children ?? []).filter((child) => child.type !== 'text' || child.value !== '');
  const [before, behind]: [Node[], Node[]] = [[], []];
  const isBlank = (child: Node | undefined) =>
    child !== undefined && (child.type === 'break' || (child.type === 'text' && (child.value ?? '').trim() === ''));
  while (isBlank(children[0])) before.push(children.shift() as Node);
  while (isBlank(children.at(-1))) behind.unshift(children.pop() as Node);
  if (children.length === 0) return node.type === 'link' ? [] : [...before, ...behind];
  const [first] = children;
  if (first?.type === 'text') {
    const space = /^\s+/.exec(first.value ?? '')?.[0];
    if (space !== undefined) {
      before.push({ type: 'text', value: space });
      children[0] = { ...first, value: (first.value ?? '').slice(space.length) };
    }
  }
  const last = children.at(-1);
  if (last?.type === 'text') {
    const space = /\s+$/.exec(last.value ?? '')?.[0];
    if (space !== undefined) {
      behind.unshift({ type: 'text', value: space });
      children[children.length - 1] = { ...last, value: (last.value ?? '').slice(0, -space.length) };
    }
  }
  return [...before, { ...node, children }, ...behind];
}

/** Two breaks in a row end a paragraph, also those that stood at the end of a stress. */
function splitAtBreaks(paragraph: Node): Node[] {
  const parts: Node[][] = [[]];
  const children = paragraph.children ?? [];
  for (const [index, child] of children.entries()) {
    const ends = child.type === 'break' && children[index + 1]?.type === 'break';
    if (!ends) parts.at(-1)?.push(child);
    else if (!isLineEnd(child) || !isLineEnd(children[index + 1])) parts.push([]);
  }
  return parts.map((part) => ({ ...paragraph, children: part }));
}

/** Texts in a row are one; so are two runs of the same stress. */
export function mergeNeighbours(node: Node): void {
  const merged: Node[] = [];
  for (const child of node.children ?? []) {
    const last = merged.at(-1);
    if (child.type === 'text' && last?.type === 'text') last.value = (last.value ?? '') + (child.value ?? '');
    // Two in a row would be read as one, with the signs between them.
    else if (child.type === 'inlineCode' && last?.type === 'inlineCode')
      merged[merged.length - 1] = { ...last, value: `${last.value ?? ''}${child.value ?? ''}` };
    else if (last && child.type === last.type && stressed.has(child.type))
      last.children?.push(...(child.children ?? []));
    else merged.push(child.type === 'text' ? { ...child } : child);
  }
  if (node.children) node.children = merged;
  for (const child of merged) {
    if (child.type === 'text') child.value = cleanText(child.value ?? '');
    else mergeNeighbours(child);
  }
}

/** Lines of a paragraph carry no indentation, and no-break spaces that only indent are none of the text. */
function cleanText(value: string): string {
  return value.replace(/[ \t]*\n[ \t\u00a0\u3000]*/g, '\n').replace(/[ \t]{2,}/g, ' ');
}
