import { parseLabelName } from '../../labels/labelName';
import type { UnkeyedReference } from '../Reference';
import { richToText } from '../richText';
import { yearOf } from '../summary';
import { foldLatin } from './foldLatin';

/** Words that say nothing of what a paper is about, in English and in the languages its titles are often in. */
const empty = new Set(
  'a an the on of in for to and or with from by at as is are be can do does how what when where why which who via using towards toward into over under between beyond about its it this that these those we our your not no le la les un une des du de der die das ein eine zur zum über und et 基于 关于 一种 的 与 和 及 对 在 之'.split(
    ' ',
  ),
);

/** Longer words would not make a key that one types. */
const longest = 20;

/**
 * A citation key such as `dai2023emu`: the first author's family name, the year and the first word of the title that
 * says something, in small letters of ASCII; `emu2023` where nobody is named. Names and titles in other scripts than Latin keep their letters, which a
 * reader finds them by. Letters behind a key make it differ from those that are there: `isTaken` tells of one in
 * small letters whether it is, whatever its case.
 */
export function makeCitationKey(reference: UnkeyedReference, isTaken: (key: string) => boolean): string {
  const [family, year, word] = [familyOf(reference), yearOf(reference)?.replace(/\D/g, '') ?? '', wordOf(reference)];
  const base = family === '' ? word + year : family + year + word;
  const key = /^\p{L}/u.test(base) ? base : `paper${base}`;
  for (let number = 0; ; number++) {
    const candidate = key + suffix(number);
    if (!isTaken(candidate) && !parseLabelName(candidate)) return candidate;
  }
}

/** `dai` of `Xiaoliang Dai`, `ligo` of a body, without the particle of `van den Oord`. */
function familyOf({ author, editor }: UnkeyedReference): string {
  const [first] = author ?? editor ?? [];
  if (first?.family !== undefined) return fold(first.family);
  return listWords(first?.literal ?? '').find((word) => !empty.has(word)) ?? '';
}

function wordOf({ title = '' }: UnkeyedReference): string {
  const words = listWords(richToText(title));
  const said = words.filter((word) => !empty.has(word));
  return (said.find((word) => /^[a-z\d]*[a-z][a-z\d]*$/.test(word)) ?? said[0] ?? words[0] ?? '').slice(0, longest);
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** The words of a text; Chinese has no blanks between them. */
function listWords(text: string): string[] {
  const segments = [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike);
  return segments.map(({ segment }) => fold(segment)).filter((word) => word !== '');
}

function fold(text: string): string {
  return foldLatin(text.normalize('NFKC'))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Nothing, `b`, `c` … `z`, `bb`, `bc` …: the one without a letter is the first. */
function suffix(number: number): string {
  if (number === 0) return '';
  const letter = String.fromCharCode('b'.charCodeAt(0) + ((number - 1) % 25));
  return suffix(Math.floor((number - 1) / 25)) + letter;
}
