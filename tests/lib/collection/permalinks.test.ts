import { describe, expect, test } from 'vitest';
import {
  findSiteRoute,
  foldPermalink,
  isHomeFile,
  parseCompanionAddress,
  permalinkOf,
} from '../../../lib/collection/permalinks';

describe('permalinkOf(file, frontMatter)', () => {
  test.each([
    ['posts/emu.mdx', { kind: 'note', date: '2023-11-21' }, '/posts/2023/11/emu/'],
    ['a/b/中文 笔记.md', { kind: 'note', date: '2023-01-02' }, '/posts/2023/01/中文 笔记/'],
    ['posts/emu/index.md', { kind: 'note', date: '2023-11-21' }, '/posts/2023/11/emu/'],
    ['about.md', { kind: 'page', date: undefined }, '/about/'],
    ['pages/CV.mdx', { kind: 'page', date: '2023-11-21' }, '/CV/'],
    ['emu.md', { kind: 'note', date: '2023-11-21', permalink: '/emu/' }, '/emu/'],
    ['index.mdx', { kind: 'page', date: undefined, permalink: '/elsewhere/' }, '/'],
    ['cafe\u0301.md', { kind: 'page', date: undefined }, '/café/'],
    ['v1.5.md', { kind: 'page', date: undefined }, '/v1.5/'],
  ] as const)('places %s', (file, frontMatter, expected) => {
    expect(permalinkOf(file, { permalink: undefined, ...frontMatter })).toBe(expected);
  });
});

describe('isHomeFile(file)', () => {
  test.each([
    ['index.md', true],
    ['index.mdx', true],
    ['Index.MDX', true],
    ['posts/index.md', false],
    ['index.txt', false],
  ])('says of %s %s', (file, expected) => expect(isHomeFile(file)).toBe(expected));
});

describe('foldPermalink(permalink)', () => {
  test('takes addresses for one that differ by case or by normal form', () => {
    expect(foldPermalink('/Cafe\u0301/')).toBe(foldPermalink('/CAFÉ/'));
  });
});

describe('findSiteRoute(permalink)', () => {
  test.each([
    ['/', '/'],
    ['/tags/', '/tags/'],
    ['/Tags/mine/', '/tags/'],
    ['/papers/x/', '/papers/'],
    ['/feed.xml/', '/feed.xml/'],
    ['/llms.txt/', '/llms.txt/'],
    ['/_next/x/', '/_next/'],
  ])('finds the route that %s would take', (permalink, route) => expect(findSiteRoute(permalink)).toBe(route));

  test.each(['/tagsoup/', '/posts/tags/', '/feed/'])('leaves %s to notes', (permalink) =>
    expect(findSiteRoute(permalink)).toBeUndefined(),
  );
});

describe('parseCompanionAddress(address)', () => {
  test.each([
    ['/posts/x/note.json', { permalink: '/posts/x/', name: 'note.json' }],
    ['/x/Note.MD/', { permalink: '/x/', name: 'note.md' }],
    ['/note.bib', undefined],
    ['/posts/x/notes.json', undefined],
    ['/posts/x/', undefined],
  ])('takes %s apart', (address, expected) => expect(parseCompanionAddress(address)).toEqual(expected));
});
