import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import type { Audience, Collection } from '../../lib/collection/Collection';
import type { Note } from '../../lib/collection/Note';
import { readCollection } from '../../lib/collection/read';

export interface Sample {
  collection: Collection;
  /** An engine's folder of its own, so that the cache is of this test alone. */
  root: string;
}

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** Writes these files into a new content folder and reads it as the site does. */
export async function readSample(files: Record<string, string>, audience: Audience = 'reader'): Promise<Sample> {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'components-')));
  folders.push(root);
  for (const name of ['lib', 'package-lock.json']) symlinkSync(join(process.cwd(), name), join(root, name));
  const contentDir = join(root, 'content');
  mkdirSync(contentDir);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(contentDir, path)), { recursive: true });
    writeFileSync(join(contentDir, path), text);
  }
  return { collection: await readCollection({ root, contentDir, audience }), root };
}

/** A note of a collection, by its file. */
export function getNote({ collection }: Sample, file: string): Note {
  const note = collection.byFile.get(file);
  if (!note) throw new Error(`${file} is not in the sample`);
  return note;
}

/** The text of a note with this front matter. */
export function noteText(frontMatter: Record<string, string>, body = 'Text.'): string {
  const lines = Object.entries(frontMatter).map(([key, value]) => `${key}: ${value}`);
  return ['---', ...lines, '---', '', body, ''].join('\n');
}
