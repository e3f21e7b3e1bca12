import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Where a file of a content folder is by its path, which is in Unicode NFC: its name on the disk need not be. What is not
 * there is where its path says, in the folders that are.
 */
export function locateFile(dir: string, path: string): string {
  const plain = join(dir, path);
  if (/^[ -~]*$/.test(path) || existsSync(plain)) return plain;
  return path.split('/').reduce((folder, name) => join(folder, findName(folder, name)), dir);
}

function findName(folder: string, name: string): string {
  if (!existsSync(folder)) return name;
  return readdirSync(folder).find((other) => other.normalize('NFC') === name) ?? name;
}
