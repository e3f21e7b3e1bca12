import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkPermalink } from '../../../../lib/frontMatter/fields/permalink';
import { foldAddress, keepAddress, nextAddress } from '../../../../lib/import/permalink/newAddress';

describe('keepAddress(old, isJekyll)', () => {
  test.each([
    ['/posts/2023/11/emu/', { permalink: '/posts/2023/11/emu/', aliases: [] }],
    ['/posts/2023/11/emu', { permalink: '/posts/2023/11/emu', aliases: ['/posts/2023/11/emu.html'] }],
    ['/2023/11/21/emu.html', { permalink: '/2023/11/21/emu/', aliases: ['/2023/11/21/emu.html'] }],
    ['/notes/index.html', { permalink: '/notes/', aliases: [] }],
    ['/%E7%AC%94%E8%AE%B0/', { permalink: '/笔记/', aliases: [] }],
  ])('keeps %s of a Jekyll site', (old, address) => {
    expect(keepAddress(old, true)).toEqual(address);
  });

  test('tells when an address cannot stay', () => {
    expect(keepAddress('/a?b/')).toEqual({
      permalink: '/a/',
      aliases: [],
      changed: 'A permalink has no `?` and no `#`; `/a?b/` stands here; `/a/` is written.',
    });
  });

  test('puts hyphens for signs of a file name that no permalink has', () => {
    expect(keepAddress('/post/LOJ-%23160/')).toEqual({
      permalink: '/post/LOJ--160/',
      aliases: [],
      changed: 'A permalink has no `?` and no `#`, which the old one had as signs; `/post/LOJ--160/` is written.',
    });
  });

  test('gives permalinks and aliases that front matter takes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.boolean(), (text, isJekyll) => {
        const { permalink, aliases } = keepAddress(`/${text}`, isJekyll);
        for (const address of [permalink, ...aliases]) expect(checkPermalink(address)).toHaveProperty('value');
      }),
    );
  });
});

describe('foldAddress(address)', () => {
  test.each(['/a/b', '/a/b/', '/a/b.html', '/a/b/index.html', '/A/b/?x#y'])('takes %s for the same', (address) => {
    expect(foldAddress(address)).toBe('/a/b');
  });
});

describe('nextAddress(permalink, number)', () => {
  test.each([
    ['/x/', 2, '/x-2/'],
    ['/a/x', 3, '/a/x-3'],
    ['/tags/x/', 2, '/notes/tags/x/'],
    ['/tags/x/', 3, '/notes/tags/x-3/'],
    ['/', 2, '/home-2/'],
  ])('after %s comes, as number %i, %s', (permalink, number, expected) => {
    expect(nextAddress(permalink, number)).toBe(expected);
  });
});
