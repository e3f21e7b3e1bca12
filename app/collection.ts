import { resolve } from 'node:path';
import type { Collection } from '../lib/collection/Collection';
import { type Place, readCollection } from '../lib/collection/read';

/** The site being built or shown. The command line names the content folder in `NOTES_CONTENT`. */
export function place(): Place {
  return {
    root: process.cwd(),
    contentDir: resolve(process.env.NOTES_CONTENT ?? 'content'),
    audience: process.env.NODE_ENV === 'development' ? 'author' : 'reader',
  };
}

/** All notes, as they stand on disk now. */
export function getCollection(): Promise<Collection> {
  return readCollection(place());
}
