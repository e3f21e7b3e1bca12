import { constants, copyFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { eachOf } from './eachOf';
import { encodingSuffix, findRelease, isHashedPath, type ReleaseFile, writeRelease } from './Release';

/**
 * Copies into the release `to` the hashed files that the release `from` has and `to` has not, and records them there as
 * carried. What `from` itself only carried is left behind: a page that has been open for two releases can be reloaded.
 */
export async function carryOver(from: string, to: string): Promise<void> {
  const [former, release] = await Promise.all([findRelease(from), findRelease(to)]);
  if (!former || !release) throw new Error(`Files are carried from a release to a release: ${from}, ${to}.`);
  const old = new Set(former.carried);
  const carried = Object.keys(former.files).filter(
    (path) => isHashedPath(path) && !old.has(path) && release.files[path] === undefined,
  );
  await eachOf(carried, 8, async (path) => {
    const file = former.files[path];
    if (!file) return;
    await mkdir(dirname(join(to, path)), { recursive: true });
    await Promise.all(listNames(path, file).map((name) => copyFile(join(from, name), join(to, name), clone)));
    release.files[path] = file;
  });
  await writeRelease(to, { ...release, carried: carried.sort() });
}

/** Shares the blocks where the file system can, else copies. */
const clone = constants.COPYFILE_FICLONE;

function listNames(path: string, { br, gzip }: ReleaseFile): string[] {
  const names = [path];
  if (br !== undefined) names.push(path + encodingSuffix.br);
  if (gzip !== undefined) names.push(path + encodingSuffix.gzip);
  return names;
}
