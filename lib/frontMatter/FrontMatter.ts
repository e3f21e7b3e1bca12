import type { z } from 'zod';
import type { frontMatterSchema } from './schema';

type Fields = z.output<typeof frontMatterSchema>;

/**
 * The checked metadata of a note. Lists are empty and `draft` is false when the author wrote nothing; other keys
 * are undefined then, and what stands for them (the site's language, the file's name) is the reader's to know.
 * It is a plain value: it can be written to a cache.
 */
export type FrontMatter = Omit<Fields, 'kind' | 'date'> &
  (
    | {
        /** A note on papers. It has a day. */
        kind: 'note';
        date: string;
      }
    | {
        /** A page of the site itself, outside lists and feeds. */
        kind: 'page';
        date?: string | undefined;
      }
  );
