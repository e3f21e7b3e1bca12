import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The engine's folder: that of package.json. */
export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

/** A mistake in how a command was called: told without a stack. */
export class UsageError extends Error {}

/** The content folder as an absolute path. Throws a UsageError when there is none. */
export function findContentDir(given: string): string {
  const dir = resolve(given);
  if (!existsSync(dir))
    throw new UsageError(`There is no folder ${given}. Name the folder of your notes with --content.`);
  if (!statSync(dir).isDirectory()) throw new UsageError(`${given} is a file; --content takes a folder.`);
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

/** A TCP port. */
export function readPort(given: string | undefined): number {
  const port = Number(given ?? 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new UsageError(`A port is a number from 0 to 65535, and not ${given}.`);
  return port;
}
