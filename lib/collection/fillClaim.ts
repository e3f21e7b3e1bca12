import { findReference } from '../bibliography/findReference';
import { formatEnumerator } from '../language/formatEnumerator';
import type { Words } from '../language/Words';
import { shortPaperName } from '../papers/shortPaperName';
import { escapeHtml } from '../text/escapeHtml';
import type { Collection } from './Collection';
import { resolveReference } from './crossReferences';
import { fillNumbers } from './drawFormulas';
import type { Note } from './Note';
import { referencesOf } from './ownBibliographies';

const empty = /(\s*)<span data-(cite|crossreference)="(\d+)"><\/span>/g;

/** A claim's HTML with names for what it cites and refers to, for pages other than its note's. */
export function fillClaim(html: string, note: Note, collection: Collection, words: Words): string {
  const named = html.replace(empty, (_, space: string, kind: string, index: string) => {
    const text =
      kind === 'cite'
        ? nameCited(note, Number(index), collection, words)
        : nameTargets(note, Number(index), collection, words);
    return text && space + escapeHtml(text);
  });
  return fillNumbers(named, note, collection);
}

/** The papers of a citation: bare where they are part of the sentence, else in brackets. */
function nameCited(note: Note, index: number, collection: Collection, words: Words): string {
  const { items = [], narrative } = note.facts.citations[index] ?? {};
  const references = referencesOf(note, collection);
  const names = items.map(({ key }) => {
    const reference = findReference(key, references);
    return reference ? shortPaperName(reference) : key;
  });
  const [open, close] = words.brackets;
  const list = names.join(words.separators.list);
  return narrative ? list : `${open}${list}${close}`;
}

function nameTargets(note: Note, index: number, collection: Collection, words: Words): string {
  const { items = [] } = note.facts.crossReferences[index] ?? {};
  const names = items.flatMap((item) => {
    const target = resolveReference(item, note, collection);
    if (target.kind !== 'label') return [];
    const { kind, number, title } = target.label;
    return number === undefined ? [words.sectionTitled(title ?? '')] : [formatEnumerator(kind, number, words)];
  });
  return names.join(words.separators.list);
}
