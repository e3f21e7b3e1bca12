import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { locateFile } from '../../../lib/content/locate';
import { makeFolder } from '../../cli/content';

describe('locateFile(dir, path)', () => {
  test.each([
    ['an ASCII name', 'a b/c.md', 'a b/c.md'],
    ['a composed name', '\u00e9/笔记.md', '\u00e9/笔记.md'],
    ['a decomposed name in a decomposed folder', 'e\u0301/u\u0308.md', '\u00e9/\u00fc.md'],
  ])('finds %s', (_, name, path) => {
    const dir = makeFolder({ [name]: '' });
    expect(locateFile(dir, path)).toBe(join(dir, name));
  });

  test('finds the folder of a file that is not there yet', () => {
    const dir = makeFolder({ 'e\u0301/a.md': '' });
    expect(locateFile(dir, '\u00e9/\u00fc.md')).toBe(join(dir, 'e\u0301', '\u00fc.md'));
  });

  test('leaves a path as it is where nothing is', () => {
    const dir = makeFolder();
    for (const path of ['a.md', '\u00e9/\u00fc.md']) expect(locateFile(dir, path)).toBe(join(dir, path));
  });
});
