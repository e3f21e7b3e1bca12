import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { listContent, readContentFile } from '../lib/content/read';
import { root } from './options';

/** The code that decides what a release looks like. */
const code = ['app', 'components', 'enhance', 'lib', 'public', 'release', 'cli', 'next.config.js', 'package-lock.json'];

/** A mark of all that goes into a release: the same mark means the same release. */
export function fingerprint(contentDir: string, basePath: string): string {
  const hash = createHash('sha256').update(`${basePath}\n`);
  for (const name of code) addPath(join(root, name), name, hash);
  const { notes, bibliographies, site, assets } = listContent(contentDir);
  for (const file of [...notes, ...bibliographies, ...(site ? [site] : []), ...assets.values()]) {
    hash.update(`${file.path}\n`).update(readContentFile(file));
  }
  return hash.digest('hex').slice(0, 32);
}

function addPath(path: string, name: string, hash: ReturnType<typeof createHash>): void {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats?.isFile()) hash.update(`${name}\n`).update(readFileSync(path));
  if (!stats?.isDirectory()) return;
  for (const entry of readdirSync(path).sort()) addPath(join(path, entry), `${name}/${entry}`, hash);
}
