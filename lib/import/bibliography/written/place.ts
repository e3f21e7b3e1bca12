import type { UnkeyedReference } from '../../../bibliography/Reference';
import { shortVenue } from '../../../bibliography/venues';
import { monthMacros, monthNames } from '../../../language/months';
import { marks, plainWritten, trimSigns, withoutMarks } from './Written';

type Fields = Pick<
  UnkeyedReference,
  | 'container-title'
  | 'volume'
  | 'issue'
  | 'page'
  | 'publisher'
  | 'publisher-place'
  | 'note'
  | 'issued'
  | 'edition'
  | 'genre'
>;

/** Where a work was published, as far as what stands behind its title says. */
export interface WrittenPlace extends Fields {
  type: string | undefined;
}

const months = monthNames.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?`).join('|');
const monthOnly = new RegExp(
  `^(?:\\d{1,2}\\s+)?(?:${months}|Sept)\\.?(?:\\s*[-–/]\\s*(?:${months}|Sept)\\.?)?(?:\\s+\\d{1,2}(?:\\s*[-–]\\s*\\d{1,2})?)?$`,
  'iu',
);
const year = /(?<![\d.:/–—−-])((?:1[89]|20)\d\d)[a-z]?(?![\d.:/]\d|[-–—−]\d|\d)/u;
const conference =
  /\b(?:proceedings?|proc\.|conference|conf\.|symposium|workshop|congress|meeting|advances in neural)\b|会议|大会|学会予稿/iu;
const journal =
  /\b(?:journal|j\.|transactions|trans\.|letters|lett\.|review|reviews|annals|magazine|bulletin|nature|science|cell|pnas|jmlr|tmlr|tpami|tacl|neural computation|frontiers|plos|biometrika)\b|学报|杂志|期刊|通报|評論|論文誌/iu;
const publisher =
  /^(?:(?:[\p{L}&.' -]+\s)?(?:press|publish(?:ers?|ing)|verlag|books)|acm|ieee|pmlr|springer(?:[-\s,].*)?|elsevier(?:\s.*)?|wiley(?:[-\s].*)?|curran associates(?:,?\s+inc\.?)?|associates,?\s+inc\.?|openreview(?:\.net)?|jmlr\.org|citeseer|usenix(?:\s.*)?|o['’]reilly(?:\s.*)?|association for computational linguistics|.*出版社)$/iu;

/** Reads what stands behind the title: `In Proceedings of …, 2017, 30(2): 5998–6008. ACM.` */
export function readPlace(written: string, isThesis = false): WrittenPlace {
  const place: WrittenPlace = { type: undefined };
  let rest = takeYear(` ${written} `, place);
  // Behind a dash stands what the author says of the work.
  const remark = /^[\s,.;]*[-–—]\s+(?=\p{L})(.*)$/u.exec(rest)?.[1];
  if (remark !== undefined && !/^[\s,.;]*[-–—]\s*(?:1[89]|20)\d\d/u.test(written)) {
    return { ...place, note: plainWritten(remark) };
  }
  const opened = /^[\s,.;:，。(（]*(?:(?:in|见|載於)\s*[:：]?\s+|\/\/\s*)(?=\S)/iu.exec(rest);
  if (opened) {
    place.type = 'paper-conference';
    rest = rest.slice(opened[0].length);
  }
  rest = takeNumbers(rest, place);
  const [container, ...more] = gather(rest, place);
  // Only books have editions, and schools publish theses.
  if (container !== undefined && (isThesis || place.edition !== undefined)) place.publisher ??= container;
  else if (container !== undefined) place['container-title'] = container;
  if (more.length > 0) place.note = more.join('. ');
  takeVolumeOfContainer(place);
  place.type = typeOf(place);
  return isRemark(place, rest) ? { type: undefined, note: [container, ...more].join('. ') } : place;
}

/** The year that stands alone, and the words around it that only say when. */
function takeYear(text: string, place: WrittenPlace): string {
  const found = [...text.matchAll(new RegExp(year.source, 'gu'))];
  // `CVPR 2017` names the venue: any other year says more of when.
  const chosen = found.findLast(({ index }) => /[\s,.(（[;:]$/.test(text.slice(0, index))) ?? found.at(-1);
  if (!chosen) return text;
  place.issued = { 'date-parts': [[Number(chosen[1])]] };
  const before = text.slice(0, chosen.index).replace(/[(（[]\s*$/u, (open) => (open.trim() === '' ? '' : ' '));
  const isOpen = /[(（[]\s*$/u.test(text.slice(0, chosen.index));
  const behind = text.slice(chosen.index + chosen[0].length).replace(isOpen ? /^\s*[)）\]]/u : /^$/u, ' ');
  return `${before}${before.endsWith(' ') ? '' : ' '}${behind.startsWith(' ') || behind.startsWith(',') ? '' : ' '}${behind}`;
}

/** Volume, issue and pages, wherever they stand. */
function takeNumbers(text: string, place: WrittenPlace): string {
  let rest = text;
  const take = (pattern: RegExp, ...fields: ('volume' | 'issue' | 'page')[]) => {
    const match = pattern.exec(rest);
    if (!match) return;
    fields.forEach((field, index) => {
      const value = match[index + 1];
      if (value !== undefined && place[field] === undefined)
        place[field] = value.replace(/\s*[-–—−]+\s*/gu, field === 'page' ? '-' : '–');
    });
    rest = `${rest.slice(0, match.index)}, ${rest.slice(match.index + match[0].length)}`;
  };
  const range = String.raw`[A-Z]?\d+(?:\s*[-–—−]+\s*[A-Z]?\d+)?`;
  take(new RegExp(`[,(\\s]*\\b(?:pp?\\.?|pages?)\\s*(${range})\\)?`, 'iu'), 'page');
  take(/[,\s]*\bvol(?:ume|\.)?\s*(\d+)/iu, 'volume');
  take(/[,\s]*\b(?:no|nr|issue|number|iss)\.?\s*(\d+(?:\s*[-–]\s*\d+)?)/iu, 'issue');
  const stress = '[\ufdd0\ufdd1]?';
  // `, 30(2): 5998–6008`, `39 (4), 112-120`
  take(
    new RegExp(
      `[,.\\s]+${stress}(\\d{1,4})${stress}\\s*\\((\\d+(?:\\s*[-–]\\s*\\d+)?|Suppl[^)]*)\\)${stress}(?:\\s*[:：,]\\s*(${range}))?(?![\\p{L}\\d])`,
      'u',
    ),
    'volume',
    'issue',
    'page',
  );
  take(
    new RegExp(`[,\\s]+${stress}(\\d{1,4})${stress}\\s*[:：]\\s*${stress}(${range})${stress}(?![\\p{L}\\d])`, 'u'),
    'volume',
    'page',
  );
  // Not the days of a conference: `December 7–12`.
  take(
    new RegExp(`(?<!(?:${months}|Sept)\\.?)(?<![,.:：\\s])[,.:：\\s]+(\\d+\\s*[-–—−]+\\s*\\d+)(?=[\\s.,;)]|$)`, 'iu'),
    'page',
  );
  // `18.14 (2017)`
  take(/[\s,]+(\d{1,4})\.(\d{1,5})(?=[\s,(:]|$)/u, 'volume', 'issue');
  // `*Nature* 518`
  take(/\ufdd1,?\s*(\d{1,4})(?=[\s.,;)]|$)/u, 'volume');
  take(new RegExp(`,\\s*${stress}(?!(?:19|20)\\d\\d)(\\d{1,4})${stress}(?=[\\s.,;)]|$)`, 'u'), 'volume');
  return rest;
}

/** Words that tell of no place: no name of one, no year and no number. */
function isRemark(
  { 'container-title': name = '', issued, volume, page, publisher: house }: WrittenPlace,
  written: string,
) {
  const isNamed = beginsPlace(written.replace(/^[\s,.;:]+/u, '')) || !/\S\s\S+\s\S/.test(name) || journal.test(name);
  return name !== '' && !isNamed && [issued, volume, page, house].every((field) => field === undefined);
}

/** `Science 313, 504–507` */
function takeVolumeOfContainer(place: WrittenPlace): void {
  const [, container, volume] = /^(.*[\p{L}.)])\s+(\d{1,4})$/u.exec(place['container-title'] ?? '') ?? [];
  if (!container || !volume || /^(?:19|20)\d\d$/.test(volume) || place.volume !== undefined || place.page === undefined)
    return;
  Object.assign(place, { 'container-title': container, volume });
}

/** The texts between commas and full stops: what names the publisher is taken, what names a month is when. */
function gather(text: string, place: WrittenPlace): string[] {
  const [named, ...behind] = splitStressed(text);
  const gathered: string[] = named === undefined ? [] : [named];
  let isOpen = false;
  for (const { text: segment, comma } of behind.flatMap(splitSegments)) {
    const plain = plainWritten(segment);
    const bare = plain.replace(/^[([（]+|[)\]）]+$/gu, '').trim();
    if (!/[\p{L}\p{N}]/u.test(bare) || bare === String(place.issued?.['date-parts']?.[0]?.[0])) continue;
    const edition = /^(.*\d+(?:st|nd|rd|th)|.*第.+)\s*(?:ed(?:ition|n)?\.?|版)$/iu.exec(bare)?.[1];
    if (monthOnly.test(bare)) {
      // The days of a conference have no field.
      if (!addMonth(bare, place)) gathered.push(plain);
      isOpen = false;
    } else if (edition !== undefined && place.edition === undefined) {
      place.edition = edition;
      isOpen = false;
    } else if (place.publisher === undefined && isPublisher(bare, gathered.length > 0)) {
      const [, town, house = bare] = /^([^:：]{2,30})[:：]\s*(.+)$/u.exec(bare) ?? [];
      Object.assign(place, { publisher: house, ...(town && { 'publisher-place': town }) });
      isOpen = false;
    } else if (isOpen && comma) {
      gathered.push(`${gathered.pop()}, ${plain}`);
    } else {
      gathered.push(plain);
      isOpen = true;
    }
  }
  return gathered.map(trimSigns).filter((part) => part !== '');
}

/** Bodies that name conferences too are publishers only behind one. */
function isPublisher(text: string, isBehind: boolean): boolean {
  return publisher.test(text.replace(/^[^:：]{2,30}[:：]\s*/u, '')) && (isBehind || !/^(?:acm|ieee)$/i.test(text));
}

/** Adds month and day to the year; whether that is all that the words say. */
function addMonth(words: string, { issued }: WrittenPlace): boolean {
  const [date] = issued?.['date-parts'] ?? [];
  const name = /\p{L}{3}/u.exec(words)?.[0].toLowerCase() ?? '';
  const [day, last] = words.match(/\d+/g) ?? [];
  if (date?.length !== 1) return false;
  date.push(monthMacros.indexOf(name) + 1, ...(day !== undefined && last === undefined ? [Number(day)] : []));
  return last === undefined;
}

/** What is stressed at the beginning, which names the place whatever signs are in it, and the rest. */
function splitStressed(text: string): [string | undefined, ...string[]] {
  const match = /^([\s,.;:]*)\ufdd0([^\ufdd1]*)\ufdd1/u.exec(text);
  const named = plainWritten(match?.[2] ?? '');
  return match && /\p{L}/u.test(named) ? [named, text.slice(match[0].length)] : [undefined, text];
}

const abbreviated =
  /(?:^|[\s.(])(?:\p{Lu}|proc|conf|int|phil|trans|vol|no|pp|ed|eds|univ|dept|rev|lett|phys|comput|mach|learn|sci|res|appl|soc|st|inc|ltd|al|j|stat|math|intell|syst|technol|eng|commun|inf|nat|neurosci|psychol|biol|med|am|assoc|ann|adv|harmon|anal)$/iu;

/** Splits at commas and at full stops that end no abbreviation; `comma` where a comma stands before. */
function splitSegments(text: string): { text: string; comma: boolean }[] {
  const segments: { text: string; comma: boolean }[] = [];
  let from = 0;
  let comma = false;
  for (const match of text.matchAll(/[,，;；]\s*|[.。](?=\s|$)\s*/gu)) {
    const before = text.slice(from, match.index);
    if (/^\./.test(match[0]) && isAbbreviated(withoutMarks(before))) continue;
    segments.push({ text: before, comma });
    comma = /^[,，]/u.test(match[0]);
    from = match.index + match[0].length;
  }
  segments.push({ text: text.slice(from), comma });
  return segments;
}

/** Behind one abbreviation short words are others: `Proc. IEEE Work. Stat. Signal Processing`. */
function isAbbreviated(text: string): boolean {
  return abbreviated.test(text) || /\b\p{Lu}\p{L}{0,5}\.\s.*(?:^|\s)\p{Lu}\p{L}{1,4}$/u.test(text);
}

function typeOf({ type, volume, issue, ...place }: WrittenPlace): string | undefined {
  const container = place['container-title'] ?? '';
  if (/proceedings of the (?:national academy|royal society|ieee\b(?!.*conf))/i.test(container))
    return 'article-journal';
  if (conference.test(container)) return 'paper-conference';
  if (journal.test(container) || issue !== undefined) return 'article-journal';
  if (container !== '' && shortVenue(container) !== container) return 'paper-conference';
  if (/^(?:[A-Z]{3,}|NeurIPS|Interspeech)\b/.test(container)) return 'paper-conference';
  if (type !== undefined) return container === '' ? undefined : type;
  if (volume !== undefined || (container !== '' && place.page !== undefined)) return 'article-journal';
  if (container === '' && place.publisher !== undefined) return 'book';
  // A site is named by its address.
  return container === '' || /^\S+\.[a-z]{2,}$/.test(container) ? undefined : 'article-journal';
}

/** Whether a text begins a place: `in Proceedings …`, `vol. 3`, `IEEE Transactions …`. */
export function beginsPlace(text: string): boolean {
  const bare = plainWritten(text);
  return (
    /^(?:in[:\s]|vol|no\.|pp?\.|arxiv|corr\b|ieee\b|acm\b|proc|\/\/)/i.test(bare) ||
    /^(?:1[89]|20)\d\d/.test(bare) ||
    text.startsWith(marks.stress) ||
    conference.test(bare) ||
    (journal.test(bare) && bare.split(' ').length <= 8) ||
    shortVenue(bare) !== bare ||
    publisher.test(bare)
  );
}
