import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { cacheKey, NoteCache } from '../lib/note/cache';
import { parseNote } from '../lib/note/parseNote';
import type { ParseJob } from './parseAll';

const { sources, settings, cacheDir, version } = workerData as ParseJob;
const cache = new NoteCache(cacheDir);

for (const { key, location, ending } of sources) {
  const bytes = readFileSync(location);
  const parsed = await parseNote(bytes, ending, settings);
  // The key is that of the bytes that were parsed: the file may have changed since it was listed.
  cache.write(cacheKey({ bytes, ending, settings, version }), parsed);
  parentPort?.postMessage(key);
}
