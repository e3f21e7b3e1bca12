import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder of its own with these files, gone after the test. */
export function makeFolder(files: Record<string, string> = {}): string {
  const dir = mkdtempSync(join(tmpdir(), 'notes-cli-'));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, file)), { recursive: true });
    writeFileSync(join(dir, file), text);
  }
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

/** A note without a fault. */
export const goodNote = '---\ntitle: A note\ndate: 2024-05-01\n---\n\nAll is well: $a = b$.\n';

/** A note with an error in its formula, an error in its citation and a warning in its link. */
export const badNote = [
  '---',
  'title: A note',
  'date: 2024-05-02',
  '---',
  '',
  '汉字 before $\\frac{a$ and after.',
  '',
  'As in [@nobody2020], see [there](other.md).',
  '',
].join('\n');
