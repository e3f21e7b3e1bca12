import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findContentDir, findOutDir, normalizeBasePath, readPort } from '../../cli/options';
import { makeFolder } from './content';

describe('normalizeBasePath(given)', () => {
  test.each([
    ['', ''],
    ['/', ''],
    ['repo', '/repo'],
    ['/repo', '/repo'],
    ['/repo/', '/repo'],
    ['//repo//', '/repo'],
    ['a/b-c/d_e.f~g', '/a/b-c/d_e.f~g'],
  ])('%j is %j, and stays so', (given, path) => {
    expect(normalizeBasePath(given)).toBe(path);
    expect(normalizeBasePath(path)).toBe(path);
  });

  test.each(['../up', '/a//b', 'a/../b', './a', 'http://example.org/repo', '/a b', '/a?b', '/笔记'])(
    '%j is a mistake in the call',
    (given) => {
      expect(() => normalizeBasePath(given)).toThrow(`--base-path takes a path such as /repo, and not ${given}.`);
    },
  );
});

describe('readPort(given)', () => {
  test.each([
    [undefined, 3000],
    ['', 3000],
    ['0', 0],
    ['8080', 8080],
    ['65535', 65_535],
  ])('%j is %d', (given, port) => {
    expect(readPort(given)).toBe(port);
  });

  test.each(['abc', '70000', '-1', '80.5', '0x50', ' '])('%j is a mistake in the call', (given) => {
    expect(() => readPort(given)).toThrow(`A port is a number from 0 to 65535, and not ${given}.`);
  });
});

describe('findContentDir(given)', () => {
  test('is the folder’s absolute path', () => {
    const dir = makeFolder();
    expect(findContentDir(`${dir}/.`)).toBe(dir);
  });

  test('tells of a folder that is not there, and of a file', () => {
    const dir = makeFolder({ 'note.md': '' });
    expect(() => findContentDir(join(dir, 'none'))).toThrow(
      `There is no folder ${join(dir, 'none')}. Name the folder of your notes with --content.`,
    );
    expect(() => findContentDir(join(dir, 'note.md'))).toThrow(
      `${join(dir, 'note.md')} is a file; --content takes a folder.`,
    );
  });
});

describe('findOutDir(given)', () => {
  test('takes a folder that is not there yet, an empty one, and a release', () => {
    const dir = makeFolder({ 'release/release.json': '{}', 'release/index.html': '' });
    mkdirSync(join(dir, 'empty'));
    for (const name of ['new', 'empty', 'release']) expect(findOutDir(join(dir, name))).toBe(join(dir, name));
  });

  test('refuses a file, and a folder that holds anything else', () => {
    const dir = makeFolder({ 'thesis.txt': '' });
    expect(() => findOutDir(join(dir, 'thesis.txt'))).toThrow(
      `${join(dir, 'thesis.txt')} is a file; --out takes a folder.`,
    );
    expect(() => findOutDir(dir)).toThrow(
      `${dir} holds other files than a release; a build would replace them. Name another --out.`,
    );
  });
});
