import { createHash } from 'node:crypto';
import type { Name } from '../bibliography/Reference';
import type { Note } from '../collection/Note';

/**
 * The citation key of a note: first author, year and the last part of its permalink, as `xia2024lora`. Keys are ASCII, as
 * BibTeX wants them; where nothing of the permalink is, a mark of it stands for it. It stays while these do.
 */
export function noteKey({ permalink, frontMatter }: Pick<Note, 'permalink' | 'frontMatter'>, first?: Name): string {
  const author = toAscii(first?.family ?? first?.literal ?? '').replaceAll('-', '');
  const year = frontMatter.date?.slice(0, 4) ?? '';
  const part = permalink.split('/').filter(Boolean).at(-1) ?? '';
  const slug = toAscii(part) || createHash('sha256').update(permalink).digest('hex').slice(0, 6);
  return `${author || 'note'}${year}${slug}`;
}

/** Accents are dropped, and all between letters and digits is a hyphen. */
function toAscii(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
