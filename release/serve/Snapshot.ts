import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import {
  findRelease,
  isHashedPath,
  type Redirect,
  type Release,
  type ReleaseFile,
  redirectsFileName,
  releaseFileName,
} from '../Release';

/** A file of a release, as a request finds it. */
export interface ServedFile extends ReleaseFile {
  /** Relative to the release folder, as the disk spells it. */
  path: string;
  /** True when its name holds its content's hash. */
  immutable: boolean;
}

/** What stands at an address of the site. */
type Target =
  /** A file; `status` is 404 for the page that says so. */
  | { kind: 'file'; file: ServedFile; status: 200 | 404 }
  /** Another address: an alias, or the page's own with its slash. Not percent-encoded. */
  | { kind: 'redirect'; to: string };

/** One release as the server knows it. The folder may be exchanged under it; `mark` tells. */
export interface Snapshot {
  release: Release;
  /** Changes whenever `release.json` is another file. */
  mark: string;
  find: (path: string) => Target | undefined;
}

/**
 * Reads a release folder; undefined when there is none at this moment. The mark is read first: when the folder is
 * exchanged meanwhile, it is an old one, and the next request reads again.
 */
export async function findSnapshot(dir: string): Promise<Snapshot | undefined> {
  const mark = await findMark(dir);
  const release = await findRelease(dir);
  const redirects = await readFile(join(dir, redirectsFileName), 'utf8').catch(() => undefined);
  if (mark === undefined || !release || redirects === undefined) return undefined;
  return { release, mark, find: indexRelease(release, JSON.parse(redirects)) };
}

/** What tells one `release.json` from the next: cheap enough to ask at every request. */
export async function findMark(dir: string): Promise<string | undefined> {
  const stats = await stat(join(dir, releaseFileName)).catch(() => undefined);
  return stats && `${stats.ino} ${stats.size} ${stats.mtimeMs}`;
}

/** The look-up of a release's addresses. Only what the release records can be found, so no path leads out of it. */
function indexRelease({ basePath, files }: Release, redirects: readonly Redirect[]): Snapshot['find'] {
  const served = new Map<string, ServedFile>();
  for (const [path, file] of Object.entries(files)) {
    served.set(`${basePath}/${path}`.normalize('NFC'), { ...file, path, immutable: isHashedPath(path) });
  }
  const aliases = new Map(redirects.map(({ from, to }) => [withoutSlash(from.normalize('NFC')), to]));

  return (path) => {
    const alias = aliases.get(withoutSlash(path));
    if (alias !== undefined) return { kind: 'redirect', to: alias };
    const file = served.get(path.endsWith('/') ? `${path}index.html` : path);
    if (file) return { kind: 'file', file, status: file.path === '404.html' ? 404 : 200 };
    if (served.has(`${path}/index.html`)) return { kind: 'redirect', to: `${path}/` };
    if (path === '/' && basePath !== '') return { kind: 'redirect', to: `${basePath}/` };
    const absent = served.get(`${basePath}/404.html`);
    return absent && { kind: 'file', file: absent, status: 404 };
  };
}

function withoutSlash(path: string): string {
  return path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path;
}
