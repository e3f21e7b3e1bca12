import { appendEntries, type Refusal } from '../../bibliography/add/appendEntries';
import { serializeReference } from '../../bibliography/bib/referenceToBibtex';
import type { Imported, ImportedNote } from '../importSite';

/** A .bib file with entries added at its end. */
export interface AddedEntries {
  /** In the content folder. */
  file: string;
  keys: string[];
  bytes: Uint8Array;
}

/**
 * What the .bib file of an import becomes with the references that its notes list themselves, those of the notes that
 * are written; `before` is what it holds now. Undefined when there are none.
 */
export function addEntries(
  { notes, references, bibliography }: Pick<Imported, 'notes' | 'references' | 'bibliography'>,
  isWritten: (note: ImportedNote) => boolean,
  before: Uint8Array,
): AddedEntries | Refusal | undefined {
  const keys = new Set(notes.filter(isWritten).flatMap(({ converted }) => converted.added));
  const added = [...keys].flatMap((key) => references.get(key) ?? []);
  if (added.length === 0) return undefined;
  const bytes = appendEntries(
    before,
    added.map((reference) => serializeReference(reference)),
  );
  return 'refusal' in bytes ? bytes : { file: bibliography, keys: added.map(({ id }) => id), bytes };
}
