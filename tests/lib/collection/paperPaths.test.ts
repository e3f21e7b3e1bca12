import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isPaperPath, placePapers } from '../../../lib/collection/paperPaths';

describe('placePapers(keys)', () => {
  test.each([
    ['ho2020', '/papers/ho2020/'],
    ['DBLP:journals/corr/abs-1706', '/papers/DBLP-journals-corr-abs-1706/'],
    ['张三2020', '/papers/张三2020/'],
    ['Müller'.normalize('NFD'), '/papers/Müller/'],
    ['../../etc', '/papers/etc/'],
    ['..', '/papers/paper/'],
    ['a?b#c%2Fd', '/papers/a-b-c-2Fd/'],
    ['compare', '/papers/compare-2/'],
    ['Papers.BIB', '/papers/Papers.BIB-2/'],
  ])('places %s at %s', (key, path) => {
    expect(placePapers([key])).toEqual([path]);
  });

  test('numbers keys that a disk may not tell apart', () => {
    expect(placePapers(['ho2020', 'Ho2020', 'ho2020', 'ho:2020', 'ho/2020', 'ho2020-2'])).toEqual([
      '/papers/ho2020/',
      '/papers/Ho2020-2/',
      '/papers/ho2020-3/',
      '/papers/ho-2020/',
      '/papers/ho-2020-2/',
      '/papers/ho2020-2-2/',
    ]);
  });

  test('gives any keys paths of one folder each, no two the same but for case', () => {
    const key = fc.string({ unit: 'grapheme', maxLength: 400 });
    fc.assert(
      fc.property(fc.array(key), (keys) => {
        const paths = placePapers(keys);
        expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(keys.length);
        for (const path of paths) {
          expect(path).toMatch(/^\/papers\/[^/\\?#%.-][^/\\?#%]*\/$/);
          expect(path.normalize('NFC')).toBe(path);
          expect(Buffer.byteLength(path)).toBeLessThan(250);
        }
      }),
    );
  });
});

describe('isPaperPath(path)', () => {
  test.each([
    ['/papers/ho2020/', true],
    ['/papers/', false],
    ['/papers/compare/', false],
    ['/papers/papers.bib', false],
    ['/posts/ho2020/', false],
  ])('of %s is %s', (path, expected) => {
    expect(isPaperPath(path)).toBe(expected);
  });
});
