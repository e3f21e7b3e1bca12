import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listFiles } from '../listFiles';
import { type Compression, findRelease, hashContent, type Release, redirectsFileName, writeRelease } from '../Release';
import type { PageReport } from '../verify/inspectPage';
import { deleteFiles, findBuildFiles } from './buildFiles';
import { finishFiles } from './finishFiles';
import { leanStyles } from './leanStyles';
import { formatPolicy } from './policy';
import type { Recording } from './recordFile';
import { type Alias, writeRedirects } from './writeRedirects';

/** A file of ours that Next knows nothing of: a browser script, named with its content's hash. */
interface ReleaseScript {
  /** Such as `enhance.1a2b3c4d.js`; it is served below `/_notes/`. */
  fileName: string;
  code: string;
}

/** What makes a release of an export. */
export interface FinishOptions {
  /** Next's export (`out`). It is finished in place. */
  dir: string;
  /** The folder of what was set aside while the pages were built; see `layIn`. */
  asideDir?: string;
  /** As Next was given it: '' or a path such as `/repo`. */
  basePath?: string;
  /** The builder's mark of what went in; stored, not understood. */
  fingerprint: string;
  aliases?: readonly Alias[];
  scripts?: readonly ReleaseScript[];
  /** The site's language, for the pages at old addresses. */
  lang?: string;
  /** Scheme and host of the site, when it is known: `https://example.org`. */
  origin?: string;
  compression?: Compression;
  /** A release folder whose compressed bodies are taken over where the content is the same. */
  reuse?: string;
}

/** A finished folder, and what the summary of a build tells. */
export interface FinishedRelease {
  release: Release;
  /** Pages, without those at old addresses. */
  pages: number;
  /** Stand-in pages that were dropped. */
  sentinels: string[];
  /** What the check of the release wants to know of each of these pages. */
  reports: Map<string, PageReport>;
}

/**
 * Makes Next's export a release: no runtime of Next's, lean style sheets, our scripts, pages at old addresses,
 * compressed bodies, and at last `release.json`. Throws when the folder was finished before, or when an alias is an
 * address that a file of the site has.
 */
export async function finishRelease(options: FinishOptions): Promise<FinishedRelease> {
  const { dir, basePath = '', compression = 'fast', fingerprint } = options;
  if (await findRelease(dir)) throw new Error(`${dir} is a finished release already.`);
  const exported = await listFiles(dir);
  const buildFiles = await findBuildFiles(dir, exported);
  const remaining = exported.filter((path) => !buildFiles.has(path));
  if (remaining.includes(redirectsFileName)) throw new Error(`The site has a file ${redirectsFileName} of its own.`);
  const paths = [...(await leanStyles(dir, remaining)), ...(await writeScripts(dir, options.scripts ?? []))];
  const recording: Recording = { dir, compression, present: new Set(paths), ...(await findFormer(options.reuse)) };

  const finished = await finishFiles(paths.filter(isServed), recording, options.asideDir);
  const files = new Map(finished.flatMap((one) => (one.kind === 'sentinel' ? [] : [[one.path, one.file] as const])));
  const reports = new Map(finished.flatMap((one) => (one.kind === 'page' ? [[one.path, one.report] as const] : [])));
  const redirects = await writeRedirects(options, recording, files);
  // GitHub's pages drop folders that begin with an underscore unless this file is there.
  await writeFile(join(dir, '.nojekyll'), '');
  // Last: file systems are slow to make files where many have just been deleted.
  await deleteFiles(
    dir,
    [...buildFiles].filter((path) => !files.has(path)),
  );

  const policy = formatPolicy([...reports.values()].flatMap(({ inlineHashes }) => inlineHashes));
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  const content = [basePath, policy, redirects, sorted.map(([path, { hash }]) => [path, hash])];
  const release: Release = {
    format: 1,
    id: hashContent(JSON.stringify(content)),
    createdAt: new Date().toISOString(),
    basePath,
    fingerprint,
    compression,
    policy,
    files: Object.fromEntries(sorted),
    carried: [],
  };
  await writeRelease(dir, release);
  const sentinels = finished.flatMap((one) => (one.kind === 'sentinel' ? [one.path] : []));
  return { release, pages: reports.size, sentinels, reports };
}

/** Dotfiles are for hosts, not for readers, except those of RFC 8615; they stay in the folder and are not served. */
const isServed = (path: string) => !/(?:^|\/)\.(?!well-known\/)/.test(path);

async function findFormer(dir: string | undefined): Promise<Pick<Recording, 'former'>> {
  const release = dir === undefined ? undefined : await findRelease(dir);
  return dir === undefined || release === undefined ? {} : { former: { dir, release } };
}

async function writeScripts(dir: string, scripts: readonly ReleaseScript[]): Promise<string[]> {
  if (scripts.length > 0) await mkdir(join(dir, '_notes'), { recursive: true });
  const paths = scripts.map(({ fileName }) => `_notes/${fileName}`);
  await Promise.all(scripts.map(({ fileName, code }) => writeFile(join(dir, '_notes', fileName), code)));
  return paths;
}
