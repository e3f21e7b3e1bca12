import { readFileSync } from 'node:fs';
import { cacheKey, NoteCache } from '../lib/note/cache';
import { parseNote } from '../lib/note/parseNote';
import { report, threadJob } from '../lib/threads/runThreads';
import type { ParseJob } from './parseAll';

const { sources, settings, cacheDir, version } = threadJob<ParseJob>();
const cache = new NoteCache(cacheDir);

for (const { key, location, ending } of sources) {
  const bytes = readFileSync(location);
  const parsed = await parseNote(bytes, ending, settings);
  // The key is that of the bytes that were parsed: the file may have changed since it was listed.
  cache.write(cacheKey({ bytes, ending, settings, version }), parsed);
  report(key);
}
