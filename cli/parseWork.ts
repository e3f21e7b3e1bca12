import { readFileSync } from 'node:fs';
import type { NoteSource } from '../lib/collection/read';
import { cacheKey, NoteCache } from '../lib/note/cache';
import { parseNote } from '../lib/note/parseNote';
import { report, threadWork } from '../lib/threads/threadWork';
import type { ParseSurroundings } from './parseAll';

const { items, shared } = threadWork<NoteSource, ParseSurroundings>();
const { settings, cacheDir, version } = shared;
const cache = new NoteCache(cacheDir);

for (const { key, location, ending } of items) {
  const bytes = readFileSync(location);
  const parsed = await parseNote(bytes, ending, settings);
  // The key is that of the bytes that were parsed: the file may have changed since it was listed.
  cache.write(cacheKey({ bytes, ending, settings, version }), parsed);
  report(key);
}
