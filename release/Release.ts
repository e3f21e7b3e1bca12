import { createHash } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** How a file can be sent: as it is, or precompressed. */
export type Encoding = 'br' | 'gzip';

/** One served file. */
export interface ReleaseFile {
  /** 22 characters (132 bits, base64url) of the SHA-256 of the content; the heart of its ETag. */
  hash: string;
  /** Bytes of the file itself. */
  size: number;
  /** Bytes of the sibling `<path>.br`, where there is one. */
  br?: number;
  /** Bytes of the sibling `<path>.gz`, where there is one. */
  gzip?: number;
}

/** How hard the bodies are compressed: Brotli 5, quick enough for every build, or Brotli 11. */
export type Compression = 'fast' | 'max';

/** What `release.json` says of the folder it stands in. */
export interface Release {
  /** Raised when a server could not serve folders of the former form. */
  format: 1;
  /** Hash over the served content, its policy and its redirects: equal content gives an equal id. */
  id: string;
  /** ISO 8601, UTC. */
  createdAt: string;
  /** '' or a path such as `/repo`, without a trailing slash. */
  basePath: string;
  /** The builder's own mark of what went in, to tell whether a release is still fresh. */
  fingerprint: string;
  compression: Compression;
  /** The value of the Content-Security-Policy header of every answer. */
  policy: string;
  /** Keys are paths relative to the folder, with `/`, as the disk spells them. */
  files: Record<string, ReleaseFile>;
  /** Those of `files` that only the release before this one refers to, kept for pages that are still open. */
  carried: string[];
}

/** An old address and where it leads now; both are full paths, base path included, not percent-encoded. */
export interface Redirect {
  from: string;
  to: string;
  status: 308;
}

/** The release's own record. Its presence says that a folder is a finished release. */
export const releaseFileName = 'release.json';

/** The redirects, in a form that hosts other than our server can be fed with. */
export const redirectsFileName = 'redirects.json';

/** The file suffix of each encoding. */
export const encodingSuffix: Record<Encoding, string> = { br: '.br', gzip: '.gz' };

/** Where a file's content went under a name that holds its hash: such an address never changes its content. */
export function isHashedPath(path: string): boolean {
  return path.startsWith('_next/static/') || path.startsWith('_notes/');
}

/** The short content hash used in ETags and ids. */
export function hashContent(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('base64url').slice(0, 22);
}

/** Reads a folder's `release.json`; undefined when there is none. Throws when it is there and is not ours. */
export async function findRelease(dir: string): Promise<Release | undefined> {
  const text = await readFile(join(dir, releaseFileName), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  const release = parseRelease(text);
  if (!release) throw new Error(`${join(dir, releaseFileName)} is not the record of a release.`);
  return release;
}

/** Writes `release.json` in one step, so that a reader sees the old one or the new one and nothing between. */
export async function writeRelease(dir: string, release: Release): Promise<void> {
  const path = join(dir, releaseFileName);
  await writeFile(`${path}.new`, `${JSON.stringify(release, null, 1)}\n`);
  await rename(`${path}.new`, path);
}

function parseRelease(text: string): Release | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const ours = typeof value === 'object' && value !== null && 'format' in value && 'files' in value;
    return ours && value.format === 1 ? (value as Release) : undefined;
  } catch {
    return undefined;
  }
}
