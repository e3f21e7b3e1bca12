import type { Name, UnkeyedReference } from './Reference';
import { richToText } from './richText';
import { shortVenue } from './venues';

/** The names of a paper's authors in one line: up to three, then `et al.` or `等` by the paper's language. */
export function authorNames(reference: UnkeyedReference): string {
  const names = (reference.author ?? []).map(nameToText).filter(Boolean);
  const chinese = /^zh/i.test(reference.language ?? '');
  const more = names.length > 3 || reference.others?.includes('author');
  const shown = (more ? names.slice(0, 3) : names).join(chinese ? '、' : ', ');
  return more ? `${shown}${chinese ? ' 等' : ' et al.'}` : shown;
}

/** Where a paper came out, by the name readers know: journal, proceedings or publisher; arXiv for one that is there alone. */
export function venueOf(reference: UnkeyedReference): string | undefined {
  const short = reference['container-title-short'] ?? reference['container-title'] ?? reference['event-title'];
  if (short) return shortVenue(richToText(short));
  if (reference.arxiv) return 'arXiv';
  return reference.publisher && richToText(reference.publisher);
}

/** The year a paper came out. */
export function yearOf(reference: UnkeyedReference): string | undefined {
  const year = reference.issued?.['date-parts']?.[0]?.[0];
  return year === undefined ? reference.issued?.literal : String(year);
}

/** A name in full, as a sentence writes it: `Lin Xia`, `王伟`. */
export function nameToText({ family, given, literal, suffix, ...rest }: Name): string {
  if (literal) return literal;
  const particle = rest['dropping-particle'] ?? rest['non-dropping-particle'];
  const han = /\p{Script=Han}/u.test(family ?? '');
  const parts = han ? [family, given] : [given, particle, family, suffix];
  return parts.filter(Boolean).join(han ? '' : ' ');
}
