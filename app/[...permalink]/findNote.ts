import type { Collection } from '../../lib/collection/Collection';
import type { Note } from '../../lib/collection/Note';
import { decodePath } from '../../lib/collection/targets';
import type { Batch } from '../batch';
import { getCollection } from '../collection';
import { listNoteBatches } from './noteBatches';

/** What stands at a path: a note; or, in a build, several that are drawn together. */
interface Found {
  note: Note | undefined;
  batch: Batch<Note> | undefined;
  collection: Collection;
}

/** Finds what a permalink's segments lead to, which Next gives percent-encoded. */
export async function findNote(params: Promise<{ permalink: string[] }>): Promise<Found> {
  const [{ permalink }, collection] = await Promise.all([params, getCollection()]);
  return {
    note: collection.byPermalink.get(`/${permalink.map(decodePath).join('/')}/`),
    batch: listNoteBatches(collection).find(({ name }) => name === permalink[0]),
    collection,
  };
}
