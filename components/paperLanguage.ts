import type { Reference } from '../lib/bibliography/Reference';

/** The language a paper's record is in, BCP 47: its own word for it, or what its title is written in. */
export function paperLanguage({ language, title = '' }: Pick<Reference, 'language' | 'title'>): string {
  return language ?? (/\p{Script=Han}/u.test(title) ? 'zh' : 'en');
}
