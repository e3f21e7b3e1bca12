import { cacheDir, listSources, type NoteSource } from '../lib/collection/read';
import { listContent } from '../lib/content/read';
import { NoteCache } from '../lib/note/cache';
import { pipelineVersion } from '../lib/note/pipelineVersion';
import { type ParseSettings, settingsOf } from '../lib/note/Settings';
import { readSite } from '../lib/site/read';
import { runThreads } from '../lib/threads/runThreads';
import type { Progress } from './progress';

/** What a thread is told beside the notes. */
export interface ParseSurroundings {
  settings: ParseSettings;
  cacheDir: string;
  /** The pipeline's version, part of every key. */
  version: string;
}

/** Fewer new notes than this are parsed where they are: a thread takes longer to start. */
const fewNotes = 12;

/**
 * Parses every note that the cache does not have yet, in parallel, so that reading the collection finds them all.
 * Returns how many were parsed.
 */
export async function parseAll(contentDir: string, root: string, progress: Progress): Promise<number> {
  const content = listContent(contentDir);
  const { site } = await readSite(contentDir, content);
  const settings = settingsOf(site);
  const cached = new NoteCache(cacheDir(root)).list();
  const missing = listSources(content, settings, root).filter(({ key }) => !cached.has(key));
  const unique = [...new Map(missing.map((source) => [source.key, source])).values()];
  if (unique.length < fewNotes) return unique.length;
  let done = 0;
  const version = pipelineVersion(root);
  await runThreads<NoteSource, ParseSurroundings, string>({
    module: new URL('./parseWork.ts', import.meta.url),
    items: unique,
    shared: { settings, cacheDir: cacheDir(root), version },
    least: fewNotes,
    onResult: () => progress.step('Parsing notes', ++done, unique.length),
    env: { NODE_ENV: 'production', NOTES_PIPELINE: version },
  });
  return unique.length;
}
