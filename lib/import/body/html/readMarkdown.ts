import type { Element, ElementContent, Root } from 'hast';
import { mapChildren, type Node } from '../Node';
import { parseForeign } from '../parseForeign';
import { lineOf, type Work } from '../Work';
import { type Kept, standIn } from './htmlToMarkdown';

const signs =
  /(?<![\w*])(\*\*?)(?=[^\s*])[^*\n]{1,300}?(?<=[^\s*])\1(?![\w*])|\[[^\]\n]{1,300}\]\([^)\s]{1,500}\)|`[^`\n]{1,300}`|^[ \t]*(?:[-*+]|\d+\.)[ \t]+\S.*\n(?:.*\n)*?[ \t]*(?:[-*+]|\d+\.)[ \t]+\S/m;

const verbatim = new Set([
  'pre',
  'code',
  'd-code',
  'dt-code',
  'textarea',
  'xmp',
  'samp',
  'kbd',
  'script',
  'style',
  'tt',
  'svg',
]);
const flow = new Set([
  'div',
  'section',
  'article',
  'aside',
  'center',
  'main',
  'details',
  'body',
  'blockquote',
  'li',
  'dd',
]);

/**
 * Text of HTML in which Markdown stands: some programs read it, others do not; its author meant it. The pieces of
 * Markdown go to `kept`, and elements that stand for them into the tree.
 */
export function readMarkdown(parent: Root | Element, kept: Kept, work: Work): void {
  if (parent.type === 'element' && (verbatim.has(parent.tagName) || parent.properties.dataKeep !== undefined)) return;
  for (const child of parent.children) if (child.type === 'element') readMarkdown(child, kept, work);
  const inFlow = parent.type === 'root' || flow.has(parent.tagName);
  parent.children = (parent.children as ElementContent[]).flatMap((child) =>
    child.type === 'text' && signs.test(child.value) ? convert(child, inFlow, kept, work) : [child],
  ) as Element['children'] & Root['children'];
}

function convert(text: ElementContent & { type: 'text' }, inFlow: boolean, kept: Kept, work: Work): ElementContent[] {
  const blocks = parseForeign(dedent(text.value)).children ?? [];
  const [only] = blocks;
  const isLine = blocks.length === 1 && only?.type === 'paragraph';
  if (!isLine && (!inFlow || blocks.some(({ type }) => type === 'html' || type === 'definition'))) return [text];
  const nodes = isLine ? (only.children ?? []) : blocks;
  if (nodes.some(({ type }) => type === 'html')) return [text];
  work.decisions.note(lineOf(text, work), 'markdown-in-html', 'Markdown that stood inside HTML was read as Markdown.');
  const made = nodes.map((node): ElementContent => {
    moveTo(node, text);
    const properties = { dataKeep: kept.push(node) - 1 };
    return {
      type: 'element',
      tagName: isLine ? 'span' : 'div',
      properties,
      children: [standIn],
      position: text.position,
    };
  });
  if (!isLine) return made;
  const space = (value: string | undefined): ElementContent[] => (value ? [{ type: 'text', value }] : []);
  return [...space(/^\s+/.exec(text.value)?.[0]), ...made, ...space(/\s+$/.exec(text.value)?.[0])];
}

/** Its places are those of the text it stood in. */
function moveTo(node: Node, { position }: { position?: Node['position'] }): void {
  node.position = position;
  mapChildren(node, (child) => [{ ...child, position }]);
}

function dedent(text: string): string {
  const lines = text.split('\n');
  const indents = lines
    .slice(1)
    .filter((line) => line.trim() !== '')
    .map((line) => line.length - line.trimStart().length);
  const indent = indents.length > 0 ? Math.min(...indents) : 0;
  return [lines[0]?.trimStart(), ...lines.slice(1).map((line) => line.slice(indent))].join('\n');
}
