import { mapChildren, type Node } from '../Node';
import { lineOf, type Work } from '../Work';

/** Signs without a width that editors and web pages leave behind in what is copied from them. */
const hidden = /[\u200b\u2060-\u2064\ufeff]/g;

/** Takes signs that nobody sees out of the text; those in code stay. */
export function dropHiddenSigns(root: Node, work: Work): void {
  mapChildren(root, (node) => {
    const value = node.type === 'text' ? (node.value ?? '').replace(hidden, '') : node.value;
    if (value === node.value) return [node];
    work.decisions.note(lineOf(node, work), 'hidden-sign-dropped', 'A sign that nobody sees is not in the note.');
    return [{ ...node, value: value ?? '' }];
  });
}
