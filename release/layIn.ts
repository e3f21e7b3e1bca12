import { readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { eachOf } from './eachOf';
import { listFiles } from './listFiles';

const mark = /<div data-set-aside="([0-9a-f]{32})"><\/div>/g;

/**
 * A page with the markup that was set aside while it was built: every `<div data-set-aside="name">` is replaced by the
 * file `name` of `asideDir`. The page is small and the markup is not, so the markup's bytes are joined as they are.
 * Throws when a file is missing.
 */
export function layIn(page: Buffer, asideDir: string): Buffer {
  // On bytes as characters: the mark is ASCII, and places found are places in the bytes.
  const marks = [...page.toString('latin1').matchAll(mark)];
  const parts: Buffer[] = [];
  let from = 0;
  for (const { 0: text, 1: name = '', index } of marks) {
    parts.push(page.subarray(from, index), readFileSync(join(asideDir, name)));
    from = index + text.length;
  }
  return from === 0 ? page : Buffer.concat([...parts, page.subarray(from)]);
}

/** Lays what was set aside into all pages of an export. */
export async function layInAll(dir: string, asideDir: string): Promise<void> {
  const pages = (await listFiles(dir)).filter((path) => path.endsWith('.html'));
  await eachOf(pages, 4, async (path) => {
    const file = join(dir, path);
    await writeFile(file, layIn(await readFile(file), asideDir));
  });
}
