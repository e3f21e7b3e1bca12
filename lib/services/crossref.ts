import { z } from 'zod';
import { workSchema, workToRecord } from './cslRecord';
import type { PaperRecord } from './PaperRecord';
import { parseJson } from './parseJson';
import { ask } from './request';
import type { Services } from './Services';

const api = 'https://api.crossref.org/works';
const accept = 'application/json';

/** The record of a DOI that Crossref registered (https://api.crossref.org). */
export function findCrossrefPaper(doi: string, services: Services): Promise<PaperRecord> {
  const address = `${api}/${encodeURIComponent(doi)}`;
  return ask({ address, accept, parse: parseCrossrefWork }, services);
}

/** Papers whose title is like this one, best first. */
export function searchCrossref(title: string, services: Services): Promise<PaperRecord[]> {
  const address = `${api}?${new URLSearchParams({ 'query.bibliographic': title, rows: '5' })}`;
  return ask({ address, accept, parse: parseCrossrefList }, services);
}

/** Reads the answer about one work. */
export function parseCrossrefWork(text: string): PaperRecord {
  return workToRecord(parseJson(text, z.looseObject({ message: workSchema }), 'api.crossref.org').message);
}

/** Reads the answer to a search. Works without a title, and parts of works such as figures, are left out. */
export function parseCrossrefList(text: string): PaperRecord[] {
  const list = z.looseObject({ message: z.looseObject({ items: z.array(workSchema) }) });
  const { items } = parseJson(text, list, 'api.crossref.org').message;
  return items
    .filter(
      ({ type, title }) =>
        title.length > 0 && !/^(?:component|peer-review|grant|journal(?:-issue|-volume)?)$/.test(type ?? ''),
    )
    .map(workToRecord);
}
