import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { ForeignKind } from '../../../lib/import/Conversion';
import { importSite } from '../../../lib/import/importSite';
import { decodeForeign } from '../../../lib/import/site/decodeForeign';
import { readBytes, readForeignSite } from '../../../lib/import/site/read';
import { settingsOf } from '../../../lib/note/Settings';
import { parseSite } from '../../../lib/site/parseSite';

/** A folder with these files, which goes when the test ends. */
export function makeSite(files: Record<string, string>): string {
  const dir = mkdtempSync(join(tmpdir(), 'notes-import-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, file)), { recursive: true });
    writeFileSync(join(dir, file), text);
  }
  return dir;
}

/** Imports a folder, or a file of it, in memory. */
export async function importFolder(dir: string, from?: ForeignKind) {
  const site = readForeignSite(dir, { from, contentDir: '/nowhere' });
  const imported = await importSite(site, {
    domains: [],
    citesArxiv: false,
    present: new Map(),
    settings: settingsOf(parseSite('').site),
    read: (file) => decodeForeign(readBytes(file)),
  });
  return { site, imported };
}

/** Imports these files in memory, as the files of one old site. */
export async function importFiles(files: Record<string, string>, from?: ForeignKind, dir = makeSite(files)) {
  const { site, imported } = await importFolder(dir, from);
  const notes = new Map(imported.notes.map((note) => [note.planned.file, note]));
  const bodyOf = (file: string) =>
    notes
      .get(file)
      ?.converted.text.replace(/^---\n[\s\S]*?\n---\n\n?/, '')
      .trim();
  const told = (file: string) => notes.get(file)?.converted.decisions ?? [];
  return { site, imported, notes, bodyOf, told, files: imported.files.map(([place]) => place) };
}
