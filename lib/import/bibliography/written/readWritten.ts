import { guessLanguage } from '../../../bibliography/bib/language';
import type { CslDate, UnkeyedReference } from '../../../bibliography/Reference';
import { textToRich } from '../../../bibliography/richText';
import { plainTitle } from '../../frontMatter/plainTitle';
import { type Located, locate } from './identifiers';
import { readNames, type WrittenNames } from './names';
import { beginsPlace, readPlace } from './place';
import { type Parts, readBefore, titleStyles } from './titleStyles';
import { marks, plainWritten, trimSigns, type Written, withoutMarks } from './Written';

/** What was made of a written reference. */
export interface ReadReference {
  reference: UnkeyedReference;
  /**
   * `parts`: authors, title and the rest are told apart. `title`: it has a title, and an address or a place. `label`: a few
   * words with an address. `address`: an address alone. `whole`: its parts cannot be told apart, and all of its text is
   * its title.
   */
  read: 'parts' | 'title' | 'label' | 'address' | 'whole';
}

/**
 * Reads a reference as styles of citation write it: APA, MLA, IEEE, Chicago, LNCS, GB/T 7714, and the title as a link.
 * Every word of it is in a field of the result. Undefined when there is nothing to read.
 */
export function readWritten(written: Written): ReadReference | undefined {
  const located = locate(written);
  const text = located.text
    .replace(/\s+/g, ' ')
    .replace(/ ([,.;:])/g, '$1')
    .trim();
  for (const style of titleStyles) {
    const parts = style(text);
    const { names, year } = (parts && readBefore(parts.before)) ?? {};
    const title = parts && cleanTitle(parts.title);
    if (!parts || names === undefined || !title || title.length > 400) continue;
    const reference = assemble({ year, ...nameBehind(parts, names), title }, located);
    const hasMore = reference['container-title'] !== undefined || reference.issued !== undefined;
    const isFull =
      reference.author !== undefined && (hasMore || reference.arxiv !== undefined || reference.DOI !== undefined);
    if (!reference.author && !hasMore && !hasAddress(located)) continue;
    return { reference, read: isFull ? 'parts' : 'title' };
  }
  return readWhole(text, located);
}

function hasAddress({ arxiv, DOI, URL: url }: Located): boolean {
  return arxiv !== undefined || DOI !== undefined || url !== undefined;
}

/** Where nobody is named before the title, names may stand behind it: `by Lindsey Kuper`, `Goodfellow et al, NIPS 2014`. */
function nameBehind(parts: Parts, names: WrittenNames | 'none'): Parts & { names: WrittenNames | 'none' } {
  if (names !== 'none') return { ...parts, names };
  const match = namesBehind.exec(parts.behind);
  const [whole = '', written = ''] = match ?? [];
  const rest = parts.behind.slice(whole.length);
  const isTold = /^[\s,.;–—-]*by\b|\bet\.? al\b|\s(?:and|&)\s/u.test(whole) || beginsPlace(rest);
  const found = isTold && !beginsPlace(written) ? readNames(withoutMarks(written)) : undefined;
  return found ? { ...parts, names: found, behind: rest } : { ...parts, names };
}

