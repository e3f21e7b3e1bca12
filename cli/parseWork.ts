import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { NoteCache } from '../lib/note/cache';
import { parseNote } from '../lib/note/parseNote';
import type { ParseJob } from './parseAll';

const { sources, settings, cacheDir } = workerData as ParseJob;
const cache = new NoteCache(cacheDir);

for (const { key, location, ending } of sources) {
  cache.write(key, await parseNote(readFileSync(location), ending, settings));
  parentPort?.postMessage(key);
}
