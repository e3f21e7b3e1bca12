import { constants as access, accessSync, existsSync, readdirSync, statSync } from 'node:fs';
import { constants } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findSystemReason } from '../lib/content/systemReason';
import { releaseFileName } from '../release/Release';

/** The engine's folder: that of package.json. */
export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

/** A mistake in how a command was called: told without a stack. */
export class UsageError extends Error {}

/** A signal stopped the command before its end. */
export class Interrupted extends Error {
  /** As shells tell it: 128 and the signal's number. */
  readonly exitCode: number;

  constructor(signal: NodeJS.Signals) {
    super(`Stopped by ${signal}.`);
    this.exitCode = 128 + constants.signals[signal];
  }
}

/** The content folder as an absolute path. Throws a UsageError when there is none that can be read. */
export function findContentDir(given: string): string {
  const dir = resolve(given);
  if (!existsSync(dir))
    throw new UsageError(`There is no folder ${given}. Name the folder of your notes with --content.`);
  if (!statSync(dir).isDirectory()) throw new UsageError(`${given} is a file; --content takes a folder.`);
  try {
    accessSync(dir, access.R_OK | access.X_OK);
  } catch (error) {
    throw new UsageError(`${given} cannot be read: ${findSystemReason(error)}.`, { cause: error });
  }
  return dir;
}

/**
 * The folder of a release as an absolute path: one that is not there yet, is empty, or holds a release. Throws a
 * UsageError for any other, which a build would replace.
 */
export function findOutDir(given: string): string {
  const dir = resolve(given);
  if (!existsSync(dir)) return dir;
  if (!statSync(dir).isDirectory()) throw new UsageError(`${given} is a file; --out takes a folder.`);
  if (readdirSync(dir).length > 0 && !existsSync(join(dir, releaseFileName)))
    throw new UsageError(`${given} holds other files than a release; a build would replace them. Name another --out.`);
  return dir;
}

/** A base path with a leading and no trailing slash: `repo`, `/repo` and `/repo/` are the same; `/` is none. */
export function normalizeBasePath(given: string): string {
  const path = given.replace(/^\/+|\/+$/g, '');
  if (path === '') return '';
  if (!/^[\w.~-]+(?:\/[\w.~-]+)*$/.test(path) || path.split('/').some((part) => /^\.+$/.test(part))) {
    throw new UsageError(`--base-path takes a path such as /repo, and not ${given}.`);
  }
  return `/${path}`;
}

/** A TCP port, 3000 where none is given; hosts set an empty `PORT` too. Throws a UsageError for what is no port. */
export function readPort(given = ''): number {
  if (given === '') return 3000;
  const port = /^\d+$/.test(given) ? Number(given) : Number.NaN;
  if (!(port <= 65_535)) throw new UsageError(`A port is a number from 0 to 65535, and not ${given}.`);
  return port;
}
