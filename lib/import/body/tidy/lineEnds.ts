import { isLineEnd, makeLineEnd } from '../lineEnd';
import { mapChildren, type Node, someNode } from '../Node';
import { isFormula, lineOf, type Work } from '../Work';
import { isBlank, trimLine } from './placeTokens';
import { splitAt, splitLines } from './splitLines';

/** Makes breaks of the line ends in paragraphs where the old site showed them so. */
export function markLineEnds(root: Node, work: Work): void {
  if (!work.surroundings.breaksLines) return;
  mapChildren(root, (node) => {
    if (node.type === 'paragraph') mapChildren(node, breakText);
    return [node];
  });
}

function breakText(node: Node): Node[] {
  if (node.type !== 'text' || !node.value?.includes('\n')) return [node];
  return splitAt([node], '\n').flatMap((line, index) => (index === 0 ? line : [makeLineEnd(node.position), ...line]));
}

/** Takes such breaks away where a block ends anyway; an image on a line of its own is a paragraph. */
export function settleLineEnds(root: Node, work: Work): void {
  if (work.surroundings.breaksLines)
    mapChildren(root, (node) => (node.type === 'paragraph' ? splitParagraph(node, work) : [node]));
}

/** Tells of those that stay, once a note. */
export function tellLineEnds(root: Node, work: Work): void {
  someNode(root, (node) => {
    if (!isLineEnd(node)) return false;
    const message = 'Line ends that the old site showed as breaks are breaks here.';
    work.decisions.note(lineOf(node, work), 'breaks-kept', message);
    return true;
  });
}

function splitParagraph(paragraph: Node, work: Work): Node[] {
  const children = paragraph.children ?? [];
  if (!children.some(isLineEnd)) return [paragraph];
  const result: Node[] = [];
  let isOpen = false;
  for (const line of splitLines(children).map(trimLine)) {
    if (line.length === 0) continue;
    const isPicture = line.every((node) => isImage(node) || isBlank(node) || isAttributes(node)) && line.some(isImage);
    const last = isOpen && !isPicture ? result.at(-1) : undefined;
    if (last) last.children = [...(last.children ?? []), lineEndBetween(last, line, work), ...line];
    else result.push({ ...paragraph, position: line[0]?.position ?? paragraph.position, children: line });
    isOpen = !isPicture;
  }
  return result;
}

/** A break, or white space where a displayed formula ends the line anyway. */
function lineEndBetween({ children = [] }: Node, line: Node[], work: Work): Node {
  const isDisplayed = (node: Node | undefined) => {
    const token = node?.type === 'token' ? work.tokens[node.token ?? -1] : undefined;
    return isFormula(token) && token.display;
  };
  if (isDisplayed(children.at(-1)) || isDisplayed(line[0])) return { type: 'text', value: '\n' };
  return makeLineEnd(line[0]?.position);
}

function isImage(node: Node): boolean {
  if (node.type === 'link') return (node.children ?? []).length > 0 && node.children?.every(isImage) === true;
  return node.type === 'image' || node.type === 'imageReference';
}

const isAttributes = ({ type, value }: Node): boolean => type === 'text' && /^\{[^{}]*\}\s*$/.test(value ?? '');
