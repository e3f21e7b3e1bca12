import GithubSlugger from 'github-slugger';
import { parseLabelName, parseTexLabel } from '../../labels/labelName';
import { foldWords } from '../../text/foldWords';

/** A place in a note that a link can lead to: a heading with its words, or something with a label. */
export interface Anchor {
  id: string;
  text: string;
}

/**
 * The anchor of the heading that a fragment of the old site meant: by the anchors that kramdown, GitHub and Obsidian make,
 * or by its words alone. Undefined when no heading is like it.
 */
export function findAnchor(fragment: string, headings: readonly Anchor[]): string | undefined {
  // `sec:intro` is a label whose name is `sec-intro`.
  const label = parseLabelName(fragment)?.name;
  const exact = headings.find(({ id }) => id === fragment) ?? headings.find(({ id }) => id === label);
  if (exact) return exact.id;
  const slugs = slugsOf(headings);
  const wanted = fragment.normalize('NFC').trim();
  const lower = wanted.toLowerCase();
  const last = wanted.split('#').at(-1) ?? '';
  const at = slugs.findIndex((own) => own.includes(lower));
  if (at >= 0) return headings[at]?.id;
  const words = headings.find(({ text }) => foldWords(text) !== '' && foldWords(text) === foldWords(last));
  // LaTeX writers leave `eq:` out of the names of equations.
  return (words ?? headings.find(({ id }) => id === parseTexLabel(fragment)?.name))?.id;
}

/** Whether a text seems to name something `id`: in a tag, or in attributes as kramdown and Pandoc have them. */
export function setsAnchor(text: string, id: string): boolean {
  const name = id.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  return new RegExp(`\\b(?:id|name)\\s*=\\s*["']?${name}(?![\\p{L}\\p{N}_-])|\\{[^{}\\n]*#${name}[\\s}.]`, 'u').test(
    text,
  );
}

/** The anchors that each heading had elsewhere. */
function slugsOf(headings: readonly Anchor[]): string[][] {
  const github = new GithubSlugger();
  const seen = new Map<string, number>();
  return headings.map(({ text }) => {
    const base = kramdownId(text);
    const count = seen.get(base) ?? 0;
    seen.set(base, count + 1);
    return [github.slug(text), count === 0 ? base : `${base}-${count}`];
  });
}

/** https://kramdown.gettalong.org/converter/html.html#auto-ids */
function kramdownId(text: string): string {
  const id = text
    .replace(/^[^a-zA-Z]+/, '')
    .replace(/[^a-zA-Z0-9 -]/g, '')
    .replaceAll(' ', '-')
    .toLowerCase();
  return id === '' ? 'section' : id;
}
