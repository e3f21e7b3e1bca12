import { describe, expect, test } from 'vitest';
import { decodeNote } from '../../../lib/note/decode';

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));

describe('decodeNote(bytes)', () => {
  test.each([
    ['', ''],
    ['plain 中文 🙂', 'plain 中文 🙂'],
    ['\ufeffmarked', 'marked'],
  ])('reads %j', (text, expected) => {
    expect(decodeNote(bytes(text))).toEqual({ text: expected });
  });

  test.each<[string, Uint8Array, number, number]>([
    ['at the start', bytes([0xe9], 'x'), 1, 1],
    ['behind other lines', bytes('one\ntwo ', [0xff]), 2, 5],
    ['behind Han characters and an emoji', bytes('中文🙂', [0xe9], '\n'), 1, 5],
    ['behind a byte order mark', bytes('\ufeffab', [0xe9]), 1, 3],
    ['behind a replacement character that the author wrote', bytes('a\ufffd', [0xe9]), 1, 3],
    ['in a file with CRLF', bytes('a\r\nb\r\n', [0xe9]), 3, 1],
    ['in a character that breaks off', bytes('ab', [0xe4, 0xb8]), 1, 3],
  ])('points at bytes that are no UTF-8 %s', (_, source, line, column) => {
    expect(decodeNote(source)).toEqual({
      fault: {
        rule: 'file-is-utf8',
        severity: 'error',
        line,
        column,
        endLine: line,
        endColumn: column + 1,
        message: 'The file is not UTF-8 from here on.',
        suggestion: 'Save it as UTF-8 (in most editors: "Save with encoding").',
      },
    });
  });

  test('refuses more than 2 MB', () => {
    expect(decodeNote(new Uint8Array(2_100_000))).toMatchObject({
      fault: { rule: 'file-is-bounded', message: 'The file has 2.1 MB; a note has at most 2.' },
    });
  });
});
