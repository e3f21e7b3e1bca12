import { readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import type { FixedFile } from './fixFaults';

/** Whether a file still says what it said when it was read to be fixed. */
export function isUnchanged({ location, before }: FixedFile): boolean {
  return readFileSync(location).equals(Buffer.from(before));
}

/** Writes what fixes made of a file in its place: whole or not at all, with the rights the file had. */
export function writeFixed({ location, after }: FixedFile): void {
  // Through a link the file itself is written, and the link stays.
  const path = realpathSync(location);
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, after, { mode: statSync(path).mode });
    renameSync(temporary, path);
  } finally {
    rmSync(temporary, { force: true });
  }
}
