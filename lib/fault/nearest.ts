import { distance } from 'fastest-levenshtein';

/**
 * The candidates an author may have meant by `word`, nearest first, at most `most`.
 * Near means an edit distance of at most a third of the longer word (at least 2), case aside,
 * or that one begins with the other (from three characters on).
 */
export function findNearest(word: string, candidates: Iterable<string>, most = 3): string[] {
  const wanted = word.toLowerCase();
  const scored: { candidate: string; score: number }[] = [];
  for (const candidate of candidates) {
    const other = candidate.toLowerCase();
    const score = distance(wanted, other);
    const near = score <= Math.max(2, Math.floor(Math.max(wanted.length, other.length) / 3));
    const extended = wanted.length >= 3 && (other.startsWith(wanted) || wanted.startsWith(other));
    if ((near || extended) && score < Math.max(wanted.length, other.length)) scored.push({ candidate, score });
  }
  scored.sort((a, b) => a.score - b.score || (a.candidate < b.candidate ? -1 : 1));
  return scored.slice(0, most).map(({ candidate }) => candidate);
}
