import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { eachOf } from './eachOf';
import { listFiles } from './listFiles';

const mark = /<div data-set-aside="([0-9a-f]{32})"><\/div>/g;

/**
 * Lays markup that was set aside while pages were built into them: every `<div data-set-aside="name">` of the export
 * `dir` is replaced by the file `name` of `asideDir`. Throws when a file is missing.
 */
export async function layIn(dir: string, asideDir: string): Promise<void> {
  const pages = (await listFiles(dir)).filter((path) => path.endsWith('.html'));
  await eachOf(pages, 4, async (path) => {
    const page = await readFile(join(dir, path), 'utf8');
    const names = [...page.matchAll(mark)].map(([, name = '']) => name);
    if (names.length === 0) return;
    const pieces = new Map<string, string>();
    for (const name of names) pieces.set(name, await readFile(join(asideDir, name), 'utf8'));
    await writeFile(
      join(dir, path),
      page.replace(mark, (_, name: string) => pieces.get(name) ?? ''),
    );
  });
}
