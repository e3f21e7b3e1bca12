import { recordToEntry } from '../../../lib/bibliography/add/recordToEntry';
import { parseBib } from '../../../lib/bibliography/parseBib';
import { proseToQuote } from '../../../lib/newNote/proseToMarkdown';
import type { PaperRecord } from '../../../lib/services/PaperRecord';

/** A record as an author meets it: its entry, its abstract and what is said of it. An entry with a fault is told. */
export function describeRecord({ reference, abstract, categories, remarks }: PaperRecord): string {
  const entry = recordToEntry('key', reference, categories[0]);
  const faults = parseBib(entry).faults.map(({ message }) => `FAULT ${message}`);
  return [entry, ...faults, proseToQuote(abstract, {}), ...remarks].filter(Boolean).join('\n');
}
