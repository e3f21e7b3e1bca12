import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { eachOf } from '../eachOf';
import type { ReleaseFile } from '../Release';
import { cutFlight } from './cutFlight';
import { listInlineHashes } from './policy';
import { type Recording, recordText } from './recordFile';
import { scanPage } from './scanPage';
import { isSentinel, stripPage } from './stripPage';

/** What the pages of an export came to. */
export interface FinishedPages {
  files: Map<string, ReleaseFile>;
  /** The policy's hashes of the inline scripts on all pages. */
  inlineHashes: Set<string>;
  /** Stand-in pages that were removed. */
  sentinels: string[];
}

/** Pages held in memory at a time: one on the main thread, the others in the thread pool's compression. */
const pagesAtOnce = 4;

/** Strips, compresses and records each page, and removes those that only stood in for an empty list. */
export async function finishPages(paths: readonly string[], recording: Recording): Promise<FinishedPages> {
  const pages: FinishedPages = { files: new Map(), inlineHashes: new Set(), sentinels: [] };
  await eachOf(paths, pagesAtOnce, async (path) => {
    const file = join(recording.dir, path);
    const page = cutFlight(await readFile(file));
    const scan = scanPage(page);
    if (isSentinel(scan)) {
      pages.sentinels.push(path);
      return rm(file);
    }
    for (const hash of listInlineHashes(scan.scripts)) pages.inlineHashes.add(hash);
    const stripped = stripPage(page, scan);
    await writeFile(file, stripped);
    pages.files.set(path, await recordText(path, stripped, recording));
  });
  return pages;
}
