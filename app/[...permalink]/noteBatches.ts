import type { Collection } from '../../lib/collection/Collection';
import type { Note } from '../../lib/collection/Note';
import { type Batch, listBatches } from '../batch';

/** See `listBatches`. */
const notesPerBatch = 10;

/** The notes whose documents differ by language alone: pages, and what the navigation marks, are drawn one by one. */
export function listNoteBatches({ notes, site }: Pick<Collection, 'notes' | 'site'>): Batch<Note>[] {
  const marked = new Set(site.navigation.map(({ href }) => href));
  const byLanguage = new Map<string, Note[]>();
  for (const note of notes) {
    if (marked.has(note.permalink)) continue;
    const same = byLanguage.get(note.lang);
    if (same) same.push(note);
    else byLanguage.set(note.lang, [note]);
  }
  return listBatches(byLanguage.values(), notesPerBatch);
}
