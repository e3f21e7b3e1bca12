import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type CacheKeyParts, cacheKey, NoteCache } from '../../../lib/note/cache';
import { parseText } from './drawNote';

const parts: CacheKeyParts = {
  bytes: new TextEncoder().encode('text'),
  ending: 'md',
  settings: { lang: 'en', macros: { '\\R': '\\mathbb{R}' }, number: 'labelled', theorems: 'kind' },
  version: '1',
};

describe('cacheKey(parts)', () => {
  test('is the same for the same parts', () => {
    expect(cacheKey({ ...parts, bytes: new TextEncoder().encode('text') })).toBe(cacheKey(parts));
    expect(cacheKey(parts)).toMatch(/^[0-9a-f]{32}$/);
  });

  test.each<[string, Partial<CacheKeyParts>]>([
    ['bytes', { bytes: new TextEncoder().encode('texts') }],
    ['ending', { ending: 'mdx' }],
    ['language', { settings: { ...parts.settings, lang: 'zh' } }],
    ['macros', { settings: { ...parts.settings, macros: { '\\R': '\\mathbf{R}' } } }],
    ['version', { version: '2' }],
  ])('is another for another %s', (_, change) => {
    expect(cacheKey({ ...parts, ...change })).not.toBe(cacheKey(parts));
  });
});

describe('NoteCache', () => {
  let dir = '';
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'cache-'));
  });
  afterEach(() => rmSync(dir, { recursive: true }));

  test('gives back what was written', async () => {
    const cache = new NoteCache(join(dir, 'deep', 'cache'));
    const note = await parseText('# 标题\n\n$x$ {y} [@a]\n');
    cache.write('key', note);
    expect(cache.findFacts('key')).toEqual(note.facts);
    expect(cache.getBody('key')).toEqual(note.body);
    expect(note.sentences).toHaveLength(1);
    expect(cache.listSentences('key')).toEqual(note.sentences);
    expect([...cache.list()]).toEqual(['key']);
  });

  test('has nothing under a key that was not written', () => {
    const cache = new NoteCache(dir);
    expect(cache.findFacts('none')).toBeUndefined();
    expect(cache.listSentences('none')).toEqual([]);
    expect(() => cache.getBody('none')).toThrow('The cache has no body none');
  });

  test('leaves no half-written files behind', async () => {
    new NoteCache(dir).write('key', await parseText('text'));
    expect(readdirSync(dir).sort()).toEqual(['key.body', 'key.json']);
  });

  test('lets go what nothing needs any more', async () => {
    const cache = new NoteCache(dir);
    for (const key of ['kept', 'gone', 'bare']) cache.write(key, await parseText(key === 'bare' ? 'text' : 'text @a'));
    expect(cache.prune(new Set(['kept']), -1)).toBe(2);
    expect([...cache.list()]).toEqual(['kept']);
    expect(readdirSync(dir).sort()).toEqual(['kept.body', 'kept.json', 'kept.sentences']);
    expect(cache.prune(new Set(), 1)).toBe(0);
  });
});
