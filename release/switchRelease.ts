import { cp, lstat, mkdir, readdir, realpath, rename, rm, rmdir } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { carryOver } from './carryOver';
import { findRelease } from './Release';

/** The names a switch uses beside the release folder; fixed, so that the next switch finds what an interrupted one left. */
interface Places {
  out: string;
  /** The new folder, on the release's own file system, before it takes its name. */
  incoming: string;
  /** The former folder, for the moment between two renames and until it is deleted. */
  former: string;
}

/**
 * Puts the finished folder `stagingDir` in the place of `outDir`. The new folder is complete before the first rename,
 * so the name is missing only between two renames; a server that meets that moment asks again. Hashed files of the
 * release before stay for one more release, for pages that are still open. What an interrupted switch left behind is
 * put right first. Throws, and changes nothing, when `outDir` holds anything but a release. One switch at a time.
 */
export async function switchRelease(stagingDir: string, outDir: string): Promise<void> {
  const staging = resolve(stagingDir);
  const places = await locate(outDir);
  if (isWithin(staging, places.out) || isWithin(places.out, staging)) {
    throw new Error(
      `A release cannot be switched to a folder that holds it or lies in it: ${staging} and ${places.out}.`,
    );
  }
  if (!(await findRelease(staging))) throw new Error(`${staging} is not a finished release.`);
  await repair(places);
  const state = await inspect(places.out);

  await mkdir(dirname(places.out), { recursive: true });
  await move(staging, places.incoming);
  if (state === 'release') {
    await carryOver(places.out, places.incoming);
    await rename(places.out, places.former);
  } else if (state === 'empty') await rmdir(places.out);
  await rename(places.incoming, places.out).catch(async (error: unknown) => {
    await repair(places);
    throw error;
  });
  await rm(places.former, { recursive: true, force: true });
}

/** A link to a folder is followed: the folder itself is exchanged and the link stays. */
async function locate(outDir: string): Promise<Places> {
  const out = await realpath(outDir).catch(() => resolve(outDir));
  const beside = (kind: string) => join(dirname(out), `.${basename(out)}.${kind}`);
  return { out, incoming: beside('incoming'), former: beside('former') };
}

/**
 * After a crash: a missing release whose former folder is there is that one again; a former folder beside a release
 * was about to be deleted; an incoming folder was not complete, or its switch is repeated now.
 */
async function repair({ out, incoming, former }: Places): Promise<void> {
  if ((await inspect(out)) === 'missing' && (await exists(former))) await rename(former, out);
  await rm(former, { recursive: true, force: true });
  await rm(incoming, { recursive: true, force: true });
}

/** What stands at the release's name. Throws for what must not be replaced: a file, or a folder that is no release. */
async function inspect(out: string): Promise<'missing' | 'empty' | 'release'> {
  if (!(await exists(out))) return 'missing';
  if (!(await lstat(out)).isDirectory()) throw new Error(`${out} is not a folder.`);
  if ((await readdir(out)).length === 0) return 'empty';
  if (!(await findRelease(out))) throw new Error(`${out} holds other files than a release; it is not replaced.`);
  return 'release';
}

async function exists(path: string): Promise<boolean> {
  const found = await lstat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  return found !== undefined;
}

/** A rename where both names are on one file system, else a copy. */
async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    await cp(from, to, { recursive: true, errorOnExist: true, force: false });
    await rm(from, { recursive: true });
  }
}

function isWithin(inner: string, outer: string): boolean {
  return inner === outer || inner.startsWith(outer.endsWith(sep) ? outer : outer + sep);
}
