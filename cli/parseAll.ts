import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { cacheDir, listSources, type NoteSource } from '../lib/collection/read';
import { listContent } from '../lib/content/read';
import { NoteCache } from '../lib/note/cache';
import { pipelineVersion } from '../lib/note/pipelineVersion';
import type { ParseSettings } from '../lib/note/Settings';
import { readSite } from '../lib/site/read';
import type { Progress } from './progress';

/** What a worker is told. */
export interface ParseJob {
  sources: NoteSource[];
  settings: ParseSettings;
  cacheDir: string;
  /** The pipeline's version, part of every key. */
  version: string;
}

/** Fewer new notes than this are parsed where they are: a worker takes longer to start. */
const fewNotes = 12;

/**
 * Parses every note that the cache does not have yet, in parallel, so that reading the collection finds them all.
 * Returns how many were parsed.
 */
export async function parseAll(contentDir: string, root: string, progress: Progress): Promise<number> {
  const content = listContent(contentDir);
  const { site } = await readSite(contentDir);
  const settings: ParseSettings = { lang: site.lang, macros: site.macros };
  const cached = new NoteCache(cacheDir(root)).list();
  const missing = listSources(content, settings, root).filter(({ key }) => !cached.has(key));
  const unique = [...new Map(missing.map((source) => [source.key, source])).values()];
  if (unique.length < fewNotes) return unique.length;
  const workers = Math.min(4, availableParallelism(), Math.ceil(unique.length / fewNotes));
  let done = 0;
  const step = () => progress.step('Parsing notes', ++done, unique.length);
  await Promise.all(
    Array.from({ length: workers }, (_, index) => {
      const sources = unique.filter((_source, at) => at % workers === index);
      return runWorker({ sources, settings, cacheDir: cacheDir(root), version: pipelineVersion(root) }, step);
    }),
  );
  return unique.length;
}

function runWorker(job: ParseJob, onParsed: () => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./parseWorker.js', import.meta.url), {
      workerData: job,
      // Parsing makes much that is dropped at once; a larger nursery spares the collector a sixth of the time.
      resourceLimits: { maxYoungGenerationSizeMb: 64 },
      env: { ...process.env, NODE_ENV: 'production', NOTES_PIPELINE: job.version },
    });
    worker.on('message', onParsed);
    worker.on('error', reject);
    worker.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`A parsing worker stopped with ${code}`))));
  });
}
