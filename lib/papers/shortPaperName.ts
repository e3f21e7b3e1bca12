import type { Name, Reference } from '../bibliography/Reference';
import { yearOf } from '../bibliography/summary';

/** A paper in a word or two, as people call it: first author and year, `Dai et al. 2023`; else its key. */
export function shortPaperName(reference: Reference): string {
  const [first, ...others] = reference.author ?? [];
  const name = first && familyName(first);
  if (!name) return reference.id;
  const chinese = /^zh/i.test(reference.language ?? '');
  const more = others.length > 0 || reference.others?.includes('author');
  const people = more ? `${name}${chinese ? '等' : ' et al.'}` : name;
  return [people, yearOf(reference)].filter(Boolean).join(' ');
}

/** Chinese names are said whole. */
function familyName({ family, given, literal }: Name): string | undefined {
  return family && /\p{Script=Han}/u.test(family) ? family + (given ?? '') : (family ?? literal);
}
