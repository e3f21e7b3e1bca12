import type { RawEntry, RawField } from './RawEntry';
import { scanBib } from './scanBib';

/** What reference managers keep for their owner: paths, remarks, days of entry (JabRef, BibDesk, Mendeley, Zotero). */
const privateField =
  /^(?:file|local-url|annote|annotation|comment|owner|timestamp|date-(?:added|modified)|(?:creation|modification)date|groups|ranking|readstatus|priority|__markedentry|(?:bdsk|mendeley|zotero)-.*)$/;

/** One value in braces or quotes, a number, or a month, whose names every style knows. */
const ownValue = /^(?:[{"].*[}"]|\d+|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)$/is;

const inherits = new Set(['crossref', 'xdata', 'xref']);

const known = new Map<string, string | undefined>();

/**
 * The author's entry without what is private; undefined when it cannot stand by itself: it uses macros, joins values, or
 * inherits fields. Line breaks are `\n`.
 */
export function findOwnEntry(text: string): string | undefined {
  if (!known.has(text)) known.set(text, readOwnEntry(text));
  return known.get(text);
}

function readOwnEntry(text: string): string | undefined {
  const [entry] = scanBib(text).entries;
  if (!entry || entry.fields.some((field) => !standsAlone(field, text))) return undefined;
  return cutPrivate(entry, text).replace(/\r\n?/g, '\n');
}

function standsAlone({ name, valueRange }: RawField, text: string): boolean {
  const value = text.slice(valueRange.start, valueRange.end);
  const joined = /[}"]\s*#|#\s*[{"]/.test(value);
  return !inherits.has(name) && !joined && ownValue.test(value);
}

function cutPrivate(entry: RawEntry, text: string): string {
  let kept = text;
  for (const { name, nameRange, valueRange } of [...entry.fields].reverse()) {
    if (!privateField.test(name)) continue;
    const rest = kept.slice(valueRange.end).replace(/^\s*,/, '');
    kept = kept.slice(0, nameRange.start).trimEnd() + rest;
  }
  return kept;
}
