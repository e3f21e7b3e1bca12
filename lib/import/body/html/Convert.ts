import type { Element } from 'hast';
import type { Node } from '../Node';

/** What an element becomes; the children are converted by `all`. */
export type Convert = (element: Element, all: () => Node[], flow: () => Node[]) => Node | Node[] | undefined;
