import { guessLanguage } from '../../../bibliography/bib/language';
import type { CslDate, UnkeyedReference } from '../../../bibliography/Reference';
import { textToRich } from '../../../bibliography/richText';
import { plainTitle } from '../../frontMatter/plainTitle';
import { type Located, locate } from './identifiers';
import { readNames, type WrittenNames } from './names';
import { beginsPlace, readPlace } from './place';
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

/** A text taken apart at its title. */
interface Parts {
  before: string;
  title: string;
  behind: string;
  year?: string | undefined;
  /** GB/T 7714's mark of the kind of work: `J`, `C`, `M`, `EB/OL`. */
  kind?: string;
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
  for (const style of [byKind, byQuotes, byYear, byLink, byStress, bySentences, byColon, byCommas]) {
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

/** The names before a title, and the year behind them; `none` where nothing stands there, undefined where something else does. */
function readBefore(before: string): { names: WrittenNames | 'none'; year?: string } | undefined {
  const plain = withoutMarks(before);
  const [whole = '', year] = /[\s,.]*[(（]((?:1[89]|20)\d\d)[a-z]?[)）][\s.,:]*$/u.exec(plain) ?? [];
  const bare = plain.slice(0, plain.length - whole.length);
  const names = trimSigns(bare) === '' ? 'none' : readNames(bare);
  return names && { names, ...(year !== undefined && { year }) };
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

/** `Vaswani A, et al. Attention is all you need[J]. Advances …`; GB/T 7714, section 8. */
function byKind(text: string): Parts | undefined {
  const match = /^(.+?)\s*[[［【]([JCMDRPSNGAZ]|EB|DB|CP|[A-Z]{1,2}\/OL|OL)[\]］】]\s*(.*)$/u.exec(text);
  if (!match) return undefined;
  const [, head = '', kind = '', behind = ''] = match;
  const parts = bySentences(head) ?? { before: '', title: head, behind: '' };
  return { ...parts, title: parts.title + (parts.behind === '' ? '' : `. ${parts.behind}`), behind, kind };
}

const quotes =
  /“([^“”]{4,400})”|"([^"]{4,400})"|「([^「」]{2,200})」|『([^『』]{2,200})』|‘([^‘’]{12,400})’|``(.{4,400}?)''/u;

/** The title stands in quotation marks: IEEE, MLA, Chicago. */
function byQuotes(text: string): Parts | undefined {
  const match = quotes.exec(text);
  if (!match) return undefined;
  const title = match.slice(1).find((group) => group !== undefined) ?? '';
  return { before: text.slice(0, match.index), title, behind: text.slice(match.index + match[0].length) };
}

const yearInBrackets =
  /^(.{2,2000}?)[\s,.]*[(（]((?:1[89]|20)\d\d)[a-z]?(?:,\s*[^()（）]{1,30})?[)）]\s*[.,:：。]?\s*(\S.*)$/u;
/** Harvard: `Gal, Y. and Ghahramani, Z., 2015. Dropout …` */
const yearBetween = /^(.{2,2000}?)[\s,.]+((?:1[89]|20)\d\d)[a-z]?[.:]\s+(\S.*)$/u;

/** `Vaswani, A., & Shazeer, N. (2017). Attention is all you need. NeurIPS.` */
function byYear(text: string): Parts | undefined {
  const match = yearInBrackets.exec(text) ?? yearBetween.exec(text);
  if (!match || readNames(plainWritten(match[1] ?? '')) === undefined) return undefined;
  const [, before = '', year = '', rest = ''] = match;
  return { before, year, ...cutTitle(rest) };
}

/** The title is a link, and stands between the names and the place. */
function byLink(text: string): Parts | undefined {
  const match = new RegExp(`${marks.link}([^${marks.endLink}]+)${marks.endLink}`, 'u').exec(text);
  if (!match) return undefined;
  const words = match[1] ?? '';
  const [before, behind] = [text.slice(0, match.index), text.slice(match.index + match[0].length)];
  // Where all of it is the link, its words may be a whole reference.
  const isAll = plainWritten(before + behind) === '';
  const inside = isAll ? (byKind(words) ?? byQuotes(words) ?? byYear(words)) : undefined;
  return inside && readBefore(inside.before) ? inside : { before, title: words, behind };
}

/** `He et al. *Deep residual learning.* CVPR 2016`: the title is stressed. */
function byStress(text: string): Parts | undefined {
  const match = new RegExp(`${marks.stress}([^${marks.endStress}]+)${marks.endStress}`, 'u').exec(text);
  if (!match || plainWritten(match[1] ?? '').split(' ').length < 2) return undefined;
  const before = text.slice(0, match.index);
  // Behind a sentence it is the place that is stressed.
  if (readNames(plainWritten(before)) === undefined && plainWritten(before) !== '') return undefined;
  return { before, title: match[1] ?? '', behind: text.slice(match.index + match[0].length) };
}

/** `Vaswani, A., et al.: Attention is all you need. In: NIPS (2017)` */
function byColon(text: string): Parts | undefined {
  const at = text.search(/[:：]\s/u);
  const before = text.slice(0, at);
  if (at < 3 || readNames(plainWritten(before)) === undefined) return undefined;
  // `BERT: Pre-training of …` is no author.
  const hasNames = /,|\bet al\b|\band\b|&|、|，|等/iu.test(before) || /\p{Lu}\./u.test(before);
  return hasNames ? { before, ...cutTitle(text.slice(at + 1).trim()) } : undefined;
}

/** `He, K., Zhang, X. Deep residual learning for image recognition. CVPR 2016.` */
function bySentences(text: string): Parts | undefined {
  const ends = [...text.slice(0, 2000).matchAll(/[.。]\s+|[．]\s*/gu)].filter(({ index, 0: sign }) => {
    const rest = text.slice(index + sign.length);
    const goesOn = /^\p{Lu}\.(?:[\s,-]|$)|^(?:and|&|et al)\b/u.test(rest);
    return !goesOn && readNames(withoutMarks(text.slice(0, index + 1))) !== undefined;
  });
  // `Emily L. Denton, Arthur Szlam. Deep …`: a full stop in a name is not the last of the names.
  const end = ends.find(({ index, 0: sign }, at) => {
    const isInName = /^\p{Lu}[\p{L}'’-]+(?:,| and | & )/u.test(text.slice(index + sign.length));
    return !isInName || at === ends.length - 1;
  });
  if (!end) return undefined;
  const rest = text.slice(end.index + end[0].length);
  const year = /^[(（]?((?:1[89]|20)\d\d)[a-z]?[)）]?\s*[.,:]\s*(?=\S)/u.exec(rest);
  const title = cutTitle(year ? rest.slice(year[0].length) : rest);
  return { before: text.slice(0, end.index + 1), ...(year?.[1] && { year: year[1] }), ...title };
}

/** `J. A. Tropp and A. C. Gilbert, Signal recovery from …, IEEE Transactions on …, 2007` */
function byCommas(text: string): Parts | undefined {
  const commas = [...text.matchAll(/[,，]\s*/gu)];
  const ends = commas.filter(({ index }) => {
    const names = readNames(withoutMarks(text.slice(0, index)));
    return (
      names !== undefined &&
      (names.others || names.names.every(({ given = '' }) => /^\p{Lu}\.|\s\p{Lu}\./u.test(given)))
    );
  });
  const end = ends.at(-1);
  if (!end) return undefined;
  const rest = text.slice(end.index + end[0].length);
  // The title may hold commas: it ends where the place begins, whose name stands before volume and pages.
  const signs = [...rest.matchAll(/[,，.]\s+/gu)];
  const at = signs.findIndex(({ index, 0: sign }) => beginsPlace(rest.slice(index + sign.length)));
  const [found, before] = [signs[at], signs[at - 1]];
  if (!found) return undefined;
  const isNumber = /^[,，.]\s+(?:vol|no|pp?)\b/iu.test(rest.slice(found.index));
  const cut = isNumber && before && before.index >= 8 ? before.index : found.index;
  return cut < 8 ? undefined : { before: text.slice(0, end.index), title: rest.slice(0, cut), behind: rest.slice(cut) };
}

/** Cuts the title off at the end of its sentence. */
function cutTitle(text: string): Pick<Parts, 'title' | 'behind'> {
  const slashes = / ?\/\/ (?=\S)/.exec(text);
  if (slashes) return { title: text.slice(0, slashes.index), behind: text.slice(slashes.index + slashes[0].length) };
  const stressed = new RegExp(`^${marks.stress}([^${marks.endStress}]+)${marks.endStress}`, 'u').exec(text);
  const linked = new RegExp(`^${marks.link}([^${marks.endLink}]+)${marks.endLink}`, 'u').exec(text);
  const whole = stressed ?? linked;
  if (whole) return { title: whole[1] ?? '', behind: text.slice(whole[0].length) };
  for (const match of text.matchAll(/[.?!](?=\s|$)|[。？！]/gu)) {
    const title = text.slice(0, match.index);
    // `St. Petersburg`, `vs. others`, `A. Turing`; a journal's short name where there is no title.
    if (
      match[0] === '.' &&
      /(?:^|[\s(])(?:\p{L}|vs|st|mt|dr|no|vol|e\.g|i\.e|cf|approx|ca)$|^\p{L}{1,6}$/iu.test(title)
    )
      continue;
    return { title: title + (/[.。]/u.test(match[0]) ? '' : match[0]), behind: text.slice(match.index + 1) };
  }
  // Without a full stop the place may be stressed, or begin behind a comma.
  const place = text.indexOf(marks.stress);
  if (place > 8) return { title: text.slice(0, place), behind: text.slice(place) };
  const comma = [...text.matchAll(/[,，]\s+/gu)].find(({ index, 0: sign }) =>
    beginsPlace(text.slice(index + sign.length)),
  );
  return comma ? { title: text.slice(0, comma.index), behind: text.slice(comma.index) } : { title: text, behind: '' };
}

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
