import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { DiskCache } from '../../../lib/cache/DiskCache';
import { WriteError } from '../../../lib/content/write';

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'cache-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

describe('DiskCache.remember(ending, parts, make)', () => {
  test('makes a value once, also for another process', () => {
    const make = vi.fn(() => ({ html: '<i>等</i>' }));
    expect(new DiskCache(dir).remember('.cited', ['1', 'a'], make)).toEqual({ html: '<i>等</i>' });
    expect(new DiskCache(dir).remember('.cited', ['1', 'a'], make)).toEqual({ html: '<i>等</i>' });
    expect(make).toHaveBeenCalledTimes(1);
  });

  test.each([
    ['another part', '.cited', ['1', 'b']],
    ['another version', '.cited', ['2', 'a']],
    ['the same characters cut elsewhere', '.cited', ['1a']],
    ['another kind', '.bib-parsed', ['1', 'a']],
  ] as const)('makes it anew for %s', (_, ending, parts) => {
    const cache = new DiskCache(dir);
    cache.remember('.cited', ['1', 'a'], () => 'old');
    expect(cache.remember(ending, parts, () => 'new')).toBe('new');
  });
});

describe('DiskCache.forget(ending, days)', () => {
  test('deletes what is old, of this kind only', () => {
    for (const name of ['old.cited', 'new.cited', 'old.body']) writeFileSync(join(dir, name), '');
    for (const name of ['old.cited', 'old.body']) utimesSync(join(dir, name), 0, 0);
    new DiskCache(dir).forget('.cited', 30);
    expect(readdirSync(dir).sort()).toEqual(['new.cited', 'old.body']);
  });
});

describe('DiskCache.write(name, text)', () => {
  test('says where it cannot keep anything', () => {
    const file = join(dir, 'file');
    writeFileSync(file, '');
    expect(() => new DiskCache(file)).toThrow(
      new WriteError(`${file} cannot be written: a part of the path is a file.`),
    );
    const cache = new DiskCache(join(dir, 'gone'));
    rmSync(join(dir, 'gone'), { recursive: true });
    expect(() => cache.write('a.body', '')).toThrow(
      new WriteError(`${join(dir, 'gone', 'a.body')} cannot be written: it is gone.`),
    );
  });
});
