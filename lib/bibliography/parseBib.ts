import type { LocalFault } from '../fault/Fault';
import { makeFault } from '../fault/makeFault';
import { findNearest } from '../fault/nearest';
import { EntryFields } from './bib/EntryFields';
import { cslTypes, dataTypes } from './bib/entryTypes';
import { findFieldMistakes } from './bib/fieldMistakes';
import { inheritXdata } from './bib/inheritXdata';
import { LineIndex } from './bib/LineIndex';
import type { Range, RawEntry } from './bib/RawEntry';
import { readTex, type TexEntry } from './bib/readTex';
import { scanBib } from './bib/scanBib';
import { type Complain, toReference } from './bib/toReference';
import type { Reference } from './Reference';

/** What a .bib file holds. */
export interface ParsedBib {
  /** In the order of the file; a key that stands twice is there once, with its first entry. */
  references: Reference[];
  faults: LocalFault[];
}

/**
 * Reads a .bib file, BibTeX and BibLaTeX alike. A broken entry is a fault and the others are still read; a field
 * that cannot be understood is a warning and its entry is read without it.
 */
export function parseBib(text: string): ParsedBib {
  const lines = new LineIndex(text);
  const scanned = scanBib(text);
  const faults = scanned.mistakes.map(({ start, end, message, suggestion }) =>
    makeFault('bib-entry-parses', lines.span(start, end), message, suggestion),
  );
  const warn = (range: Range, message: string, suggestion?: string) =>
    faults.push(makeFault('bib-field-is-valid', lines.span(range.start, range.end), message, suggestion));
  const entries = inheritXdata(readTex(text, scanned), text, warn);
  const references: Reference[] = [];
  for (const entry of keepFirst(entries, lines, faults)) {
    for (const { start, end, message, suggestion } of findFieldMistakes(entry, text, scanned))
      warn({ start, end }, message, suggestion);
    if (!dataTypes.has(entry.raw.type)) references.push(entryToReference(entry, text, lines, warn));
  }
  return { references, faults: faults.sort((a, b) => a.line - b.line || a.column - b.column) };
}

function entryToReference(entry: TexEntry, text: string, lines: LineIndex, warn: Warn): Reference {
  const { start, end, type, typeRange, keyRange } = entry.raw;
  const fields = new EntryFields(entry, text);
  const complain: Complain = (names, message, suggestion) => warn(fields.range(...names), message, suggestion);
  if (cslTypes[type] === undefined) warn(typeRange, ...unknownType(entry.raw));
  const key = lines.span(keyRange.start, keyRange.end);
  return toReference(fields, { ...lines.span(start, end), text: text.slice(start, end), key }, complain);
}

type Warn = (range: Range, message: string, suggestion?: string) => void;

function unknownType({ type }: RawEntry): [string, string?] {
  const [nearest] = findNearest(type, Object.keys(cslTypes), 1);
  const message = `\`@${type}\` is no known type of entry; it is read as \`@misc\`.`;
  return nearest === undefined ? [message] : [message, `Did you mean \`@${nearest}\`?`];
}

/** BibTeX takes the first of two entries with one key; keys that differ in case only are two. */
function keepFirst(entries: readonly TexEntry[], lines: LineIndex, faults: LocalFault[]): TexEntry[] {
  const seen = new Map<string, number>();
  return entries.filter(({ raw: { key, keyRange } }) => {
    const span = lines.span(keyRange.start, keyRange.end);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, span.line);
    else {
      const message = `The key \`${key}\` stands twice: the first entry with it is on line ${first}.`;
      faults.push(makeFault('bib-key-is-unique', span, message, 'Give this entry another key, or delete it.'));
    }
    return first === undefined;
  });
}
