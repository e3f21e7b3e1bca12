/** Why a .bib file cannot be added to; the message is for the author. */
export interface Refusal {
  refusal: string;
}

/**
 * A .bib file with entries added at its end. What is there stays byte for byte, and its line ends are kept. They are read
 * behind an entry whose brace is missing too: a sign of an entry at the beginning of a line ends that.
 */
export function appendEntries(before: Uint8Array, entries: readonly string[]): Uint8Array | Refusal {
  const text = decode(before);
  if (text === undefined) return { refusal: 'references.bib is not in UTF-8. Save it as UTF-8 first.' };
  const lineEnd = findLineEnd(text);
  const written = entries.map((entry) => `${entry}\n`.replaceAll('\n', lineEnd)).join(lineEnd);
  return Buffer.concat([before, Buffer.from(gapBehind(text, lineEnd) + written)]);
}

const blankLine = /(?:\r\n|\r(?!\n)|\n)[ \t]*(?:\r\n?|\n)[ \t]*$/;

/** What makes the end of a text that of a line with a blank one behind it. */
function gapBehind(text: string, lineEnd: string): string {
  const isEnded = text === '' || /[\r\n][ \t]*$/.test(text);
  const isParted = text.trim() === '' || blankLine.test(text);
  return (isEnded ? '' : lineEnd) + (isParted ? '' : lineEnd);
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
