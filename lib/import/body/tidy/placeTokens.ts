import { isLineEnd } from '../lineEnd';
import { mapChildren, type Node } from '../Node';
import { oldAnchorsOf, withOldAnchors } from '../oldAnchors';
import { isFormula, restoreTokens, splitAtTokens, type Work } from '../Work';

/** Puts what the tokens stand for in their places; in code and addresses, what the author wrote. */
export function placeTokens(root: Node, work: Work): void {
  mapChildren(root, (node) => {
    restoreFields(node, work);
    if (node.type !== 'text') return [node];
    return splitAtTokens(node.value ?? '', work).flatMap((part) =>
      typeof part === 'number' ? place(part, node, work) : [{ ...node, value: part }],
    );
  });
  mapChildren(root, splitParagraph);

  function splitParagraph(node: Node): Node[] {
    return node.type === 'paragraph' ? splitAtBlocks(node, work) : [node];
  }
}

/** What of a node no formula is drawn in. */
const plainFields = ['url', 'alt', 'lang', 'meta', 'identifier', 'label'] as const;

function restoreFields(node: Node, work: Work): void {
  const has = (value: unknown): value is string => typeof value === 'string' && value.includes(work.signs.open);
  for (const field of plainFields) {
    const value = node[field];
    if (has(value)) node[field] = withoutEscapes(restorePlain(value, work));
  }
  if (has(node.title)) node.title = withoutEscapes(restoreTokens(node.title, work));
  if (node.type !== 'text' && has(node.value)) node.value = restorePlain(node.value, work);
}

/** The source of text in which nothing is a formula. */
function restorePlain(text: string, work: Work): string {
  for (const part of splitAtTokens(text, work)) if (typeof part === 'number') work.inCode.add(part);
  return restoreTokens(text, work);
}

/** The source of a token stands in for what Markdown would have read, whose escapes are gone. */
function withoutEscapes(source: string): string {
  return source.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}

function place(number: number, { position }: Node, work: Work): Node[] {
  const token = work.tokens[number];
  switch (token?.type) {
    case undefined:
    case 'nothing':
      return [];
    case 'text':
      return [{ type: 'text', value: token.raw, position }];
    case 'node':
      return [{ ...token.node, position }];
    default:
      return [{ type: 'token', token: number, position, data: { hName: 'span' } }];
  }
}

/** A display formula that stood on lines of its own does so again, and two breaks in a row end a paragraph. */
function splitAtBlocks(paragraph: Node, work: Work): Node[] {
  const result: Node[] = [];
  let line: Node[] = [];
  const end = () => {
    const children = trimLine(line);
    if (children.length > 0) result.push({ ...paragraph, children });
    line = [];
  };
  const children = paragraph.children ?? [];
  const only = children.length === 1 || children.every((child) => child.type === 'token' || isBlank(child));
  for (const [index, child] of children.entries()) {
    const token = child.type === 'token' ? work.tokens[child.token ?? -1] : undefined;
    if (isFormula(token) && token.display && (token.block || only || standsBetweenBreaks(children, index))) {
      end();
      result.push({
        ...child,
        type: 'math',
        position: { ...child.position, start: { line: lineInText(token.line, work), column: 1 } } as Node['position'],
      });
    } else if (blockTypes.has(child.type)) {
      end();
      result.push(child);
    } else if (!isBreak(child) || !isBreak(children[index + 1])) line.push(child);
    // What stood between two line ends is nowhere shown: they are one.
    else if (!isLineEnd(child) || !isLineEnd(children[index + 1])) end();
  }
  end();
  // The anchor of a paragraph is that of what it began with.
  const [first, ...others] = result;
  return first && first.type !== 'paragraph' ? [withOldAnchors(first, oldAnchorsOf(paragraph)), ...others] : result;
}

/** What lenient HTML may leave inside a paragraph and Markdown cannot. */
const blockTypes = new Set(
  'paragraph heading blockquote list table code thematicBreak figure caption details containerDirective math'.split(
    ' ',
  ),
);

const isBreak = (node: Node | undefined): boolean => node?.type === 'break';

/** Whether a node is a break or white space. */
export function isBlank(node: Node): boolean {
  return node.type === 'break' || (node.type === 'text' && (node.value ?? '').trim() === '');
}

function standsBetweenBreaks(children: Node[], index: number): boolean {
  const before = children[index - 1];
  const behind = children[index + 1];
  const opens = !before || before.type === 'break' || (before.type === 'text' && /\n\s*$/.test(before.value ?? ''));
  const closes = !behind || behind.type === 'break' || (behind.type === 'text' && /^\s*\n/.test(behind.value ?? ''));
  return opens && closes;
}

function lineInText(line: number, { lines }: Work): number {
  const at = lines.indexOf(line);
  return at < 0 ? 1 : at + 1;
}

/** Without space, breaks and indentation at either end. */
export function trimLine(children: Node[]): Node[] {
  const line = [...children];
  while (line.length > 0 && isBlank(line[0] as Node)) line.shift();
  while (line.length > 0 && isBlank(line.at(-1) as Node)) line.pop();
  const [first] = line;
  const last = line.at(-1);
  if (first?.type === 'text')
    line[0] = { ...first, value: (first.value ?? '').replace(/^[\s\u00a0\u2002\u2003\u3000]+/, '') };
  if (last?.type === 'text') line[line.length - 1] = { ...last, value: (line.at(-1)?.value ?? '').trimEnd() };
  return line;
}
