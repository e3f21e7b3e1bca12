import { parseBib } from '../bibliography/parseBib';
import { richToText } from '../bibliography/richText';
import { cleanText } from './cleanText';
import type { PaperRecord } from './PaperRecord';
import { parseProse } from './prose';

/** The record that the first entry of a service's BibTeX describes; undefined when it has no title. */
export function bibToRecord(bib: string): PaperRecord | undefined {
  const [found] = parseBib(cleanText(bib)).references;
  if (!found?.title) return undefined;
  const { id: _, source: __, abstract = '', issued, ...reference } = found;
  const year = issued?.['date-parts']?.[0]?.[0];
  return {
    reference: { ...reference, ...(year && { issued: { 'date-parts': [[year]] } }) },
    abstract: parseProse(richToText(abstract)),
    categories: [],
    remarks: [],
  };
}
