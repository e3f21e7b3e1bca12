import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readCollection } from '../../../lib/collection/read';

let root = '';
let contentDir = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'read-'));
  for (const name of ['lib', 'package-lock.json']) symlinkSync(join(process.cwd(), name), join(root, name));
  contentDir = join(root, 'content');
  mkdirSync(contentDir);
  writeFileSync(join(contentDir, 'note.md'), '---\ntitle: T\ndate: 2024-01-02\n---\nText [@none].\n');
});
afterEach(() => rmSync(root, { recursive: true }));

const read = (changes = {}) => readCollection({ root, contentDir, audience: 'author', ...changes });

describe('readCollection(place)', () => {
  test('gives the same object while no file changed, and another one after a change', async () => {
    const first = await read();
    expect(await read()).toBe(first);
    writeFileSync(join(contentDir, 'other.md'), '---\ntitle: U\ndate: 2024-01-03\n---\nText.\n');
    expect([...(await read()).byFile.keys()].sort()).toEqual(['note.md', 'other.md']);
  });

  test('reads again when a link comes that leads nowhere, and when it goes', async () => {
    await read();
    const rules = async () => (await read()).faults.map(({ rule }) => rule);
    symlinkSync('nowhere.md', join(contentDir, 'lost.md'));
    expect(await rules()).toEqual(['file-is-readable', 'citation-resolves']);
    rmSync(join(contentDir, 'lost.md'));
    expect(await rules()).toEqual(['citation-resolves']);
  });

  test('reads again after a reading that failed', async () => {
    const file = join(contentDir, 'note.md');
    await expect(read({ root: file })).rejects.toThrow();
    expect((await read()).byFile.size).toBe(1);
  });

  test('looks for no faults when another process has', async () => {
    expect((await read({ checked: true })).faults).toEqual([]);
  });

  test('looks for them else', async () => {
    expect((await read()).faults.map(({ rule }) => rule)).toEqual(['citation-resolves']);
  });
});
