import { findNearest } from '../../fault/nearest';
import type { Range } from './RawEntry';
import { type TexEntry, unwrap } from './readTex';

/**
 * Gives entries the fields of the `@xdata` entries they name, as BibLaTeX does; the parser leaves that to us. Fields
 * of their own come first. Tells of an `xdata` or `crossref` that names no entry.
 */
export function inheritXdata(
  entries: readonly TexEntry[],
  text: string,
  warn: (range: Range, message: string, suggestion?: string) => void,
): TexEntry[] {
  const byKey = new Map(entries.map((entry) => [entry.raw.key.toLowerCase(), entry]));
  for (const { raw } of entries) {
    for (const { name, valueRange } of raw.fields) {
      if (name !== 'xdata' && name !== 'crossref') continue;
      for (const key of keysIn(text.slice(valueRange.start, valueRange.end))) {
        if (!byKey.has(key.toLowerCase())) warn(valueRange, ...unresolved(name, key, entries));
      }
    }
  }
  return entries.map((entry) => ({ ...entry, fields: withXdata(entry, byKey, text, new Set()) }));
}

function withXdata(
  entry: TexEntry,
  byKey: Map<string, TexEntry>,
  text: string,
  seen: Set<TexEntry>,
): TexEntry['fields'] {
  const field = entry.raw.fields.find(({ name }) => name === 'xdata');
  if (!field || seen.has(entry)) return entry.fields;
  seen.add(entry);
  const parents = keysIn(text.slice(field.valueRange.start, field.valueRange.end)).map((key) =>
    byKey.get(key.toLowerCase()),
  );
  const inherited = parents.map((parent) => (parent ? withXdata(parent, byKey, text, seen) : {}));
  return Object.assign({}, ...inherited.reverse(), entry.fields) as TexEntry['fields'];
}

function keysIn(value: string): string[] {
  return unwrap(value)
    .split(',')
    .map((key) => key.trim())
    .filter((key) => key !== '');
}

function unresolved(field: string, key: string, entries: readonly TexEntry[]): [string, string?] {
  const [nearest] = findNearest(
    key,
    entries.map(({ raw }) => raw.key),
    1,
  );
  const message = `\`${field}\` names \`${key}\`, which is no entry of this file.`;
  return nearest === undefined ? [message] : [message, `Did you mean \`${nearest}\`?`];
}
