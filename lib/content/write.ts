import { randomBytes } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  closeSync,
  constants,
  existsSync,
  linkSync,
  mkdirSync,
  openSync,
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
import { codeOf, findSystemReason } from './systemReason';

/** A file as it is to be. */
export interface Change {
  /** What a message calls it: the path from the content folder, with `/`. */
  path: string;
  /** Where it stands on the disk, whose name of it may be in another Unicode form. */
  location: string;
  /** What it held when it was read; undefined for a file that is not there yet. */
  before: Uint8Array | undefined;
  after: Uint8Array;
}

/** A file could not be written, and is as it was. The message is for the author. */
export class WriteError extends Error {}

/**
 * Writes all changes or none, each file whole or not at all. Through a link the file itself is written; a file keeps its
 * rights. A new file never takes the place of one that another program made meanwhile, and a file that was changed since
 * it was read is left alone. Throws a WriteError that names the file.
 */
export function writeChanges(changes: readonly Change[]): void {
  const undo: Undo = [];
  try {
    // All bytes are on the disk before the first file gets its name.
    const staged = changes.map((change) => ({ ...change, ...naming(change.path, () => stage(change, undo)) }));
    for (const each of staged) naming(each.path, () => place(each, undo));
  } catch (error) {
    for (const act of undo.reverse()) act();
    if (error instanceof WriteError && changes.length > 1) error.message += ' Nothing was written.';
    throw error;
  }
}

/**
 * Writes one file, whatever it held before; `path` is what a message calls it. What is no file, such as a device, is
 * written to where it is.
 */
export function writeWhole(location: string, after: Uint8Array, path = location): void {
  const present = naming(path, () => statSync(location, { throwIfNoEntry: false }));
  if (present && !present.isFile()) naming(path, () => writeFileSync(location, after));
  else writeChanges([{ path, location, before: readPresent(path, location), after }]);
}

/** What a file holds that may be written; undefined where there is none. Throws a WriteError for what is no file. */
export function readPresent(path: string, location: string): Buffer | undefined {
  return naming(path, () => {
    try {
      return readFileSync(location);
    } catch (error) {
      if (/^(?:ENOENT|ENOTDIR)$/.test(codeOf(error))) return undefined;
      throw error;
    }
  });
}

/** How to take back what was done, the first thing first. */
type Undo = (() => void)[];

/** A change whose bytes are in a file beside the one that is to hold them. */
interface Staged extends Change {
  target: string;
  temporary: string;
}

function stage({ path, location, before, after }: Change, undo: Undo): Pick<Staged, 'target' | 'temporary'> {
  if (before === undefined) makeFolder(dirname(location), undo);
  const target = before === undefined ? location : realpathSync(location);
  if (before !== undefined) {
    accessSync(target, constants.W_OK);
    if (!readFileSync(target).equals(before)) {
      throw new WriteError(`${path} was changed by another program meanwhile. Run the command again.`);
    }
  }
  const temporary = writeBeside(target, after, undo);
  if (before !== undefined) keepRights(target, temporary);
  return { target, temporary };
}

/** A name that begins with a dot is no content, and is not watched. */
function writeBeside(target: string, bytes: Uint8Array, undo: Undo): string {
  const name = `.notes-${process.pid}-${randomBytes(4).toString('hex')}`;
  const temporary = join(dirname(target), name);
  undo.push(() => rmSync(temporary, { force: true }));
  writeFileSync(temporary, bytes, { flag: 'wx' });
  return temporary;
}

function keepRights(from: string, to: string): void {
  const [wanted, made] = [from, to].map((path) => statSync(path).mode & 0o7777);
  if (wanted !== undefined && wanted !== made) chmodSync(to, wanted);
}

function place({ path, target, temporary, before, after }: Staged, undo: Undo): void {
  if (before === undefined) {
    placeNew(path, target, temporary, after);
    undo.push(() => rmSync(target, { force: true }));
    rmSync(temporary, { force: true });
    return;
  }
  renameSync(temporary, target);
  undo.push(() => {
    const back = writeBeside(target, before, []);
    keepRights(target, back);
    renameSync(back, target);
  });
}

/** A second name for a file is the one way to give it a name only if no file has that. */
function placeNew(path: string, target: string, temporary: string, bytes: Uint8Array): void {
  try {
    linkSync(temporary, target);
  } catch (error) {
    const code = codeOf(error);
    if (code === 'EEXIST') throw new WriteError(`${path} ${describePresent(target)}`, { cause: error });
    // A disk without second names, such as a memory card.
    if (!/^(?:EPERM|ENOTSUP|EOPNOTSUPP|ENOSYS)$/.test(code)) throw error;
    createWhole(target, bytes);
  }
}

function describePresent(target: string): string {
  return existsSync(target) ? 'is there already, and is not overwritten.' : 'is a link that leads nowhere.';
}

function createWhole(target: string, bytes: Uint8Array): void {
  const file = openSync(target, 'wx');
  try {
    writeFileSync(file, bytes);
  } catch (error) {
    rmSync(target, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
}

/** Makes a folder and those above it that are not there. */
function makeFolder(dir: string, undo: Undo): void {
  const missing: string[] = [];
  for (let each = dir; !existsSync(each); each = dirname(each)) missing.push(each);
  undo.push(() => {
    for (const each of missing) if (existsSync(each) && readdirSync(each).length === 0) rmdirSync(each);
  });
  mkdirSync(dir, { recursive: true });
}

/** Does something that writes a file. Throws a WriteError with its name when the system refuses. */
export function naming<Value>(path: string, act: () => Value): Value {
  try {
    return act();
  } catch (error) {
    const reason = findSystemReason(error);
    if (reason === undefined) throw error;
    throw new WriteError(`${path} cannot be written: ${reason}.`, { cause: error });
  }
}
