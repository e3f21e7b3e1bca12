import { basename } from 'node:path';
import { DiskCache, rememberedEndings } from '../lib/cache/DiskCache';
import type { Audience, Collection } from '../lib/collection/Collection';
import { listErrors, readCollection } from '../lib/collection/read';
import { NoteCache } from '../lib/note/cache';
import { findContentDir, root } from './options';
import { parseAll } from './parseAll';
import { formatFaults, formatJson, summarizeFaults } from './printFaults';
import { createProgress, type Progress } from './progress';

/** How long a parsed note is kept that no note of this folder needs: other folders and branches may. */
const keptDays = 30;

export interface CheckOptions {
  content: string;
  json?: boolean;
}

/** `notes check`: all faults of all notes in one run. Exits 1 when there are errors. */
export async function check({ content, json = false }: CheckOptions): Promise<void> {
  const contentDir = findContentDir(content);
  const progress = createProgress();
  const started = performance.now();
  const collection = await parseCollection(contentDir, 'author', progress);
  progress.end();
  const { faults, byFile } = collection;
  if (json) process.stdout.write(`${formatJson({ faults, notes: byFile.size })}\n`);
  else {
    if (faults.length > 0) process.stdout.write(`${formatFaults(faults, contentDir, process.stdout.isTTY)}\n`);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    process.stdout.write(`${basename(contentDir)}: ${summarizeFaults(faults, byFile.size)} ${seconds} s\n`);
  }
  if (listErrors(faults).length > 0) process.exitCode = 1;
}

/** Parses what is new, in parallel, and reads the whole collection. */
export async function parseCollection(contentDir: string, audience: Audience, progress: Progress): Promise<Collection> {
  progress.step('Checking notes');
  await parseAll(contentDir, root, progress);
  const collection = await readCollection({ root, contentDir, audience });
  const needed = new Set([...collection.byFile.values()].map(({ bodyKey }) => bodyKey));
  new NoteCache(collection.cache.dir).prune(needed, keptDays);
  for (const ending of rememberedEndings) new DiskCache(collection.cache.dir).forget(ending, keptDays);
  return collection;
}
