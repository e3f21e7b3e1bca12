import { readFileSync } from 'node:fs';
import { parseBib } from '../../../../lib/bibliography/parseBib';
import type { Reference } from '../../../../lib/bibliography/Reference';

/** The records of a fixture, by key. Throws when the file has a fault. */
export function readSample(name: 'english' | 'chinese'): Map<string, Reference> {
  const url = new URL(`../../../fixtures/bibliography/${name}.bib`, import.meta.url);
  return referencesOf(readFileSync(url, 'utf8'));
}

/** The references of a bibliography without faults, by key. */
export function referencesOf(bib: string): Map<string, Reference> {
  const { references, faults } = parseBib(bib);
  if (faults.length > 0) throw new Error(JSON.stringify(faults));
  return new Map(references.map((reference) => [reference.id, reference]));
}
