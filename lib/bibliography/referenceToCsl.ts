import { type Name, nameVariables, plainFields, type Reference, richFields } from './Reference';

/** A record of CSL-JSON (https://github.com/citation-style-language/schema/blob/master/schemas/input/csl-data.json). */
export interface CslRecord {
  id: string;
  type: string;
  [field: string]: unknown;
}

const dates = ['issued', 'accessed', 'event-date', 'original-date'] as const;

/** A reference as other programs read it: without what only we know, and with `others` for more people than are named. */
export function referenceToCsl(reference: Reference): CslRecord {
  const record: CslRecord = { id: reference.id, type: reference.type };
  for (const field of [...richFields, ...plainFields, ...dates, 'language'] as const) {
    const value = reference[field];
    if (value !== undefined) record[field] = typeof value === 'string' ? value.replaceAll('\u2060', '') : value;
  }
  for (const role of nameVariables) {
    const names = reference[role];
    if (names) record[role] = reference.others?.includes(role) ? [...names, others] : names;
  }
  // A published paper's preprint has no field of its own; this is how Zotero and pandoc keep it.
  if (reference.arxiv !== undefined && reference.archive === undefined) {
    record.archive = 'arXiv';
    record.archive_location = reference.arxiv;
  }
  return record;
}

const others: Name = { literal: 'others' };
