import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** All files below `dir`, as paths relative to it with `/`, sorted by code unit; names stay as the disk has them. */
export async function listFiles(dir: string): Promise<string[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join('/'));
  return paths.sort();
}
