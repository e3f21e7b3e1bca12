import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchBracketedKey, matchCitationKey } from '../../../../lib/bibliography/citation/matchCitationKey';

describe('matchCitationKey(text, offset)', () => {
  test.each([
    ['@dai2023emu', 0, 'dai2023emu', 11],
    ['如@dai2023emu所示', 1, 'dai2023emu', 12],
    ['(@a)', 1, 'a', 3],
    ['see @DBLP:journals/corr/abs-2309-15807.', 4, 'DBLP:journals/corr/abs-2309-15807', 38],
    ['@a:b, and', 0, 'a:b', 4],
    ['@a... and', 0, 'a', 2],
    ['@a--b', 0, 'a', 2],
    ['@{https://x.org/a(b)}!', 0, 'https://x.org/a(b)', 21],
    ['@{张三2023}说', 0, '张三2023', 9],
    ['@_a1', 0, '_a1', 4],
    ['@arxiv:hep-th/9901001v2.', 0, 'arxiv:hep-th/9901001v2', 23],
    ['@doi:10.1109/5.771073, p. 3', 0, 'doi:10.1109/5.771073', 21],
    ['(@doi:10.1109/5.771073)', 1, 'doi:10.1109/5.771073', 22],
    ['@doi:10.1016/S0140-6736(05)17709-5.', 0, 'doi:10.1016/S0140-6736(05)17709-5', 34],
    ['@doi:10.1109/5.771073(Fig. 2)', 0, 'doi:10.1109/5.771073', 21],
    ['@doi:10.1002/(a)1', 0, 'doi:10.1002/(a)1', 17],
    ['@doi:10.1109/5.7.(see)', 0, 'doi:10.1109/5.7', 16],
    ['@a(b)', 0, 'a', 2],
  ])('finds the key in %s at %d', (text, offset, key, end) => {
    expect(matchCitationKey(text, offset)).toEqual({ key, end });
  });

  test.each([
    ['me@example.org', 2],
    ['https://x.org/@a', 14],
    ['\\@a', 1],
    ['@ a', 0],
    ['@张三', 0],
    ['@{a b}', 0],
    ['a', 0],
  ])('finds none in %s at %d', (text, offset) => {
    expect(matchCitationKey(text, offset)).toBeUndefined();
  });

  test('finds a key in braces whole, whatever it holds', () => {
    const key = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => !/[\s{}]/u.test(text));
    fc.assert(
      fc.property(key, (written) => {
        expect(matchCitationKey(`x @{${written}} y`, 2)).toEqual({ key: written, end: written.length + 5 });
      }),
    );
  });
});

describe('matchBracketedKey(text, offset)', () => {
  test('takes letters of every script', () => {
    expect(matchBracketedKey('见@张三2023，第3页', 1)).toEqual({ key: '张三2023', end: 8 });
  });
});
