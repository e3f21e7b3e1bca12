import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Outcome } from './report/Report';

/** A file that is to stand in the content folder. */
export interface Wanted {
  /** Relative to the content folder, with `/`. */
  path: string;
  bytes(): Uint8Array;
}

/** What became of each file; with `dryRun` what would. A file that another one stands at is left alone without `force`. */
export function writeFiles(
  dir: string,
  files: Iterable<Wanted>,
  { force, dryRun }: { force: boolean; dryRun: boolean },
): Map<string, Outcome> {
  const outcomes = new Map<string, Outcome>();
  for (const { path, bytes } of files) {
    const location = join(dir, path);
    const content = bytes();
    const present = readPresent(location);
    const outcome = present === undefined ? 'new' : present.equals(content) ? 'unchanged' : force ? 'replaced' : 'kept';
    outcomes.set(path, outcome);
    if (!dryRun && (outcome === 'new' || outcome === 'replaced')) writeWhole(location, content);
  }
  return outcomes;
}

/** Writes a file whole or not at all. */
export function writeWhole(location: string, content: string | Uint8Array): void {
  mkdirSync(dirname(location), { recursive: true });
  const temporary = join(dirname(location), `.notes-${process.pid}-${randomBytes(4).toString('hex')}`);
  try {
    writeFileSync(temporary, content);
    renameSync(temporary, location);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

function readPresent(location: string): Buffer | undefined {
  try {
    return readFileSync(location);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw error;
  }
}
