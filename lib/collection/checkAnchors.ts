import type { Fault, TextEdit } from '../fault/Fault';
import { makeFault } from '../fault/makeFault';
import { findNearest } from '../fault/nearest';
import { findSlip } from '../fault/slips';
import type { Target } from '../note/Facts';
import { anchorsOf } from './anchors';
import type { Collection } from './Collection';
import type { Note } from './Note';
import { decodePath, resolveLink } from './targets';

/** A link of a note to a place of a note's page. */
export interface AnchorLink {
  from: Note;
  to: Note;
  anchor: string;
  /** Where it stands, as an index of the note's links. */
  link: number;
}

/** The links to places of the pages of notes. */
export function listAnchorLinks(notes: readonly Note[], collection: Collection): AnchorLink[] {
  return notes.flatMap((from) =>
    from.facts.links.flatMap(({ url }, link) => {
      if (!url.includes('#')) return [];
      const target = resolveLink(url, from.file, collection);
      const to =
        target.kind === 'anchor' ? from : target.kind === 'page' && collection.byPermalink.get(target.permalink);
      const anchor = to && anchorIn(url);
      return to && anchor ? [{ from, to, anchor, link }] : [];
    }),
  );
}

/** The anchors of each note that links lead to. */
export function indexLinked(links: readonly AnchorLink[]): Map<Note, Set<string>> {
  const index = new Map<Note, Set<string>>();
  for (const { to, anchor } of links) {
    const anchors = index.get(to);
    if (anchors) anchors.add(anchor);
    else index.set(to, new Set([anchor]));
  }
  return index;
}

/** What only drawing a note's formulas tells. */
const symbolAnchor = /^(?:list-of-symbols|symbol-\d+(?:-use)?)$/;

/** Every link to a place of a note's page leads to one that is there. */
export function checkAnchors(links: readonly AnchorLink[], collection: Collection): Fault[] {
  return links.flatMap(({ from, to, anchor, link }) => {
    const anchors = anchorsOf(to, collection);
    const span = from.facts.links[link];
    if (!span || anchors.has(anchor) || symbolAnchor.test(anchor)) return [];
    const where = from === to ? 'This note' : `\`${to.file}\``;
    const named = [...anchors].filter((other) => !/^(?:formula|equation|cite)-\d+/.test(other));
    const near = findNear(anchor, to, named);
    const message = `${where} has no place \`#${anchor}\` that the link could lead to.`;
    const way = near ? `Did you mean \`#${near}\`?` : 'Write the anchor of a heading or a label that is there.';
    const isMeant = near !== undefined && (fold(near) === fold(anchor) || findSlip(anchor, named) === near);
    const fix = isMeant ? mend(near, span) : undefined;
    return [{ file: from.file, ...makeFault('anchor-resolves', span, message, way, fix) }];
  });
}

/** Another anchor in an address, where what stands there has no signs that Markdown reads. */
function mend(meant: string, { url, ...span }: Target): TextEdit[] | undefined {
  const written = url.slice(url.indexOf('#'));
  return /^#[\p{L}\p{M}\p{N}._~-]+$/u.test(written) ? [{ ...span, was: written, text: `#${meant}` }] : undefined;
}

/** The anchor nearest to what was written, or that of a heading whose words were. */
function findNear(anchor: string, { facts }: Note, named: readonly string[]): string | undefined {
  const folded = fold(anchor);
  const heading = facts.headings.find(({ id, text }) => folded !== '' && [fold(text), fold(id)].includes(folded));
  return heading?.id ?? findNearest(anchor, named, 1)[0];
}

function fold(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The anchor that an address names; none for the top of the page, and for a stretch of text (`#:~:text=`). */
function anchorIn(url: string): string | undefined {
  const fragment = decodePath(url.slice(url.indexOf('#') + 1).replace(/:~:.*$/s, ''));
  return fragment === '' || fragment.toLowerCase() === 'top' ? undefined : fragment;
}
