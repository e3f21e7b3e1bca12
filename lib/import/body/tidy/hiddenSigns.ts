import { type Node, someNode } from '../Node';
import { lineOf, type Work } from '../Work';

/** Control characters among them; those that part words become a blank. */
const hidden = /(?:[\u00ad\u180e\u200b\u2060-\u2064\ufeff]|(?![\t\n\r])\p{Cc})+/gu;

/** Takes signs that nobody sees out of the text, which other programs left in it. Code keeps what it has. */
export function dropHiddenSigns(root: Node, work: Work): void {
  someNode(root, (node) => {
    const { type, value = '' } = node;
    if (type !== 'text' || value.search(hidden) < 0) return false;
    node.value = value.replace(hidden, (signs) => (/[\v\f\u0085]/.test(signs) ? ' ' : ''));
    work.decisions.note(lineOf(node, work), 'hidden-dropped', 'A sign that nobody sees is not in the note.');
    return false;
  });
}
