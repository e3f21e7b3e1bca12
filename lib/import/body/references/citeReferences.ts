import type { Node } from '../Node';
import type { Work } from '../Work';
import { citeDefinitions } from './citeDefinitions';
import { citeFootnotes } from './citeFootnotes';
import { citeLists } from './citeLists';

/**
 * Makes citations of what calls references that the text itself lists: `[1]` where a numbered list or the definition of a
 * link has its like, and the marks of footnotes that are references. What is listed goes into the bibliography, what of
 * it the text does not call too.
 */
export function citeReferences(root: Node, work: Work): void {
  if (!work.surroundings.citePaper) return;
  citeDefinitions(root, work);
  citeLists(root, work);
  citeFootnotes(root, work);
}
