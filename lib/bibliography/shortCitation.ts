import { chineseTerms, englishTerms } from './citation/locatorTerms';
import type { CitationItem } from './citation/parseCitationGroup';
import type { Name, Reference } from './Reference';
import { richToText } from './richText';
import { nameToText, yearOf } from './summary';

/**
 * Whom a sentence means by a reference, outside the note that it stands in: `Ho et al.`, `Ho and Jain`, `张三等`. Without
 * authors the editors, without both the title.
 */
export function shortNames(reference: Reference): string {
  const role = reference.author ? 'author' : 'editor';
  const names = (reference[role] ?? []).map(familyOf).filter(Boolean);
  const [first = richToText(reference['title-short'] ?? reference.title ?? reference.id), second] = names;
  const chinese = /^zh/i.test(reference.language ?? '');
  if (names.length > 2 || reference.others?.includes(role)) return chinese ? `${first}等` : `${first} et al.`;
  return second === undefined ? first : `${first}${chinese ? '、' : ' and '}${second}`;
}

/** A paper in a word or two, where nothing is cited: `Ho et al. 2020`. */
export function shortName(reference: Reference): string {
  return [shortNames(reference), yearOf(reference)].filter(Boolean).join(' ');
}

/** The year of a reference; of one that has none, what citation styles print. */
export function shortYear(reference: Reference): string {
  return yearOf(reference) ?? (/^zh/i.test(reference.language ?? '') ? '无日期' : 'n.d.');
}

/** Around the number in Chinese, before it are the others: `第 3 页`, but `图 2`. */
const around = new Set([
  'chapter',
  'column',
  'issue',
  'line',
  'page',
  'paragraph',
  'part',
  'section',
  'version',
  'volume',
]);

/** The place in a work that a citation names, in the language of the citing note: `page 3`, `第 3 页`. */
export function formatLocator({ locator = '', label = 'page' }: CitationItem, lang: string): string {
  if (locator === '') return '';
  const term = /^zh/i.test(lang) ? chineseTerms[label]?.[0] : undefined;
  if (term === undefined) return `${englishTerms[label][1]} ${locator}`;
  return around.has(label) ? `第 ${locator} ${term}` : `${term} ${locator}`;
}

/** A Chinese name is one word in a citation too. */
function familyOf(name: Name): string {
  const { family, literal } = name;
  if (literal || family === undefined || /\p{Script=Han}/u.test(family)) return nameToText(name);
  return [name['non-dropping-particle'], family].filter(Boolean).join(' ');
}
