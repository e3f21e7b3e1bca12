import { planNotes } from './planNotes';
import type { DecodedText } from './site/decodeForeign';
import type { ForeignFile, ForeignSite } from './site/ForeignSite';

/** The addresses at which the old site answered with its notes, as an import finds them; without those of drafts. */
export function listOldAddresses(site: ForeignSite, read: (file: ForeignFile) => DecodedText): string[] {
  const planned = planNotes(site, read).filter(({ note, facts }) => {
    return site.chosen.has(note.path) && note.role !== 'draft' && !facts.draft;
  });
  return [...new Set(planned.flatMap(({ old, aliases }) => [old, ...aliases]))];
}
