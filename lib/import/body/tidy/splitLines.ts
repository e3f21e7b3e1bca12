import { isLineEnd } from '../lineEnd';
import type { Node } from '../Node';

/** The nodes of each line of a paragraph. */
export function splitLines(children: Node[]): Node[][] {
  return splitAt(
    children.map((child) => (isLineEnd(child) ? { type: 'text', value: '\n' } : child)),
    '\n',
  );
}

/** The nodes between the signs in their texts. */
export function splitAt(children: Node[], sign: string): Node[][] {
  const pieces: Node[][] = [[]];
  for (const child of children) {
    const parts = child.type === 'text' ? (child.value ?? '').split(sign) : [undefined];
    for (const [index, part] of parts.entries()) {
      if (index > 0) pieces.push([]);
      if (part === undefined) pieces.at(-1)?.push(child);
      else if (part !== '') pieces.at(-1)?.push({ ...child, value: part });
    }
  }
  return pieces;
}
