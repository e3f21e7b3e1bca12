import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shorten } from '../../../lib/text/shorten';

describe('shorten(text)', () => {
  test.each([
    ['', ''],
    ['A short text.', 'A short text.'],
    ['x'.repeat(160), 'x'.repeat(160)],
    ['x'.repeat(161), `${'x'.repeat(160)}…`],
    ['字'.repeat(80), '字'.repeat(80)],
    ['字'.repeat(81), `${'字'.repeat(80)}…`],
    [`${'字'.repeat(79)}，字`, `${'字'.repeat(79)}…`],
  ])('cuts %.12j', (text, expected) => expect(shorten(text)).toBe(expected));

  test('is a beginning of the text that splits no character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const short = shorten(text);
        expect(text.startsWith(short === text ? short : short.slice(0, -1))).toBe(true);
        expect(short).toBe(short.toWellFormed());
      }),
    );
  });
});
