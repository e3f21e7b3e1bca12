import { parseBib } from '../../../lib/bibliography/parseBib';
import type { Reference } from '../../../lib/bibliography/Reference';

/** The fields of one entry's reference but for `id` and `source`. Throws when there is not exactly one, or a fault. */
export function readOne(bib: string): Omit<Reference, 'id' | 'source'> {
  const { references, faults } = parseBib(bib);
  const [reference, ...others] = references;
  if (!reference || others.length > 0 || faults.length > 0) throw new Error(JSON.stringify({ references, faults }));
  const { id: _, source: __, ...fields } = reference;
  return fields;
}
