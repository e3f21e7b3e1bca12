import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { appendEntries } from '../../../../lib/bibliography/add/appendEntries';
import { parseBib } from '../../../../lib/bibliography/parseBib';

const append = (text: string, entries: string[]) => {
  const after = appendEntries(Buffer.from(text), entries);
  return 'refusal' in after ? after.refusal : Buffer.from(after).toString();
};
const entry = '@misc{b,\n  title = {B},\n}';
const old = '@misc{a, title = {A}}';

describe('appendEntries(before, entries)', () => {
  test.each([
    ['', `${entry}\n`],
    ['\n', `\n${entry}\n`],
    [old, `${old}\n\n${entry}\n`],
    [`${old}\n`, `${old}\n\n${entry}\n`],
    [`${old}\n\n`, `${old}\n\n${entry}\n`],
    [`\uFEFF${old}\r\n`, `\uFEFF${old}\r\n\r\n${entry.replaceAll('\n', '\r\n')}\r\n`],
    ['% a remark', `% a remark\n\n${entry}\n`],
  ])('adds to %j at its end, in its line ends', (before, expected) => {
    expect(append(before, [entry])).toBe(expected);
  });

  test('parts entries by a blank line', () => {
    expect(append('', [entry, entry.replace('{b', '{c')])).toBe(`${entry}\n\n${entry.replace('{b', '{c')}\n`);
  });

  test('keeps every byte of what is there, and is read whatever that is', () => {
    const piece = fc.constantFrom('\r\n', '\n', '% é', old, ' ', '\t', '@misc{c, title = {', '@string{x = "', '}', '"');
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('');
        const after = append(text, [entry]);
        expect(after.startsWith(text)).toBe(true);
        expect(parseBib(after).references.at(-1)).toMatchObject({ id: 'b', title: 'B' });
      }),
    );
  });

  test('refuses a file in another encoding', () => {
    expect(appendEntries(Buffer.from([0xff, 0xfe, 0x40]), [entry])).toEqual({
      refusal: 'references.bib is not in UTF-8. Save it as UTF-8 first.',
    });
  });
});
