import { constants, copyFileSync, linkSync, mkdirSync, readdirSync, readlinkSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of package.json. */
export const engineRoot = fileURLToPath(new URL('../../..', import.meta.url)).replace(/[\\/]$/, '');

/** What a build or the dev server reads of the engine. */
const parts = [
  'app',
  'cli',
  'components',
  'enhance',
  'lib',
  'public',
  'release',
  'next.config.js',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

/**
 * Copies the engine to `to`, so that the tests' builds and dev server stand in no one's way: Next allows one of each a
 * folder, and writes into it. Packages are linked, file by file, since Turbopack follows no link out of its root.
 */
export function copyEngine(to: string): void {
  mkdirSync(to, { recursive: true });
  for (const part of parts) copy(join(engineRoot, part), join(to, part), copyFileSync);
  copy(join(engineRoot, 'node_modules'), join(to, 'node_modules'), linkOrCopy);
}

function copy(from: string, to: string, copyFile: (from: string, to: string) => void): void {
  const entries = listEntries(from);
  if (!entries) {
    copyFile(from, to);
    return;
  }
  mkdirSync(to, { recursive: true });
  for (const entry of entries) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.name === '.cache') continue;
    if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
    else if (entry.isDirectory()) copy(source, target, copyFile);
    else copyFile(source, target);
  }
}

function listEntries(path: string) {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return undefined;
    throw error;
  }
}

function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    // Another file system, or one without links.
    copyFileSync(from, to, constants.COPYFILE_FICLONE);
  }
}
