import type { PaperRecord } from './PaperRecord';

/** Control, direction and invisible characters, which no field of a record needs; the joiners are letters' own. */
const unseen = /[\p{Cc}\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2061-\u206f\ufeff]/gu;

/** A record whose texts are in NFC, without characters that nobody sees and half pairs of surrogates. */
export function cleanRecord(record: PaperRecord): PaperRecord {
  return clean(record) as PaperRecord;
}

function clean(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (Array.isArray(value)) return value.map(clean);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, clean(item)]));
}

function cleanText(text: string): string {
  return text
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]/g, ' ')
    .replace(unseen, '')
    .replace(/\p{Cs}/gu, '\uFFFD')
    .normalize('NFC');
}
