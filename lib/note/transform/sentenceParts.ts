import { escapeHtml } from '../../text/escapeHtml';
import type { Sentence, SentencePart } from '../Facts';
import type { AnyNode, Context } from './Context';
import { inlineLeaves, type Leaf } from './inlineLeaves';

/** Neighbouring pieces of HTML as one, without the blanks around the sentence. */
export function toParts(leaves: readonly Leaf[]): Sentence {
  const parts: SentencePart[] = [];
  for (const leaf of leaves) {
    if (leaf.kind === 'citation') parts.push({ citation: leaf.index });
    else if (leaf.kind === 'crossReference') parts.push({ crossReference: leaf.index });
    else {
      const inner = leaf.kind === 'text' ? escapeHtml(leaf.text).replace(/\s+/g, ' ') : leaf.html;
      const html = leaf.tags.reduceRight((content, tag) => `<${tag}>${content}</${tag}>`, inner);
      const last = parts.at(-1);
      if (typeof last === 'string') parts.splice(-1, 1, last + html);
      else parts.push(html);
    }
  }
  const [first, last] = [parts[0], parts.at(-1)];
  if (typeof last === 'string') parts.splice(-1, 1, last.trimEnd());
  if (typeof first === 'string') parts.splice(0, 1, (parts[0] as string).trimStart());
  return parts.filter((part) => part !== '');
}

/** The words of transformed blocks on one line: what stands in several paragraphs or items with a blank between. */
export function blocksToParts(nodes: readonly AnyNode[], { pieces }: Context): Sentence {
  const drawn = [...pieces.keys()];
  const lines = nodes.flatMap(listLines).map((line) => inlineLeaves(line, drawn));
  return toParts(lines.filter(({ length }) => length > 0).flatMap((line) => [...line, blank]));
}

/** The words of transformed inline nodes as safe inline HTML, without what they cite and refer to. */
export function inlineToHtml(nodes: readonly AnyNode[], { pieces }: Context): string {
  const parts = toParts(inlineLeaves(nodes, [...pieces.keys()]));
  return parts
    .filter((part) => typeof part === 'string')
    .join('')
    .trim();
}

const blank: Leaf = { kind: 'text', text: ' ', tags: [] };

function listLines(node: AnyNode): AnyNode[][] {
  const children = node.children ?? [];
  if (node.type === 'paragraph' || node.type === 'tableCell') return [children];
  return children.length === 0 ? [[node]] : children.flatMap(listLines);
}
