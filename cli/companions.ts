import { constants } from 'node:fs';
import { copyFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Collection } from '../lib/collection/Collection';
import { companionNames } from '../lib/collection/permalinks';
import { findCompanion, listAccompanied, renderCompanion } from '../lib/companions/companions';
import { renderLlmsTxt } from '../lib/companions/llmsTxt';
import { type ContentFile, listContent, readContentFile } from '../lib/content/read';
import { eachOf } from '../release/eachOf';

/**
 * Writes llms.txt and the files beside each note into an export. Not as routes of Next's, to which each file is a page:
 * a thousand notes would take half a minute longer.
 */
export async function writeCompanions(collection: Collection, contentDir: string, dir: string): Promise<void> {
  const sources = listSources(contentDir);
  await eachOf(listAccompanied(collection), 8, async (note) => {
    for (const name of companionNames) {
      const path = join(dir, note.permalink, name);
      const source = sources.get(note.file);
      if (name !== 'note.md') await writeFile(path, renderCompanion(note, name, collection));
      else if (source) await copyFile(source.location, path, constants.COPYFILE_FICLONE);
    }
  });
  await writeFile(join(dir, 'llms.txt'), renderLlmsTxt(collection));
}

/** What stands at a path of the site in dev, where nothing is written; undefined when it is no such file. */
export function findCompanionBody(path: string, collection: Collection, contentDir: string) {
  if (path === '/llms.txt') return renderLlmsTxt(collection);
  const found = findCompanion(path, collection);
  if (!found) return undefined;
  if (found.name !== 'note.md') return renderCompanion(found.note, found.name, collection);
  const source = listSources(contentDir).get(found.note.file);
  return source && readContentFile(source);
}

function listSources(contentDir: string): Map<string, ContentFile> {
  return new Map(listContent(contentDir).notes.map((file) => [file.path, file]));
}
