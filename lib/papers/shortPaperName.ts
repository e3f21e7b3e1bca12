import type { Reference } from '../bibliography/Reference';
import { yearOf } from '../bibliography/summary';

/** A paper in a word or two, as people call it: first author and year, `Dai et al. 2023`; else its key. */
export function shortPaperName(reference: Reference): string {
  const [first, ...others] = reference.author ?? [];
  const name = first?.family ?? first?.literal;
  if (!name) return reference.id;
  const chinese = /^zh/i.test(reference.language ?? '');
  const more = others.length > 0 || reference.others?.includes('author');
  const people = more ? `${name}${chinese ? '等' : ' et al.'}` : name;
  return [people, yearOf(reference)].filter(Boolean).join(' ');
}
