import { resolve } from 'node:path';
import { cache } from 'react';
import type { Collection } from '../lib/collection/Collection';
import { type Place, readCollection } from '../lib/collection/read';

/** The site being built or shown. The command line names the content folder in `NOTES_CONTENT`. */
function place(): Place {
  return {
    root: process.cwd(),
    contentDir: resolve(process.env.NOTES_CONTENT ?? 'content'),
    audience: process.env.NODE_ENV === 'development' ? 'author' : 'reader',
    checked: process.env.NOTES_CHECKED === '1',
  };
}

let built: Promise<Collection> | undefined;

/** All notes: in dev as they stand on disk at each request, in a build as they stood when it began. */
export const getCollection: () => Promise<Collection> =
  process.env.NODE_ENV === 'development'
    ? cache(() => readCollection(place()))
    : () => {
        built ??= readCollection(place());
        return built;
      };
