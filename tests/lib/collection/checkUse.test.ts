import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { readFixture } from './readFixture';

const bib = [
  '@misc{about, title = {A}, year = 2023}',
  '@misc{named, title = {B}, year = 2023, eprint = {2309.15807}, archiveprefix = {arXiv}}',
  '@inproceedings{child, title = {C}, author = {Xia, Lin}, crossref = {parent}}',
  '@proceedings{parent, title = {P}, year = 2023}',
  '@misc{listed, title = {N}, year = 2023, doi = {10.1000/n}}',
  '@misc{lost, title = {L}, year = 2023}',
].join('\n');

const note =
  '---\ntitle: T\ndate: 2024-01-02\npapers: [about]\nnocite: doi:10.1000/N\n---\n\nSee [@arxiv:2309.15807] and [@child].\n';

async function listFaults(files: Record<string, string>): Promise<string[]> {
  vi.stubEnv('NOTES_PIPELINE', 'test');
  const dir = mkdtempSync(join(tmpdir(), 'unused-'));
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(dir, name), text);
    const { faults } = await readFixture(dir);
    return faults.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`);
  } finally {
    rmSync(dir, { recursive: true });
  }
}

describe('checkReferenceUse(bibliographies, notes, collection)', () => {
  const files = { 'references.bib': bib, 'note.md': note };

  test('takes what a note is about, what it lists uncited, an identifier and a parent of what is cited for use', async () => {
    const asked = await listFaults({ ...files, 'site.yaml': 'rules:\n  reference-is-used: warning\n' });
    expect(asked).toEqual(['references.bib:6:7 No note cites `lost` or is about it.']);
  });

  test('says nothing where it is not asked', async () => {
    expect(await listFaults(files)).toEqual([]);
  });
});
