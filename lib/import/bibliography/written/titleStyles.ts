import { readNames, type WrittenNames } from './names';
import { beginsPlace } from './place';
import { marks, plainWritten, trimSigns, withoutMarks } from './Written';

/** A text taken apart at its title. */
export interface Parts {
  before: string;
  title: string;
  behind: string;
  year?: string | undefined;
  /** GB/T 7714's mark of the kind of work: `J`, `C`, `M`, `EB/OL`. */
  kind?: string;
}

/** The names before a title, and the year behind them; `none` where nothing stands there, undefined where something else does. */
export function readBefore(before: string): { names: WrittenNames | 'none'; year?: string } | undefined {
  const plain = withoutMarks(before);
  const [whole = '', year] = /[\s,.]*[(（]((?:1[89]|20)\d\d)[a-z]?[)）][\s.,:]*$/u.exec(plain) ?? [];
  const bare = plain.slice(0, plain.length - whole.length);
  const names = trimSigns(bare) === '' ? 'none' : readNames(bare);
  return names && { names, ...(year !== undefined && { year }) };
}

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

/** The ways in which styles of citation set the title apart, the plainest first. */
export const titleStyles: readonly ((text: string) => Parts | undefined)[] = [
  byKind,
  byQuotes,
  byYear,
  byLink,
  byStress,
  bySentences,
  byColon,
  byCommas,
];
