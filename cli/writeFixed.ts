import { readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import type { FixedFile } from './fixFaults';

/**
 * Writes what fixes made of a file in its place: whole or not at all, with the rights the file had. Returns false, and
 * writes nothing, when the file has changed since it was read.
 */
export function writeFixed({ location, before, after }: FixedFile): boolean {
  // Through a link the file itself is written, and the link stays.
  const path = realpathSync(location);
  if (!readFileSync(path).equals(Buffer.from(before))) return false;
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, after, { mode: statSync(path).mode });
    renameSync(temporary, path);
  } finally {
    rmSync(temporary, { force: true });
  }
  return true;
}
