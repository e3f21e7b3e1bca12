import { parseName } from '../../../bibliography/parseName';
import type { Name } from '../../../bibliography/Reference';
import { plainWritten } from './Written';

/** The people, or bodies, that a written reference begins with. */
export interface WrittenNames {
  names: Name[];
  /** `et al.` stands behind them. */
  others: boolean;
}

const initial = String.raw`\p{Lu}\p{M}*\.?`;
/** `A.`, `A. N.`, `A.-B.`, `AN` as those stand for given names; four letters without full stops are no initials: `BERT`. */
const initials = new RegExp(`^(?!\\p{Lu}{4})${initial}(?:[\\s-]?${initial}){0,3}$`, 'u');
/** `Vaswani A`, `Chang M W`, `van den Oord A.` */
const familyFirst = new RegExp(`^(\\S.*?)\\s+(${initial}(?:[\\s-]?${initial}){0,3})$`, 'u');
const particle = /^(?:von|van|der|den|de|del|della|di|da|dos|du|la|le|el|al|bin|ibn|ter|ten|zu|zur|af|av|y|’t|'t)$/iu;
const word =
  /^(?:\p{Lu}[\p{L}\p{M}'’´`¨.-]*|\p{Lo}[\p{Lo}\p{M}·•-]*|d['’]\p{Lu}[\p{L}\p{M}-]*|Jr\.?|Sr\.?|I{2,3}|IV)$/u;
/** Words with which a sentence begins, and no name does. */
const opening =
  /^(?:see|also|note|this|that|these|the|a|an|in|on|for|from|as|we|it|there|here|cf\.?|e\.g\.?|i\.e\.?|source|image|figure|table|code|based|adapted|according|if|when|while|by|at|to|our|my|more)$/i;
const others = /[\s,，、;；&]*(?:\b(?:and|&)\s+)?(?:\bet\.?\s*al\b\.?|\band others\b|等人?|\.{3}|…)[\s.,，:：]*$/iu;
/** Bodies of which no pattern of names tells. */
const body =
  /\b(?:team|group|lab|labs|laboratory|institute|university|project|collective|committee|foundation|research|inc|ltd|corporation|openai|google|deepmind|meta|facebook|nvidia|microsoft|anthropic|apple|alibaba|tencent|baidu|bytedance|huggingface|wikipedia)\b/i;

/**
 * Reads a list of names in the forms that styles of citation give it: `Vaswani, A., Shazeer, N., & Polosukhin, I.`,
 * `Vaswani A, Shazeer N, et al`, `A. Vaswani and N. Shazeer`, `Vaswani, Ashish, et al.`, `王磊，李强，等`. Undefined when it
 * is no list of names.
 */
export function readNames(written: string): WrittenNames | undefined {
  const text = plainWritten(written.replace(/\(eds?\.\)|\beds?\.$/i, ''));
  // Behind `Kingma, Ba,` comes what is no name; behind `Alammar, Jay.` the name has ended.
  const areFamilies = /^\s*[^\s,]+, [^\s,]+,\s*$/.test(written);
  const ended = text.replace(others, '');
  // `Gomez, A. N., ... & Polosukhin, I.`
  const gap = /[\s,]*(?:\.{3}|…)[\s,]*(?:&|and\b)?\s*/u;
  const isCut = ended !== text || gap.test(ended);
  const list = ended.replace(gap, ', & ').replace(/[\s,，、;；.]+$/u, (end) => (/^\./.test(end) ? '.' : ''));
  if (list === '' || list.length > 3000) return undefined;
  if (areFamilies) return withOthers(readEach(list.split(', ')), isCut);
  const names = /^[\p{Script=Han}\s,，、;；·•]+$/u.test(list) ? readHan(list) : readLatin(list);
  return withOthers(names, isCut);
}

function withOthers(names: Name[] | undefined, isCut: boolean): WrittenNames | undefined {
  return names && names.length > 0 ? { names, others: isCut } : undefined;
}

/** `王磊, 李强`: names of two to four characters, or foreign ones with a dot between their parts. */
function readHan(list: string): Name[] | undefined {
  const parts = list.split(/[,，、;；]\s*|\s{1,}(?=\p{Script=Han}{2,3}(?:\s|$))/u).map((part) => part.trim());
  return parts.every((part) => /^(?:\p{Script=Han}{2,4}|\p{Script=Han}+(?:[·•]\p{Script=Han}+)+)$/u.test(part))
    ? parts.map((family) => ({ family }))
    : undefined;
}

function readLatin(list: string): Name[] | undefined {
  if (body.test(list) && list.split(/\s+/).length <= 4 && !/[,;]/.test(list)) return [{ literal: list }];
  if (/;/.test(list)) return readEach(list.split(/\s*;\s*(?:and\s+|&\s*)?/));
  const [before = '', last] = list.split(/\s*,?\s+(?:and|&|und|et|y)\s+(?=[^&]*$)|\s*&\s*(?=[^&]*$)/iu);
  const parts = before
    .replace(/\s+(?:and|&)\s+/gi, ', ')
    .split(/\s*[,，、]\s*/u)
    .filter((part) => part !== '');
  return readParts(parts, last);
}

/** Names between commas, which may stand between family and given name too. */
function readParts(parts: string[], last: string | undefined): Name[] | undefined {
  const [first = '', second = ''] = parts;
  const lastParts = last?.split(/\s*,\s*/).filter((part) => part !== '') ?? [];
  const isPaired = initials.test(second) && !initials.test(first);
  if (isPaired) {
    const all = [...parts, ...lastParts];
    const names = pair(all);
    if (names) return names;
  }
  // `McAuley, Julian, Pandey, Rahul, and Leskovec, Jure`
  if (lastParts.length === 2 && parts.length % 2 === 0 && ![...parts, ...lastParts].some(isFull))
    return pair([...parts, ...lastParts], true);
  // `Vaswani, Ashish, and Noam Shazeer`: the first is turned round.
  const isTurned = parts.length >= 2 && !isFull(first) && /^\p{Lu}[\p{L}\p{M}'’-]+(?:\s\p{Lu}\.?)*$/u.test(second);
  const rest = [...parts.slice(2), ...(last === undefined ? [] : [last])];
  if (isTurned && rest.every((name) => isFull(name))) {
    const following = readEach(rest);
    const turned = readEach([`${first}, ${second}`]);
    return following && turned && [...turned, ...following];
  }
  return readEach([...parts, ...(last === undefined ? [] : [last])]);
}

/** Given name and family name in one part. */
function isFull(part: string): boolean {
  return (
    /\S\s+\S/.test(part) &&
    !part
      .split(/\s+/)
      .slice(0, -1)
      .every((one) => particle.test(one))
  );
}

/** `Family, Initials, Family, Initials`. */
function pair(parts: string[], areWords = false): Name[] | undefined {
  const names: Name[] = [];
  for (let at = 0; at < parts.length; ) {
    const [family = '', given = ''] = parts.slice(at, at + 2);
    const isPair = isFamily(family) && (initials.test(given) || (areWords && word.test(given)));
    if (isPair) names.push({ ...splitFamily(family), given: spaceInitials(given) });
    else {
      const [single] = readEach([family]) ?? [];
      if (!single) return undefined;
      names.push(single);
    }
    at += isPair ? 2 : 1;
  }
  return names;
}

function readEach(parts: string[]): Name[] | undefined {
  const names = parts.map((part) => readName(part.trim()));
  return names.every((name) => name !== undefined) ? names : undefined;
}

/** One name; undefined where it cannot be one. */
function readName(text: string): Name | undefined {
  const [, family, given] = familyFirst.exec(text) ?? [];
  if (family !== undefined && given !== undefined && isFamily(family) && !initials.test(family)) {
    // `Diederik P` is a cut name and no family; `Kingma D P` is one.
    return { ...splitFamily(family), given: spaceInitials(given) };
  }
  const words = text.replace(',', '').split(/\s+/);
  if (words.length > 6 || initials.test(text)) return undefined;
  if (!words.every((one) => word.test(one) || particle.test(one)) || opening.test(words[0] ?? '')) return undefined;
  if (words.length > 1 && words.every((one) => particle.test(one))) return undefined;
  if (body.test(text)) return { literal: text };
  // `BERT` is no name; `VASWANI, A.` has been read.
  return /^\p{Lu}{3,}$/u.test(text) ? undefined : parseName(text);
}

function isFamily(text: string): boolean {
  const words = text.split(/\s+/);
  return (
    words.length <= 4 &&
    !/^\p{Lu}\.$/u.test(words[0] ?? '') &&
    words.every((one) => word.test(one) || particle.test(one)) &&
    !opening.test(words[0] ?? '')
  );
}

function splitFamily(text: string): Pick<Name, 'family' | 'non-dropping-particle'> {
  const [, particles, family] = /^((?:\p{Ll}[\p{L}'’]*\s+)+)(.+)$/u.exec(text) ?? [];
  return particles && family ? { family, 'non-dropping-particle': particles.trim() } : { family: text };
}

/** `AN` and `A.N.` as `A. N.` */
function spaceInitials(given: string): string {
  if (!initials.test(given)) return given;
  return given
    .replace(/(\p{Lu}\p{M}*)\.?/gu, '$1. ')
    .replace(/\s+-\s*/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}
