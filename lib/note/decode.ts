import type { LocalFault } from '../fault/Fault';
import { makeFault } from '../fault/makeFault';

/** The largest note, in bytes. */
const largestNote = 2_000_000;

const start = { line: 1, column: 1, endLine: 1, endColumn: 1 };

/** A note's bytes as text, without a byte order mark (which editors do not count either); or why they are none. */
export function decodeNote(bytes: Uint8Array): { text: string } | { fault: LocalFault } {
  if (bytes.length > largestNote) {
    const size = (bytes.length / 1e6).toFixed(1);
    return {
      fault: makeFault(
        'file-is-bounded',
        start,
        `The file has ${size} MB; a note has at most 2.`,
        'Split it into several notes.',
      ),
    };
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { fault: describeEncoding(bytes) };
  }
}

/** Points at the first character that the lenient decoder had to replace and the author did not write. */
function describeEncoding(bytes: Uint8Array): LocalFault {
  const written = new TextDecoder('utf-8').decode(bytes);
  const encoder = new TextEncoder();
  let at = written.indexOf('\uFFFD');
  const offset = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  while (at >= 0) {
    const before = offset + encoder.encode(written.slice(0, at)).length;
    if (!(bytes[before] === 0xef && bytes[before + 1] === 0xbf && bytes[before + 2] === 0xbd)) break;
    at = written.indexOf('\uFFFD', at + 1);
  }
  const lines = written.slice(0, Math.max(0, at)).split(/\r\n|\n|\r/);
  const line = lines.length;
  const column = (lines.at(-1) ?? '').length + 1;
  return makeFault(
    'file-is-utf8',
    { line, column, endLine: line, endColumn: column + 1 },
    'The file is not UTF-8 from here on.',
    'Save it as UTF-8 (in most editors: "Save with encoding").',
  );
}
