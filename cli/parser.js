// What Next's dev server parses notes with: loaded by Node as it is, outside Next's bundle.
import { register } from 'tsx/esm/api';

register();
export const { parseNote } = await import('../lib/note/parseNote.ts');
