import { describe, expect, test } from 'vitest';
import { contentPath, decodePath, resolveLink } from '../../../lib/collection/targets';
import { sampleNote } from './sampleNote';

const one = sampleNote('/one/', { file: 'notes/one.mdx' });
const chinese = sampleNote('/中文 笔记/', { file: 'notes/中文 笔记.md' });
const file = { path: 'notes/data.csv', location: '/disk/data.csv', stamp: '1' };

const places = {
  byPermalink: new Map([one, chinese].map((note) => [note.permalink, note])),
  byFile: new Map([one, chinese].map((note) => [note.file, note])),
  aliases: new Map([['/old/', '/one/']]),
  assets: new Map([[file.path, file]]),
};

describe('resolveLink(url, from, places)', () => {
  test.each<[string, object]>([
    ['https://example.org/a', { kind: 'external', url: 'https://example.org/a' }],
    ['mailto:a@example.org', { kind: 'external', url: 'mailto:a@example.org' }],
    ['//example.org', { kind: 'external', url: '//example.org' }],
    ['#part', { kind: 'anchor', hash: '#part' }],
    ['/one/', { kind: 'page', permalink: '/one/', suffix: '' }],
    ['/one', { kind: 'page', permalink: '/one/', suffix: '' }],
    ['/one/?a=b#part', { kind: 'page', permalink: '/one/', suffix: '?a=b#part' }],
    ['one.mdx#part', { kind: 'page', permalink: '/one/', suffix: '#part' }],
    ['../notes/one.mdx', { kind: 'page', permalink: '/one/', suffix: '' }],
    ['/notes/one.mdx', { kind: 'page', permalink: '/one/', suffix: '' }],
    ['./中文%20笔记.md', { kind: 'page', permalink: '/中文 笔记/', suffix: '' }],
    ['/%E4%B8%AD%E6%96%87%20%E7%AC%94%E8%AE%B0/', { kind: 'page', permalink: '/中文 笔记/', suffix: '' }],
    ['/old/', { kind: 'page', permalink: '/one/', suffix: '' }],
    ['data.csv', { kind: 'file', file, suffix: '' }],
    ['/notes/data.csv?x', { kind: 'file', file, suffix: '?x' }],
    ['/tags/diffusion/', { kind: 'page', permalink: '/tags/diffusion/', suffix: '' }],
    ['/papers/compare/#fid-on-coco', { kind: 'page', permalink: '/papers/compare/', suffix: '#fid-on-coco' }],
    ['/one/note.json', { kind: 'page', permalink: '/one/note.json', suffix: '' }],
    ['/two/note.json', { kind: 'missing', path: '/two/note.json' }],
    ['two.mdx', { kind: 'missing', path: 'two.mdx' }],
    ['/two/', { kind: 'missing', path: '/two/' }],
    ['one', { kind: 'missing', path: 'one' }],
    ['%zz', { kind: 'missing', path: '%zz' }],
  ])('resolves %s', (url, expected) => {
    expect(resolveLink(url, 'notes/here.md', places)).toEqual(expected);
  });
});

describe('contentPath(path, from)', () => {
  test.each([
    ['a.png', 'b.md', 'a.png'],
    ['a.png', 'x/b.md', 'x/a.png'],
    ['./a.png', 'x/b.md', 'x/a.png'],
    ['../a.png', 'x/y/b.md', 'x/a.png'],
    ['/a.png', 'x/b.md', 'a.png'],
    ['../../../a.png', 'x/b.md', 'a.png'],
    ['cafe\u0301.png', 'b.md', 'café.png'],
  ])('takes %s in %s for %s', (path, from, expected) => expect(contentPath(path, from)).toBe(expected));
});

describe('decodePath(path)', () => {
  test.each([
    ['%E4%B8%AD', '中'],
    ['a%20b', 'a b'],
    ['100%', '100%'],
    ['e\u0301', 'é'],
  ])('takes %s for %s', (path, expected) => expect(decodePath(path)).toBe(expected));
});
