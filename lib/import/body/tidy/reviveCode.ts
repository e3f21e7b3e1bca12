import { mapChildren, type Node } from '../Node';
import { splitAtTokens, type Work } from '../Work';

const tags =
  /^\s*<\/?(?:div|p|img|figure|figcaption|center|t[drh]|table|tbody|thead|a|span|ul|ol|li|section|aside|details|summary|iframe|video|source|br|h[1-6])(?=[\s/>])/;

/**
 * Indentation makes code in Markdown. Where it holds nothing but formulas, or HTML that other programs read as such, its
 * author did not mean code.
 */
export function reviveCode(root: Node, protectedText: string, work: Work): void {
  const { kind } = work.surroundings;
  mapChildren(root, (node) => {
    if (node.type !== 'code' || isFenced(node, protectedText)) return [node];
    const value = node.value ?? '';
    const parts = splitAtTokens(value, work);
    const onlyFormulas = parts.every((part) =>
      typeof part === 'number' ? work.tokens[part]?.type === 'formula' : part.trim() === '',
    );
    if (onlyFormulas) return [{ type: 'paragraph', children: [{ type: 'text', value }], position: node.position }];
    if (tags.test(value) && kind !== 'markdown') return [{ type: 'html', value, position: node.position }];
    return [node];
  });
}

function isFenced({ position }: Node, text: string): boolean {
  return /^[`~]{3}/.test(text.slice(position?.start.offset ?? 0, (position?.start.offset ?? 0) + 3));
}
