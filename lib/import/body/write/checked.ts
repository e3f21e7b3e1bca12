import type { Handle, State } from 'mdast-util-to-markdown';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { grammar } from '../../../note/grammar';
import { type Node, someNode } from '../Node';
import { lineOf, type Work } from '../Work';
import { signatureOf } from './signature';

/** Writes a node as Markdown, as mdast-util-to-markdown calls it. */
export type AnyHandle = (node: Node, parent: Node | undefined, state: State, info: Parameters<Handle>[3]) => string;

/** How much is escaped: nothing, signs of our dialect but dollars, dollars, both, or all that might mean something. */
type Level = 0 | 1 | 2 | 3 | 'all';

/** What is written, and with how many escapes at the moment. */
export interface Writing {
  work: Work;
  level: Level;
  /** Definitions that brackets in a text might refer to. */
  definitions: { label: string; source: string }[];
  /** Blocks that have been written and checked, by themselves. */
  checking: boolean;
}

const parser = unified().use(remarkParse).use(grammar('md')).freeze();

/** Writes a block whose meaning is checked; what stands in it is checked with it. */
export function createChecked(handle: AnyHandle, writing: Writing): AnyHandle {
  return (node, parent, state, info) => {
    if (writing.checking || node.children?.length === 0) return handle(node, parent, state, info);
    writing.checking = true;
    const text = writeChecked(node, writing, (level) => {
      writing.level = level;
      return handle(node, parent, state, info);
    });
    writing.checking = false;
    writing.level = 0;
    return text;
  };
}

/** In UTF-16 units. */
export const longestChecked = 20_000;

/** Writes a block with as few escapes as its meaning allows. */
function writeChecked(node: Node, writing: Writing, write: (level: Level) => string): string {
  const meant = signatureOf([node], writing.work);
  let text = '';
  for (const level of [0, 1, 2, 3, 'all'] as const) {
    text = write(level);
    // What is longer than any paragraph is not looked at so often.
    if (text.length > longestChecked) continue;
    const read = parser.parse(text + definitionsIn(text, writing)) as Node;
    const found = signatureOf(withoutDefinitions(read), undefined);
    if (found === meant) return text;
  }
  if (text.length <= longestChecked) {
    const message = 'This could not be written so that it is certain to be read as it was meant.';
    writing.work.decisions.lose(lineOf(node, writing.work), 'text-uncertain', message);
  }
  return text;
}

function withoutDefinitions(root: Node): Node[] {
  return (root.children ?? []).filter(({ type }) => type !== 'definition' && type !== 'footnoteDefinition');
}

/** The definitions that a tree has. */
export function listDefinitions(root: Node): Writing['definitions'] {
  const found: Writing['definitions'] = [];
  someNode(root, ({ type, label }) => {
    if (type === 'definition' && label) found.push({ label, source: `\n\n[${label}]: x` });
    if (type === 'footnoteDefinition' && label) found.push({ label: `^${label}`, source: `\n\n[^${label}]: x` });
    return false;
  });
  return found;
}

function definitionsIn(text: string, { definitions }: Writing): string {
  if (!text.includes('[')) return '';
  const small = text.toLowerCase();
  return definitions
    .filter(({ label }) => small.includes(`${label.toLowerCase()}]`))
    .map(({ source }) => source)
    .join('');
}
