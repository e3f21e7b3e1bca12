import { describe, expect, test } from 'vitest';
import { checkFileNames } from '../../../lib/collection/checkFileNames';

describe('checkFileNames(paths)', () => {
  test('tells names that differ by case alone, at the later', () => {
    expect(checkFileNames(['a/Loss.svg', 'a/loss.svg', 'b/loss.svg'])).toEqual([
      {
        file: 'a/loss.svg',
        rule: 'file-name-is-unique',
        severity: 'error',
        line: 1,
        column: 1,
        endLine: 1,
        endColumn: 1,
        message: 'The names of `a/loss.svg` and `a/Loss.svg` differ by upper and lower case alone.',
        suggestion: 'Give one of them another name: some disks keep only one of the two.',
      },
    ]);
  });

  test('tells names that are one in NFC', () => {
    expect(checkFileNames(['café.md', 'café.md'])[0]?.message).toBe(
      'Two files are named `café.md`: their names differ by Unicode normal form alone.',
    );
  });
});
