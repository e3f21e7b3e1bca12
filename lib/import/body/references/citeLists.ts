import { type ReadReference, readWritten } from '../../bibliography/written/readWritten';
import type { Node } from '../Node';
import { isFormula, type Work } from '../Work';
import { type Resolve, resolveBy, rewriteMentions } from './mentions';
import { findNumberedLists, type NumberedItem, type NumberedList } from './numberedLists';
import { redirect } from './referencesHeading';
import { writtenOf } from './writtenOf';

/** An item of a list, read. */
interface ReadItem extends NumberedItem {
  found: ReadReference;
}

/** Makes citations of `[1]` and its like where a numbered list of references has the number; the list goes. */
export function citeLists(root: Node, work: Work): void {
  const lists = findNumberedLists(root, work);
  const numbers = lists.flatMap(({ items }) => items.map(({ number }) => number));
  // Two lists that count from 1 cannot be told apart by their numbers.
  const repeated = new Set(numbers.filter((number, index) => numbers.indexOf(number) !== index));
  for (const list of lists) {
    const isCertain = list.heading !== undefined || list.isLast || list.items.length > 2;
    if (!isCertain || list.items.some(({ number }) => repeated.has(number))) continue;
    const items = readItems(list.items, work);
    if (items && isMentioned(root, list, work)) citeList(root, list, items, work);
  }
}

/** The items of a list of references. Undefined where it is a list of something else. */
function readItems(items: readonly NumberedItem[], work: Work): ReadItem[] | undefined {
  const read = items.map((item): ReadItem | undefined => {
    const written = writtenOf(item.content, work);
    if (!written || written.text.length > 1500 || written.urls.some((url) => work.surroundings.isOwn?.(url)))
      return undefined;
    const found = readWritten(written);
    return found && { ...item, found };
  });
  if (!read.every((item) => item !== undefined)) return undefined;
  const telling = read.filter(({ found }) => found.read !== 'whole');
  return telling.length * 5 >= read.length * 3 ? read : undefined;
}

/** Whether the text calls one of the numbers. */
function isMentioned(root: Node, { items, blocks }: NumberedList, work: Work): boolean {
  const known = new Set(items.map(({ number }) => number));
  let found = false;
  const look: Resolve = (numbers) => {
    found ||= numbers.every((number) => known.has(number));
    return undefined;
  };
  rewriteMentions(root, look, work, (node) => blocks.includes(node));
  return found;
}

function citeList(root: Node, list: NumberedList, items: readonly ReadItem[], work: Work): void {
  const keys = new Map(items.map(({ number, found, line }) => [number, keyOf(found, line, work)]));
  const mentioned = new Set<string>();
  rewriteMentions(root, resolveBy(keys, mentioned), work, (node) => list.blocks.includes(node));
  for (const key of mentioned) work.cited.add(key);
  for (const key of keys.values()) if (!mentioned.has(key)) work.uncited.add(key);
  for (const { content, line } of items) takeFormulas(content, line, work);
  removeList(root, list);
  const message =
    'A numbered list of references is in the bibliography now, and its numbers in the text are citations.';
  work.decisions.note(items[0]?.line ?? 1, 'references-cited', message);
}

function keyOf({ reference, read }: ReadReference, line: number, work: Work): string {
  const key = work.surroundings.citePaper?.(reference, line) ?? '';
  if (read === 'whole') {
    const message = `The parts of a reference could not be told apart; all of it is the title of \`${key}\`.`;
    work.decisions.lose(line, 'reference-whole', message);
  }
  if (read === 'address') {
    const message = `A reference is an address alone: \`${key}\` has no title yet.`;
    work.decisions.note(line, 'citation-untitled', message);
  }
  return key;
}

/** Titles in a bibliography are text: formulas in them are written in the signs that Unicode has for them. */
function takeFormulas(content: readonly Node[], line: number, work: Work): void {
  for (const node of content) {
    const isTaken = node.type === 'token' && isFormula(work.tokens[node.token ?? -1]);
    if (isTaken) {
      work.inCode.add(node.token ?? -1);
      work.decisions.note(line, 'title-formula', 'A formula in a reference is text in the bibliography.');
    }
    takeFormulas(node.children ?? [], line, work);
  }
}

/** Takes the list out, and the heading above it: the bibliography has its own, and stands at the end or here. */
function removeList(root: Node, { blocks, heading, isLast }: NumberedList): void {
  const children = root.children ?? [];
  const [first = root] = blocks;
  const isPlaced = children.some(({ type, name }) => type === 'containerDirective' && name === 'bibliography');
  const block = { type: 'containerDirective', name: 'bibliography', attributes: {}, children: [] };
  const place = isLast || isPlaced ? [] : [block];
  const taken = new Set([...blocks, ...(heading ? [heading] : [])]);
  root.children = children.flatMap((node) => (node === first ? place : taken.has(node) ? [] : [node]));
  // A rule that stood above the list ends the note.
  if (isLast && root.children.at(-1)?.type === 'thematicBreak') root.children.pop();
  if (heading) redirect(root, heading);
}
