import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Collection } from '../../../lib/collection/Collection';
import { readCollection } from '../../../lib/collection/read';

/** The collection of a folder of fixtures as its author sees it, parsed anew with a cache that is thrown away. */
export async function readFixture(contentDir: string): Promise<Collection> {
  const root = mkdtempSync(join(tmpdir(), 'notes-'));
  try {
    return await readCollection({ root, contentDir, audience: 'author' });
  } finally {
    rmSync(root, { recursive: true });
  }
}
