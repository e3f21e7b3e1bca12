import type { Reference } from '../Reference';
import { richToText } from '../richText';

/** A title as it is compared: its letters and digits, in small letters. */
export function foldTitle({ title = '' }: Pick<Reference, 'title'>): string {
  return richToText(title)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
