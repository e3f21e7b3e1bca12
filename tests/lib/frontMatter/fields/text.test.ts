import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkText } from '../../../../lib/frontMatter/fields/text';

describe('checkText(text)', () => {
  test.each([
    [' Emu ', 'Emu'],
    ['e\u0301', 'é'],
    ['one\ntwo', 'one two'],
    ['one  \n  two\n', 'one two'],
    ['两千张\n照片，\n够了', '两千张照片，够了'],
    ['用 Emu\n生成', '用 Emu 生成'],
  ])('makes %j to %j', (given, text) => {
    expect(checkText(given)).toEqual({ value: text });
  });

  test.each([
    [' \n ', 'A text is expected; this one is empty.'],
    ['a\u0007b', 'A text without control characters is expected; `\\u0007` stands in it.'],
    ['a\tb', 'A text without control characters is expected; `\\u0009` stands in it.'],
    ['a\ud800', 'A text without control characters is expected; `\\ud800` stands in it.'],
  ])('refuses %j', (given, message) => {
    expect(checkText(given)).toEqual({ message });
  });

  test('accepts what it gives, unchanged', () => {
    const check = (given: string): void => {
      const checked = checkText(given);
      if ('value' in checked) expect(checkText(checked.value)).toEqual(checked);
    };
    const text = fc.string({
      unit: fc.oneof(fc.constantFrom('\n', ' ', '汉', '。', 'e\u0301'), fc.string({ maxLength: 1 })),
    });
    fc.assert(fc.property(text, check), { numRuns: 1000 });
  });
});