const namesBehind =
  /^[\s,.;–—-]*(?:by\s+)?(\p{Lu}(?:[^,.;()]|(?<=\s\p{Lu})\.){1,80}?(?:\s+et\.? al\b\.?)?)(?=[,;(]|\.?$|(?<!\s\p{Lu})\.\s|\s(?:1[89]|20)\d\d\b)/u;

function cleanTitle(title: string): string {
  return plainTitle(trimSigns(plainWritten(title).replace(/^["“”'‘’]+|[,.]?["“”'‘’]+$/gu, '')));
}

const kinds: Readonly<Record<string, string>> = {
  J: 'article-journal',
  C: 'paper-conference',
  M: 'book',
  D: 'thesis',
  R: 'report',
  P: 'patent',
  S: 'standard',
  EB: 'webpage',
  CP: 'software',
  DB: 'dataset',
};

function assemble(
  { names, title, behind, year, kind = '' }: Parts & { names: WrittenNames | 'none' },
  { text: _, ...found }: Located,
): UnkeyedReference {
  const isThesis =
    kind === 'D' || /\b(?:ph\.?\s*d\.?|master'?s?|doctoral)\s*(?:thesis|dissertation)\b|学位论文/iu.test(behind);
  const { type: guessed, ...place } = readPlace(behind.replace(/^\s*[”"』」]/u, ''), isThesis);
  // What is on arXiv says so by its identifier.
  const isPreprint =
    found.arxiv !== undefined && /^arxiv(?: preprint| e-?prints?)?$/i.test(place['container-title'] ?? '');
  if (isPreprint) delete place['container-title'];
  const isOnArxivAlone = found.arxiv !== undefined && place['container-title'] === undefined;
  const told = isOnArxivAlone ? undefined : (kinds[kind.replace(/\/.*$/, '')] ?? guessed);
  const type = isThesis ? 'thesis' : (told ?? typeWithout(found));
  const [date] = place.issued?.['date-parts'] ?? [];
  const isSame = year === undefined || date?.[0] === Number(year);
  // Of two years that behind the names is meant.
  if (!isSame && date) place.note = [place.note, date.join('-')].filter(Boolean).join('. ');
  const issued = isSame ? (place.issued ?? dateOfArxiv(found)) : { 'date-parts': [[Number(year)]] };
  const language = guessLanguage(title);
  return {
    ...definedOf({ ...place, issued, language }),
    ...preprintOf(found, place['container-title'] ?? place.publisher),
    ...found,
    type,
    title: textToRich(title),
    ...(names !== 'none' && { author: names.names, ...(names.others && { others: ['author' as const] }) }),
  };
}

/** The year in an identifier of arXiv (https://info.arxiv.org/help/arxiv_identifier.html). */
function dateOfArxiv({ arxiv = '' }: Omit<Located, 'text'>): CslDate | undefined {
  const year = /^(\d\d)\d\d\./.exec(arxiv)?.[1];
  return year === undefined ? undefined : { 'date-parts': [[2000 + Number(year)]] };
}

function typeWithout({ arxiv, URL: url, DOI }: Omit<Located, 'text'>): string {
  if (arxiv !== undefined) return 'article';
  return url !== undefined && DOI === undefined ? 'webpage' : 'document';
}

/** What a paper that is on arXiv alone has, as its record there says it. */
function preprintOf({ arxiv }: Omit<Located, 'text'>, container: string | undefined): Partial<UnkeyedReference> {
  if (arxiv === undefined || (container !== undefined && !/^arxiv/i.test(container))) return {};
  return { publisher: 'arXiv', number: `arXiv:${arxiv}`, URL: `https://arxiv.org/abs/${arxiv}` };
}

function definedOf<T extends object>(fields: T): { [key in keyof T]?: Exclude<T[key], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}

/** All of the text as the title; an address where there is nothing else. */
function readWhole(text: string, located: Located): ReadReference | undefined {
  const { text: _, ...found } = located;
  const bare = cleanTitle(text.replaceAll(marks.link, '').replaceAll(marks.endLink, ''));
  const shown = found.arxiv
    ? `arXiv:${found.arxiv}`
    : (found.DOI ?? found.URL?.replace(/^https?:\/\/(?:www\.)?|\/$/g, ''));
  const title = bare || shown;
  if (!title) return undefined;
  const reference = { ...preprintOf(found, undefined), ...found, type: typeWithout(found), title: textToRich(title) };
  return {
    reference: { ...reference, ...definedOf({ language: guessLanguage(title), issued: dateOfArxiv(found) }) },
    read: bare === '' ? 'address' : hasAddress(located) && bare.length <= 120 ? 'label' : 'whole',
  };
}
