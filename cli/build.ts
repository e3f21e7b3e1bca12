import { constants, cpSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import type { Collection } from '../lib/collection/Collection';
import { papersPath } from '../lib/collection/paperPaths';
import { listPaperPaths } from '../lib/collection/papers';
import { listErrors } from '../lib/collection/read';
import { listUsedFiles } from '../lib/collection/usedFiles';
import { pipelineVersion } from '../lib/note/pipelineVersion';
import { bundleEnhance } from '../release/bundleEnhance';
import { cutBatches } from '../release/cutBatches';
import { eachOf } from '../release/eachOf';
import { finishRelease } from '../release/finish/finishRelease';
import { layInAll } from '../release/layIn';
import { restoreNames } from '../release/restoreNames';
import { switchRelease } from '../release/switchRelease';
import { verifyRelease } from '../release/verify/verifyRelease';
import { parseCollection } from './check';
import { writeCompanions } from './companions';
import { fingerprint } from './fingerprint';
import { findContentDir, findOutDir, normalizeBasePath, root, UsageError } from './options';
import { formatFaults, summarizeFaults } from './printFaults';
import { createProgress, type Progress } from './progress';
import { runNextBuild } from './runNext';

export interface BuildOptions {
  content: string;
  out: string;
  basePath: string;
  compress?: string;
  keepExport?: string;
}

/** `notes build`: check, parse, export, finish, verify, switch. Exits 1 when the notes have errors. */
export async function build(options: BuildOptions): Promise<void> {
  const started = performance.now();
  const contentDir = findContentDir(options.content);
  const out = findOutDir(options.out);
  const basePath = normalizeBasePath(options.basePath);
  const compression = readCompression(options.compress);
  const progress = createProgress();
  const mark = fingerprint(contentDir, basePath);
  const collection = await parseCollection(contentDir, 'reader', progress);
  const { faults, byFile } = collection;
  progress.end();
  if (faults.length > 0) process.stderr.write(`${formatFaults(faults, contentDir, process.stderr.isTTY)}\n`);
  if (listErrors(faults).length > 0) {
    process.stderr.write(`${summarizeFaults(faults, byFile.size)} No release was made.\n`);
    process.exitCode = 1;
    return;
  }
  const staging = join(root, '.notes', `export-${process.pid}`);
  try {
    const pages = await makeRelease(
      {
        collection,
        contentDir,
        basePath,
        compression,
        mark,
        staging,
        out,
        keepExport: options.keepExport,
      },
      progress,
    );
    progress.end();
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    process.stderr.write(
      `${options.out}: ${byFile.size} notes, ${pages} pages, ${summarizeFaults(faults, byFile.size)} ${seconds} s\n`,
    );
  } finally {
    for (const dir of [staging, asideOf(staging)]) rmSync(dir, { recursive: true, force: true });
  }
}

interface Job {
  collection: Collection;
  contentDir: string;
  basePath: string;
  compression: 'fast' | 'max';
  /** The fingerprint of what goes in. */
  mark: string;
  staging: string;
  out: string;
  keepExport: string | undefined;
}

/** Where what was set aside waits for the pages of a staging folder. */
const asideOf = (staging: string) => `${staging}-aside`;

/** From a sound collection to the release folder. Returns the number of pages. */
async function makeRelease(job: Job, progress: Progress): Promise<number> {
  const { collection, contentDir, basePath, compression, mark, staging, out } = job;
  const script = await bundleEnhance();
  // For the addresses in the files that are written here and not by Next.
  process.env.NOTES_BASE_PATH = basePath;
  const [written, aside] = [join(root, '.notes', 'export'), join(root, '.notes', 'set-aside')];
  mkdirSync(aside, { recursive: true });
  progress.step('Building pages');
  await runNextBuild({
    NOTES_CONTENT: contentDir,
    NOTES_BASE_PATH: basePath,
    NOTES_ENHANCE: script.fileName,
    // The same name at every build: it is part of Next's settings, and other settings make it compile all again.
    NOTES_EXPORT_DIR: relative(root, written),
    NOTES_SET_ASIDE: aside,
    NOTES_PIPELINE: pipelineVersion(root),
    NOTES_CHECKED: '1',
  });
  renameSync(written, staging);
  renameSync(aside, asideOf(staging));
  await restoreNames(staging);
  cutBatches(staging, asideOf(staging));
  if (job.keepExport) {
    cpSync(staging, resolve(job.keepExport), { recursive: true });
    await layInAll(resolve(job.keepExport), asideOf(staging));
  }
  progress.step('Finishing the release');
  await copyFiles(collection, staging);
  await writeCompanions(collection, contentDir, staging);
  const { pages, reports } = await finishRelease({
    dir: staging,
    asideDir: asideOf(staging),
    basePath,
    fingerprint: mark,
    aliases: [...collection.aliases].map(([from, to]) => ({ from, to })),
    scripts: [script],
    lang: collection.site.lang,
    compression,
    reuse: out,
    ...(collection.site.baseUrl && { origin: new URL(collection.site.baseUrl).origin }),
  });
  await verifyRelease(staging, {
    reports,
    pages: [
      '/',
      '/tags/',
      '/404.html',
      ...[...collection.tags.keys()].map((tag) => `/tags/${tag}/`),
      papersPath,
      ...listPaperPaths(collection),
      ...collection.byPermalink.keys(),
    ],
  });
  await switchRelease(staging, out);
  return pages;
}

/** Only files that a note uses reach the release. */
async function copyFiles(collection: Collection, staging: string): Promise<void> {
  await eachOf(listUsedFiles(collection), 8, async ({ path, location }) => {
    const to = join(staging, path);
    await mkdir(dirname(to), { recursive: true });
    await copyFile(location, to, constants.COPYFILE_FICLONE);
  });
}

function readCompression(effort = 'fast'): 'fast' | 'max' {
  if (effort !== 'fast' && effort !== 'max') throw new UsageError(`--compress takes fast or max, and not ${effort}.`);
  return effort;
}
