import { open, readdir, rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { eachOf } from '../eachOf';

/** Folders that an export holds for Next's runtime or for its build alone. */
const buildFolder = /(?:^|\/)(?:_not-found|__next[^/]*)\//;
const buildFile = /(?:^|\/)__next\.[^/]*$/;
const frameworkFile = /^_next\/.*\.(?:m?js|json|map|txt)$/;

/** A flight row: an id in hexadecimal, a colon, and what React writes first: a string with `$`, a hint, an import, JSON. */
const flightStart = /^[0-9a-f]*:(?:"\$|HL|HC|I\[|T[0-9a-f]+,|[[{])/;

/**
 * Which files of an export only Next's runtime would fetch: flight data, scripts, source maps, manifests and the
 * `_not-found` page (404.html is the same). A `.txt` is among them only when it stands beside its page and holds flight
 * data, so robots.txt, llms.txt or an author's file stay.
 */
export async function findBuildFiles(dir: string, paths: readonly string[]): Promise<Set<string>> {
  const present = new Set(paths);
  const found = new Set<string>();
  await eachOf(paths, 8, async (path) => {
    if (isBuildPath(path) || (isBesidePage(path, present) && (await isFlightFile(join(dir, path))))) found.add(path);
  });
  return found;
}

/** Deletes these files, and the folders below `dir` that are empty then. */
export async function deleteFiles(dir: string, paths: Iterable<string>): Promise<void> {
  await eachOf(paths, 8, (path) => rm(join(dir, path)));
  await removeEmptyFolders(dir);
}

/** True when the first characters of a file are those of React's flight format. */
export async function isFlightFile(file: string): Promise<boolean> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(64), 0, 64, 0);
    return flightStart.test(buffer.toString('latin1', 0, bytesRead));
  } finally {
    await handle.close();
  }
}

async function removeEmptyFolders(dir: string): Promise<void> {
  for (const entry of await readdir(dir, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    const folder = join(dir, entry.name);
    await removeEmptyFolders(folder);
    if ((await readdir(folder)).length === 0) await rmdir(folder);
  }
}

function isBuildPath(path: string): boolean {
  return buildFolder.test(path) || buildFile.test(path) || frameworkFile.test(path) || path === '404/index.html';
}

/** `x/index.txt` beside `x/index.html`, or `x.txt` beside `x.html` where pages have no trailing slash. */
function isBesidePage(path: string, present: ReadonlySet<string>): boolean {
  return path.endsWith('.txt') && present.has(`${path.slice(0, -4)}.html`);
}
