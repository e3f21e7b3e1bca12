import type { Collection } from '../lib/collection/Collection';
import { resolveReference } from '../lib/collection/crossReferences';
import type { Note } from '../lib/collection/Note';
import { destinationKey } from '../lib/labels/labelName';
import type { ReferenceTo } from './CrossReference';

export interface ResolveOptions {
  /** Whether it is printed on another page than the note's, and even the note's own targets need an address. */
  elsewhere?: boolean;
  /** Instead of the form that the author chose. */
  form?: ReferenceTo['form'];
}

/** The targets of a note's reference; what a fault tells of stays as it was written, in dev. */
export function resolveTargets(
  note: Note,
  index: number,
  collection: Collection,
  { elsewhere = false, form }: ResolveOptions = {},
): (ReferenceTo | string)[] {
  const { items = [] } = note.facts.crossReferences[index] ?? {};
  return items.map((item) => {
    const target = resolveReference(item, note, collection);
    if (target.kind !== 'label') return `@${destinationKey(item)}`;
    const { prefix, suffix } = item;
    const permalink = target.note === note && !elsewhere ? undefined : target.note.permalink;
    const { kind, number, title, name } = target.label;
    return { kind, number, title, anchor: name, permalink, form: form ?? item.form, prefix, suffix };
  });
}
