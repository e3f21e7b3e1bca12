import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readBibliographies } from '../../../lib/bibliography/read';

describe('readBibliographies(content)', () => {
  let dir = '';
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'bib-'));
  });
  afterEach(() => rmSync(dir, { recursive: true }));

  const read = (stamp: string) =>
    readBibliographies({ bibliographies: [{ path: 'references.bib', location: join(dir, 'references.bib'), stamp }] });

  test('reads a file and reads it again when it changed', () => {
    writeFileSync(join(dir, 'references.bib'), '@misc{a, title = {One}}');
    const first = read('1').site.get('a');
    expect(first?.title).toBe('One');
    expect(read('1').site.get('a')).toBe(first);
    writeFileSync(join(dir, 'references.bib'), '@misc{a, title = {Two}}');
    expect(read('2').site.get('a')?.title).toBe('Two');
  });

  test('has nothing where there is no file', () => {
    expect(readBibliographies({ bibliographies: [] })).toEqual({ site: new Map(), byFile: new Map(), faults: [] });
  });

  test('tells of text that is not UTF-8', () => {
    writeFileSync(join(dir, 'references.bib'), Buffer.from('@misc{a,\n title = {Caf\xE9}}', 'latin1'));
    expect(read('1').faults).toEqual([
      {
        file: 'references.bib',
        rule: 'file-is-utf8',
        severity: 'error',
        line: 2,
        column: 14,
        endLine: 2,
        endColumn: 15,
        message: 'Expected UTF-8 text, found bytes of another encoding.',
        suggestion: 'Save the file as UTF-8.',
      },
    ]);
  });
});
