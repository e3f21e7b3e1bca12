import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listFiles } from '../../release/listFiles';
import { restoreNames } from '../../release/restoreNames';

describe('restoreNames(dir)', () => {
  let dir = '';
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'names-'));
  });
  afterEach(() => rmSync(dir, { recursive: true }));

  test('gives folders the signs of their address back, at every depth, and leaves other names', async () => {
    for (const folder of ['tags/C%23', 'tags/why%3F/more %23', 'tags/论文阅读', 'tags/100%25', '_next/static/a%23']) {
      mkdirSync(join(dir, folder), { recursive: true });
      writeFileSync(join(dir, folder, 'index.html'), '');
    }
    await restoreNames(dir);
    expect(await listFiles(dir)).toEqual(
      ['_next/static/a%23', 'tags/100%25', 'tags/C#', 'tags/why?/more #', 'tags/论文阅读']
        .map((folder) => `${folder}/index.html`)
        .sort(),
    );
  });
});
