import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatFrame } from '../../cli/codeFrame';

const at = (line: number, column: number, endLine: number, endColumn: number) => ({ line, column, endLine, endColumn });

describe('formatFrame(source, span)', () => {
  test('marks what the span covers, with a line on either side', () => {
    expect(formatFrame('one\ntwo three\nfour\nfive', at(2, 5, 2, 10)).split('\n')).toEqual([
      '  1 | one',
      '> 2 | two three',
      '    |     ^^^^^',
      '  3 | four',
    ]);
  });

  test('aligns the marks below Chinese text, each character of which takes two columns', () => {
    expect(formatFrame('汉字，a 错 b', at(1, 6, 1, 7)).split('\n')).toEqual(['> 1 | 汉字，a 错 b', '    |         ^^']);
  });

  test('keeps tabs, so that the marks stand where the text does', () => {
    expect(formatFrame('\tx\ty', at(1, 4, 1, 5)).split('\n')).toEqual(['> 1 | \tx\ty', '    | \t \t^']);
  });

  test('marks a place without length by one character', () => {
    expect(formatFrame('abc', at(1, 4, 1, 4)).split('\n')).toEqual(['> 1 | abc', '    |    ^']);
  });

  test('marks a span over lines on each of them', () => {
    expect(formatFrame('a\nbcd\nefg\nh', at(2, 2, 3, 3)).split('\n')).toEqual([
      '  1 | a',
      '> 2 | bcd',
      '    |  ^^',
      '> 3 | efg',
      '    | ^^',
      '  4 | h',
    ]);
  });

  test('shows the first four lines of a long span', () => {
    const source = Array.from({ length: 30 }, (_, index) => `line ${index + 1}`).join('\n');
    const rows = formatFrame(source, at(8, 1, 29, 2)).split('\n');
    expect(rows.filter((row) => row.startsWith('>')).map((row) => row.slice(2, 4))).toEqual([' 8', ' 9', '10', '11']);
    expect(rows.at(-1)).toBe('  12 | line 12');
  });

  test('shows of a long line what is near the fault', () => {
    const line = `${'a'.repeat(200)}FAULT${'b'.repeat(200)}`;
    expect(formatFrame(line, at(1, 201, 1, 206)).split('\n')).toEqual([
      `> 1 | …${'a'.repeat(30)}FAULT${'b'.repeat(55)}…`,
      `    | ${' '.repeat(31)}^^^^^`,
    ]);
  });

  test('counts lines as editors do, whatever ends them', () => {
    expect(formatFrame('one\r\ntwo\rthree', at(3, 1, 3, 6))).toContain('> 3 | three\n    | ^^^^^');
  });

  test('counts no column for what stands above the letter before it', () => {
    expect(formatFrame('cafe\u0301 au lait', at(1, 7, 1, 9))).toBe('> 1 | cafe\u0301 au lait\n    |      ^^');
    expect(formatFrame('cafe\u0301', at(1, 4, 1, 6))).toBe('> 1 | cafe\u0301\n    |    ^');
    expect(formatFrame('a\u200bb', at(1, 2, 1, 3))).toBe('> 1 | a\u200bb\n    |  ^');
  });

  test('is empty where there is no text to show', () => {
    expect(formatFrame('', at(1, 1, 1, 1))).toBe('');
    expect(formatFrame('one', at(7, 1, 7, 1))).toBe('');
  });

  test('puts its marks below the marked text, for every line and every span in it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', '汉', '，', '𝒙', ' '), minLength: 1, maxLength: 300 }),
        fc.nat(),
        (line, nat) => {
          const column = (nat % line.length) + 1;
          const [text = '', marks = ''] = formatFrame(`${line}.`, at(1, column, 1, column + 1)).split('\n');
          const columns = (part: string) =>
            [...part].reduce((sum, character) => sum + (/[汉，]/.test(character) ? 2 : 1), 0);
          const begin = columns(marks.slice(0, marks.indexOf('^')));
          // Walk the shown text to the column where the mark begins.
          let rest = text;
          for (let walked = 0; walked < begin; ) {
            const character = String.fromCodePoint(rest.codePointAt(0) ?? 0);
            walked += columns(character);
            rest = rest.slice(character.length);
          }
          const wanted = line[column - 1] ?? '';
          // A span may begin within a surrogate pair; then the pair is what is shown.
          const expected = /[\ud800-\udfff]/.test(wanted) ? '𝒙' : wanted;
          if (!/[\udc00-\udfff]/.test(wanted)) expect(rest.startsWith(expected)).toBe(true);
        },
      ),
    );
  });
});
