/** Characters of Chinese, and words of other languages, that a reader of technical text takes in a minute. */
const pace = { han: 350, words: 220 };

/** Reading time in whole minutes, at least one. A formula counts as three words. */
export function estimateMinutes(text: string, formulas: number): number {
  const { han, words } = countUnits(text);
  return Math.max(1, Math.round(han / pace.han + (words + 3 * formulas) / pace.words));
}

/** How long a text is, as writers count: every Chinese character and every other word. */
export function countWords(text: string): number {
  const { han, words } = countUnits(text);
  return han + words;
}

function countUnits(text: string): { han: number; words: number } {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = text.replace(/\p{Script=Han}/gu, ' ').match(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
  return { han, words };
}
