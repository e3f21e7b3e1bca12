import type { Image } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFileMessage } from 'vfile-message';
import type { Ending } from '../../dialect/remarkDialect';
import { grammar } from '../grammar';
import { type AnyNode, type Context, spanOf } from './Context';

/** Signs of the dialect that a caption may have: formulas, citations, stress, code. */
const markup = /[$@*_`\\~]/;

/**
 * The title of an image that is a figure is its caption, and is read as a line of the note: formulas, citations and
 * stress mean in it what they mean in text. Undefined when it is plain, or is no single paragraph.
 */
export function parseCaption(node: Image, context: Context): AnyNode[] | undefined {
  const { title } = node;
  if (!title || !markup.test(title)) return undefined;
  const children = parseLine(title, context.ending);
  if (!children) return undefined;
  const origin = findTitle(title, node, context);
  for (const child of children) place(child, origin, node);
  return children;
}

/** Reads one line of text; undefined when it is something else. */
function parseLine(source: string, ending: Ending): AnyNode[] | undefined {
  const [only, ...others] = parseBlocks(source, ending);
  return only?.type === 'paragraph' && others.length === 0 ? only.children : undefined;
}

const parsers = new Map<Ending, (text: string) => AnyNode[]>();

function parseBlocks(text: string, ending: Ending): AnyNode[] {
  let parse = parsers.get(ending);
  if (!parse) {
    const processor = unified().use(remarkParse).use(grammar(ending)).freeze();
    parse = (source) => processor.parse(source).children as AnyNode[];
    parsers.set(ending, parse);
  }
  try {
    return parse(text);
  } catch (error) {
    // A `<` in a caption of .mdx that opens no tag: the caption stays what a title is in Markdown, text.
    if (error instanceof VFileMessage) return [];
    throw error;
  }
}

/** Where the title begins in the file; undefined when it stands over several lines or is written with escapes. */
function findTitle(title: string, node: Image, { lines }: Context): { line: number; column: number } | undefined {
  const { line, column, endLine, endColumn } = spanOf(node);
  if (line !== endLine) return undefined;
  const at = (lines[line - 1] ?? '').slice(0, endColumn - 1).lastIndexOf(title);
  return at < column - 1 ? undefined : { line, column: at + 1 };
}

/** Reads an attribute as a line of text. What stands in it is found at the whole attribute. */
export function parseAttribute(value: string, attribute: Pick<AnyNode, 'position'>, ending: Ending): AnyNode[] {
  const children = parseLine(value, ending) ?? [{ type: 'text', value }];
  for (const child of children) place(child, undefined, attribute);
  return children;
}

/** Moves a node from the caption's own coordinates to the file's, or to the whole of what it stands in where they are not known. */
function place(
  node: AnyNode,
  origin: { line: number; column: number } | undefined,
  whole: Pick<AnyNode, 'position'>,
): void {
  if (node.position && origin) {
    for (const point of [node.position.start, node.position.end]) {
      point.column += origin.column - 1;
      point.line = origin.line;
    }
  } else node.position = whole.position;
  for (const child of node.children ?? []) place(child, origin, whole);
}
