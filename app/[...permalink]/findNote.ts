import type { Collection } from '../../lib/collection/Collection';
import type { Note } from '../../lib/collection/Note';
import { decodePath } from '../../lib/collection/targets';
import { getCollection } from '../collection';

/** The note at a permalink's segments, which Next gives percent-encoded. */
export async function findNote(
  params: Promise<{ permalink: string[] }>,
): Promise<{ note: Note | undefined; collection: Collection }> {
  const [{ permalink }, collection] = await Promise.all([params, getCollection()]);
  return { note: collection.byPermalink.get(`/${permalink.map(decodePath).join('/')}/`), collection };
}
