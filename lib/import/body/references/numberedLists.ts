import type { Node } from '../Node';
import { plainText } from '../tidy/plainText';
import { lineOf, type Work } from '../Work';
import { isPrinted, saysReferences } from './referencesHeading';

/** A reference in a list, under the number by which the text calls it. */
export interface NumberedItem {
  number: number;
  /** What stands behind the number. */
  content: Node[];
  line: number;
}

/** A list of numbered references, and where it stands. */
export interface NumberedList {
  items: NumberedItem[];
  /** The blocks that hold it and nothing else. */
  blocks: Node[];
  /** The heading right above it that says that references follow. */
  heading: Node | undefined;
  /** Whether nothing stands behind it. */
  isLast: boolean;
}

/**
 * The lists of numbered references of a note: blocks whose lines begin with `[1]`, `[2]` …, and lists with numbers
 * below a heading that says what they are.
 */
export function findNumberedLists(root: Node, work: Work): NumberedList[] {
  const children = root.children ?? [];
  const lists: NumberedList[] = [];
  let heading: Node | undefined;
  let open: NumberedList | undefined;
  for (const [index, block] of children.entries()) {
    if (!isPrinted(block)) continue;
    if (saysReferences(block)) {
      [heading, open] = [block, undefined];
      continue;
    }
    const items = readBlock(block, work) ?? (heading && !open ? readOrdered(block, work) : undefined);
    if (!items) {
      [heading, open] = [undefined, undefined];
      continue;
    }
    if (open) {
      open.items.push(...items);
      open.blocks.push(block);
    } else {
      open = { items, blocks: [block], heading, isLast: false };
      lists.push(open);
    }
    open.isLast = children.slice(index + 1).every((node) => !isPrinted(node));
  }
  return lists;
}

/** The items of a block all of whose lines begin with a number in brackets. */
function readBlock(block: Node, work: Work): NumberedItem[] | undefined {
  switch (block.type) {
    case 'paragraph':
      return readLines(block, work);
    case 'list':
    case 'blockquote':
      return joinItems((block.children ?? []).map((child) => readBlock(child, work)));
    case 'listItem': {
      const [only, ...others] = block.children ?? [];
      return only && others.length === 0 ? readBlock(only, work) : undefined;
    }
    default:
      return undefined;
  }
}

function joinItems(items: (NumberedItem[] | undefined)[]): NumberedItem[] | undefined {
  const known = items.filter((found) => found !== undefined);
  return known.length > 0 && known.length === items.length ? known.flat() : undefined;
}

/** `1. …` in a list whose numbers are its own. */
function readOrdered(block: Node, work: Work): NumberedItem[] | undefined {
  if (block.type !== 'list' || !block.ordered) return undefined;
  const items = (block.children ?? []).map(({ children = [] }, index) => {
    const [only, ...others] = children;
    if (only?.type !== 'paragraph' || others.length > 0) return undefined;
    return { number: (block.start ?? 1) + index, content: only.children ?? [], line: lineOf(only, work) };
  });
  return items.every((item) => item !== undefined) ? items : undefined;
}

/** The lines of a paragraph, each of which begins with a number; a line without one goes on with that before. */
function readLines(paragraph: Node, work: Work): NumberedItem[] | undefined {
  const items: NumberedItem[] = [];
  let line = lineOf(paragraph, work);
  for (const nodes of splitLines(paragraph.children ?? [])) {
    const labelled = takeLabel(nodes, work);
    if (labelled) items.push({ ...labelled, line });
    else if (items.length === 0) return undefined;
    else items.at(-1)?.content.push({ type: 'text', value: ' ' }, ...nodes);
    line++;
  }
  return items.length > 0 ? items : undefined;
}

function splitLines(children: readonly Node[]): Node[][] {
  const lines: Node[][] = [[]];
  for (const child of children) {
    if (child.type === 'break') lines.push([]);
    else if (child.type !== 'text') lines.at(-1)?.push(child);
    else {
      const [first = '', ...others] = (child.value ?? '').split('\n');
      lines.at(-1)?.push({ ...child, value: first });
      for (const value of others) lines.push([{ ...child, value }]);
    }
  }
  return lines.filter((line) => line.some(({ type, value }) => type !== 'text' || value?.trim()));
}

const label = /^\s*[[［【]\s*(\d{1,3})\s*[\]］】]\s*[:：.]?\s*/u;

/** Takes the number off the beginning of a line, with the anchors around it. */
function takeLabel(nodes: Node[], work: Work): { number: number; content: Node[] } | undefined {
  const rest = [...nodes];
  // Anchors that links in the text lead to.
  while (rest[0] && isMark(rest[0], work)) rest.shift();
  const [first] = rest;
  if (!first) return undefined;
  const isText = first.type === 'text';
  const shown = isText ? (first.value ?? '') : plainText(first);
  const match = label.exec(shown);
  // A number in bold, raised, or as a link back to the text.
  const isLabelOnly = match !== null && match[0].length === shown.length;
  if (!match || (!isText && !isLabelOnly) || (first.type === 'link' && !first.url?.startsWith('#'))) return undefined;
  const content = isText ? [{ ...first, value: shown.slice(match[0].length) }, ...rest.slice(1)] : rest.slice(1);
  const isEmpty = content.every((node) => isMark(node, work) || plainText(node, work).trim() === '');
  return isEmpty ? undefined : { number: Number(match[1]), content };
}

function isMark(node: Node, { tokens }: Work): boolean {
  if (node.type === 'text') return (node.value ?? '').trim() === '';
  return node.type === 'token' && tokens[node.token ?? -1]?.type === 'attributes';
}
