import { parseBib } from '../parseBib';

/** Why a .bib file cannot be added to; the message is for the author. */
export interface Refusal {
  refusal: string;
}

/**
 * A .bib file with entries added at its end. What is there stays byte for byte, and its line ends are kept. Refused when
 * the added entries would not be read as what they are, as behind an entry whose brace is missing.
 */
export function appendEntries(before: Uint8Array, entries: readonly string[]): Uint8Array | Refusal {
  const text = decode(before);
  if (text === undefined) return { refusal: 'references.bib is not in UTF-8. Save it as UTF-8 first.' };
  const lineEnd = findLineEnd(text);
  const gap = text.trim() === '' ? '' : /(?:\r\n?|\n)[ \t]*(?:\r\n?|\n)[ \t]*$/.test(text) ? '' : lineEnd;
  const start = text === '' || /[\r\n]$/.test(text) ? gap : lineEnd + gap;
  const added = start + entries.map((entry) => `${entry}\n`.replaceAll('\n', lineEnd)).join(lineEnd);
  const [old, now, alone] = [parseBib(text), parseBib(text + added), parseBib(entries.join('\n'))];
  const isRead =
    now.references.length === old.references.length + alone.references.length &&
    now.faults.length === old.faults.length + alone.faults.length;
  if (!isRead) {
    return { refusal: 'references.bib has a fault that would swallow what is added. Mend it first: npx notes check' };
  }
  return Buffer.concat([before, Buffer.from(added)]);
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    // Another encoding: what is added would be in two.
    return undefined;
  }
}

function findLineEnd(text: string): string {
  const windows = text.match(/\r\n/g)?.length ?? 0;
  const unix = (text.match(/\n/g)?.length ?? 0) - windows;
  if (windows > unix) return '\r\n';
  return unix === 0 && windows === 0 && text.includes('\r') ? '\r' : '\n';
}
