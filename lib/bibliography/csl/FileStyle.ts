import type { CslNode } from 'citeproc';

/** A citation style out of a .csl file of the content folder. */
export interface FileStyle {
  /** Another for every content of the file. */
  id: string;
  /** Not to be changed: citeproc changes the style that it is given. */
  node: CslNode;
}
