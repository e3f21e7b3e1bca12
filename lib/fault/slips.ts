import { distance } from 'fastest-levenshtein';

/**
 * The one candidate that `word` is a slip of the keyboard for, beyond doubt; undefined when there is none, or when two are
 * as near. A slip is one letter more, less or other than meant, or two that changed places, and in a long word two. Digits tell one year or number from another, and short parts one name from another: those are no slips.
 */
export function findSlip(word: string, candidates: Iterable<string>): string | undefined {
  const slips = new Map<number, string[]>();
  for (const candidate of new Set(candidates)) {
    const edits = countSlips(word.toLowerCase(), candidate.toLowerCase());
    if (edits !== undefined) slips.set(edits, [...(slips.get(edits) ?? []), candidate]);
  }
  const nearest = slips.get(0) ?? slips.get(1) ?? slips.get(2) ?? [];
  return nearest.length === 1 ? nearest[0] : undefined;
}

/**
 * The same for citation keys: `cheng2020` and `chen2020` are two authors, so a name may differ only where the rest of the
 * key says that the same work is meant, or where it is long.
 */
export function findKeySlip(key: string, candidates: Iterable<string>): string | undefined {
  const found = findSlip(key, candidates);
  if (found === undefined) return undefined;
  const [[name, title], [otherName, otherTitle]] = [partKey(key), partKey(found)];
  if (name === otherName) return found;
  return title === otherTitle && (title.length >= 3 || name.length >= longName) ? found : undefined;
}

/** Fewer letters than this are a name in which any letter may tell two authors apart. */
const longName = 8;

function partKey(key: string): [name: string, title: string] {
  const [, name = '', title = ''] = /^(\D*)\d*(.*)$/s.exec(key.toLowerCase()) ?? [];
  return [name, title];
}

/** How many letters are off; undefined when that is no slip. */
function countSlips(word: string, other: string): number | undefined {
  const longer = Math.max(word.length, other.length);
  const most = longer >= 6 ? 2 : 1;
  if (longer < 4 || Math.abs(word.length - other.length) > most || digitsOf(word) !== digitsOf(other)) return undefined;
  const edits = isSwap(word, other) ? 1 : distance(word, other);
  return edits <= most && hasSameShortParts(word, other) ? edits : undefined;
}

/** In `eq-a` and `eq-b`, or `v1-a` and `v2-a`, the short part is what tells them apart. */
function hasSameShortParts(word: string, other: string): boolean {
  const [parts, others] = [word.split(/[^\p{L}\p{N}]+/u), other.split(/[^\p{L}\p{N}]+/u)];
  if (parts.length !== others.length) return parts.join('') === others.join('');
  return parts.every((part, index) => {
    const against = others[index] ?? '';
    return part === against || Math.max(part.length, against.length) > 3;
  });
}

/** The digits, and a letter behind the last of them, as in `li2023a`. */
function digitsOf(text: string): string {
  return `${text.replace(/\D+/g, ' ')}${/\d(\p{L})$/u.exec(text)?.[1] ?? ''}`.trim();
}

function isSwap(word: string, other: string): boolean {
  if (word.length !== other.length) return false;
  const at = [...word].findIndex((letter, index) => letter !== other[index]);
  return at >= 0 && word.slice(0, at) + (word[at + 1] ?? '') + word[at] + word.slice(at + 2) === other;
}
