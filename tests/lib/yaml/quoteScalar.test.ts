import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { quoteScalar } from '../../../lib/yaml/quoteScalar';

describe('quoteScalar(text)', () => {
  test.each([
    ['Emu: a model', "'Emu: a model'"],
    ['\\mathbb{R}', "'\\mathbb{R}'"],
    ["It's", '"It\'s"'],
    ["\\f'", '"\\\\f\'"'],
    ['a\nb', '"a\\nb"'],
    ['', "''"],
  ])('quotes %j as %s', (text, quoted) => {
    expect(quoteScalar(text)).toBe(quoted);
  });

  test('is read back as the same text', () => {
    const check = (text: string): void => {
      expect(parse(quoteScalar(text))).toBe(text);
    };
    fc.assert(fc.property(fc.string({ unit: 'binary' }), check), { numRuns: 500 });
  });
});
