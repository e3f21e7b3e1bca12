import type { Reference } from '../bibliography/Reference';
import type { Fault, Span } from '../fault/Fault';
import { makeFault } from '../fault/makeFault';
import { findNearest } from '../fault/nearest';
import type { Note } from './Note';

/** Every key a note cites, or is about, names a reference. */
export function checkCitations(note: Note, references: ReadonlyMap<string, Reference>): Fault[] {
  const { citations, places, frontMatter } = note.facts;
  const cited = citations.flatMap(({ items }) => items.map((item): [string, Span] => [item.key, item]));
  const about = (frontMatter?.papers ?? []).map((key, index): [string, Span] => [key, placeOfPaper(index, places)]);
  return [...about, ...cited]
    .filter(([key]) => !references.has(key))
    .map(([key, span]) => ({ file: note.file, ...explain(key, span, references) }));
}

function placeOfPaper(index: number, places: Readonly<Record<string, Span>>): Span {
  const place = places[`papers.${index}`] ?? places.papers;
  if (!place) throw new Error('Papers without a place in the front matter');
  return place;
}

function explain(key: string, span: Span, references: ReadonlyMap<string, Reference>) {
  const near = findNearest(key, references.keys()).map((other) => `\`${other}\``);
  const way =
    near.length > 0
      ? `Did you mean ${near.join(' or ')}?`
      : 'Add it to references.bib, or write `\\@` for the sign itself.';
  return makeFault('citation-resolves', span, `No reference has the key \`${key}\`.`, way);
}
