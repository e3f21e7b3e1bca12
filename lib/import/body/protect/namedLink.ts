import type { Node } from '../Node';
import type { Source } from './Source';

/** A link to a place of the new site. */
export function linkTo(url: string, words: string): Node {
  return { type: 'link', url, title: null, children: [{ type: 'text', value: words }], data: { resolved: true } };
}

/** Keeps words as a link to the note that a name leads to; as text, and tells, where it leads to none. */
export function keepNamed(
  source: Source,
  { name, found, words }: { name: string; found: { url: string } | undefined; words: string },
  end: number,
): void {
  if (!found)
    source.work.decisions.lose(source.line, 'link-dead', `There is no note named \`${name}\`; the link became text.`);
  source.keep({ type: 'node', node: found ? linkTo(found.url, words) : { type: 'text', value: words } }, end);
}
