import { mapChildren, type Node, someNode } from '../Node';
import { lineOf, type Work } from '../Work';
import { isComment } from './links';

/** Writes the footnotes that elements held at the end. */
export function addFootnotes(root: Node, work: Work): void {
  for (const { id, children } of work.footnotes) {
    root.children?.push({ type: 'footnoteDefinition', identifier: id, label: id, children });
  }
}

/** Takes definitions of links that nothing uses away. */
export function tidyDefinitions(root: Node, work: Work): void {
  const used = new Set<string>();
  const seen = new Set<string>();
  someNode(root, (node) => {
    if (node.type === 'linkReference' || node.type === 'imageReference')
      used.add((node.identifier ?? '').toLowerCase());
    return false;
  });
  mapChildren(root, (node) => {
    if (node.type !== 'definition' || isComment(node)) return [node];
    const id = (node.identifier ?? '').toLowerCase();
    if (used.has(id) && !seen.has(id)) {
      seen.add(id);
      return [node];
    }
    work.decisions.note(
      lineOf(node, work),
      'definition-dropped',
      'The definition of a link that no link uses is not in the note.',
    );
    return [];
  });
}

/** Lines of text alone are a paragraph. */
export function asBlocks(children: Node[]): Node[] {
  return children.some(({ type }) => type === 'paragraph') ? children : [{ type: 'paragraph', children }];
}
