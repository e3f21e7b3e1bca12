import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readSite } from '../../../lib/site/read';

describe('readSite(contentDir)', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'site-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  test('gives the defaults without a file', async () => {
    const { site, faults } = await readSite(folder);
    expect(site.title).toBe('Paper Notes');
    expect(faults).toEqual([]);
  });

  test('reads the file, with or without a byte order mark', async () => {
    await writeFile(join(folder, 'site.yaml'), '\ufefftitle: 笔记\nlang: cn\n');
    const { site, faults } = await readSite(folder);
    expect(site.title).toBe('笔记');
    expect(faults).toMatchObject([{ file: 'site.yaml', rule: 'value-is-valid', line: 2, column: 7, endColumn: 9 }]);
  });

  test('tells bytes that are no UTF-8', async () => {
    await writeFile(join(folder, 'site.yaml'), Buffer.from([0x74, 0x3a, 0x20, 0xb1, 0xca]));
    expect((await readSite(folder)).faults).toEqual([
      {
        file: 'site.yaml',
        rule: 'file-is-utf8',
        severity: 'error',
        line: 1,
        column: 1,
        endLine: 1,
        endColumn: 1,
        message: 'UTF-8 text is expected; this file has other bytes.',
        suggestion: 'Save the file as UTF-8.',
      },
    ]);
  });

  test('tells a file whose name is not read', async () => {
    await writeFile(join(folder, 'site.yml'), 'title: Lost\n');
    const { site, faults } = await readSite(folder);
    expect(site.title).toBe('Paper Notes');
    expect(faults).toEqual([
      {
        file: 'site.yml',
        rule: 'site-file-is-named',
        severity: 'error',
        line: 1,
        column: 1,
        endLine: 1,
        endColumn: 1,
        message: 'The settings of the site are read from `site.yaml`, and not from `site.yml`.',
        suggestion: 'Name it `site.yaml`.',
      },
    ]);
  });
});
