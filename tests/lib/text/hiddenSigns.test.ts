import { describe, expect, test } from 'vitest';
import { applyFixes } from '../../../lib/fix/applyFixes';
import { findHiddenSigns, showHiddenSigns } from '../../../lib/text/hiddenSigns';

const told = (text: string) =>
  findHiddenSigns(text).map(({ rule, line, column, endColumn }) => `${rule} ${line}:${column}-${endColumn}`);

describe('findHiddenSigns(text)', () => {
  test.each([
    ['a\u202eb\u202c', ['text-direction-is-plain 1:2-3', 'text-direction-is-plain 1:4-5']],
    ['a\r\nb\u2066c', ['text-direction-is-plain 2:2-3']],
    ['a\u200b\u200bb', ['text-has-no-hidden-sign 1:2-4']],
    ['扩\u200b散', ['text-has-no-hidden-sign 1:2-3']],
    ['soft\u00adly', ['text-has-no-hidden-sign 1:5-6']],
    ['in\ufeffside', ['text-has-no-hidden-sign 1:3-4']],
    ['joi\u200dner', ['text-has-no-hidden-sign 1:4-5']],
    ['a mark\u200e', ['text-has-no-hidden-sign 1:7-8']],
    ['tags\u{e0041}\u{e0042}', ['text-has-no-hidden-sign 1:5-9']],
    ['a\u0002b\u001b[0m', ['text-has-no-hidden-sign 1:2-3', 'text-has-no-hidden-sign 1:4-5']],
    ['a\fb\n\u0000', ['text-has-no-hidden-sign 1:2-3', 'text-has-no-hidden-sign 2:1-2']],
    ['\u200b\u202e', ['text-direction-is-plain 1:1-3']],
  ])('tells %j', (text, faults) => {
    expect(told(text)).toEqual(faults);
  });

  test.each([
    ['plain text, 汉字 and $x$'],
    ['a\tb\r\nc\rd\n'],
    ['👩\u200d🔬 and 👩🏽\u200d🚀'],
    ['\u{1f3f4}\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}'],
    ['می\u200cخواهم'],
    ['क्\u200dष'],
    ['שלום\u200f!'],
    ['葛\u{e0100}'],
  ])('leaves %j alone', (text) => {
    expect(told(text)).toEqual([]);
  });

  test('names the sign and the way out', () => {
    expect(findHiddenSigns('a\u200bb')[0]).toMatchObject({
      message: 'U+200B (zero width space) stands here, which nobody sees.',
      suggestion: 'Delete it.',
    });
  });
});

describe('the fix of findHiddenSigns(text)', () => {
  test.each([
    ['a\u200bb', 'ab'],
    ['fi\u0002rst', 'first'],
    ['page one\fpage two', 'page one page two'],
    ['a\u0000\u000b\u0001b', 'a b'],
  ])('makes of %j %j', (text, fixed) => {
    expect(applyFixes(text, findHiddenSigns(text)).text).toBe(fixed);
  });

  test('names control characters', () => {
    expect(findHiddenSigns('a\fb\u001b\u0002c').map(({ message }) => message)).toEqual([
      'U+000C (form feed) stands here, which nobody sees.',
      'U+001B (escape) and others like it stand here, which nobody sees.',
    ]);
    expect(findHiddenSigns('\u0002')[0]?.message).toBe('U+0002 (control character) stands here, which nobody sees.');
  });
});

describe('showHiddenSigns(text)', () => {
  test('writes the numbers of the signs', () => {
    expect(showHiddenSigns('a\u202eb\u200bc')).toBe('a⟨U+202E⟩b⟨U+200B⟩c');
  });
});
