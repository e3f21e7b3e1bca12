import { join } from 'node:path';
import { vi } from 'vitest';
import type { Collection } from '../../../lib/collection/Collection';
import type { Note } from '../../../lib/collection/Note';
import { readFixture } from '../collection/readFixture';

const machineDir = join('tests', 'fixtures', 'machine');

/** The collection of tests/fixtures/machine: two notes that translate each other, a page and a draft. */
export async function readMachine(): Promise<Collection> {
  vi.stubEnv('NOTES_PIPELINE', 'test');
  return readFixture(machineDir);
}

export function getNote(collection: Collection, permalink: string): Note {
  const note = collection.byPermalink.get(permalink);
  if (!note) throw new Error(`No note at ${permalink}`);
  return note;
}
