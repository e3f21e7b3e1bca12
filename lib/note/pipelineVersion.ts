import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folders whose code decides what parsing gives. */
const folders = [
  'bibliography',
  'claims',
  'code',
  'dialect',
  'fault',
  'frontMatter',
  'images',
  'labels',
  'language',
  'math',
  'note',
  'text',
  'yaml',
];

let version: string | undefined;

/**
 * A hash over our parsing code and the lock file. `root` is the engine's folder. Computed once a process, and handed to
 * child processes by `NOTES_PIPELINE`.
 */
export function pipelineVersion(root: string): string {
  version ??= process.env.NOTES_PIPELINE ?? hashSources(root);
  return version;
}

function hashSources(root: string): string {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
  for (const folder of folders) {
    const dir = join(root, 'lib', folder);
    for (const name of readdirSync(dir, { recursive: true, encoding: 'utf8' }).sort()) {
      if (name.endsWith('.ts')) hash.update(name).update(readFileSync(join(dir, name)));
    }
  }
  return hash.digest('hex').slice(0, 16);
}
