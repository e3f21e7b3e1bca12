import {
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { formatDiff } from './formatDiff';
import { UsageError } from './options';

/** A file as it is to be. `before` is what it holds now; undefined for a file that is not there yet. */
export interface Change {
  /** From the content folder, with `/`. */
  file: string;
  before: Uint8Array | undefined;
  after: Uint8Array;
}

/** Changes as unified diffs, one behind the other. */
export function formatChanges(changes: readonly Change[], contentDir: string, colour: boolean): string {
  const toText = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8');
  const files = changes.map(({ file, before, after }) => ({
    location: join(contentDir, file),
    before: before && toText(before),
    after: toText(after),
  }));
  return files.map((file) => formatDiff(file, colour)).join('');
}

/**
 * Writes all changes or none. A file that is not there yet is never written over one that another program made
 * meanwhile, and one that changed since it was read is left alone.
 */
export function writeChanges(changes: readonly Change[], contentDir: string): void {
  const undo: (() => void)[] = [];
  try {
    const replacements = changes.flatMap(({ file, before, after }) => {
      const path = join(contentDir, file);
      if (before === undefined) {
        create(path, file, after, undo);
        return [];
      }
      return [stage(path, file, before, after, undo)];
    });
    // All bytes are on the disk: what is left is to give files their names.
    for (const { temporary, target } of replacements) renameSync(temporary, target);
  } catch (error) {
    for (const act of undo.reverse()) act();
    throw error;
  }
}

function create(path: string, file: string, after: Uint8Array, undo: (() => void)[]): void {
  const first = mkdirSync(dirname(path), { recursive: true });
  if (first !== undefined) undo.push(() => removeEmptyFolders(dirname(path), dirname(first)));
  try {
    writeFileSync(path, after, { flag: 'wx' });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EEXIST') rmSync(path, { force: true });
    throw code === 'EEXIST' ? new UsageError(`${file} is there already, and is not overwritten.`) : error;
  }
  undo.push(() => rmSync(path, { force: true }));
}

/** Beside the file itself, also where its name is a link to it. */
function stage(path: string, file: string, before: Uint8Array, after: Uint8Array, undo: (() => void)[]) {
  const target = realpathSync(path);
  if (!readFileSync(target).equals(before)) {
    throw new UsageError(`${file} was changed by another program meanwhile. Run the command again.`);
  }
  const temporary = `${target}.${process.pid}.tmp`;
  undo.push(() => rmSync(temporary, { force: true }));
  writeFileSync(temporary, after, { mode: statSync(target).mode });
  return { temporary, target };
}

function removeEmptyFolders(from: string, to: string): void {
  for (let dir = from; dir !== to && readdirSync(dir).length === 0; dir = dirname(dir)) rmdirSync(dir);
}
