/** Signs of TeX that neither prices nor prose have. */
const texSign = /[\\_^={}]/;

/** A number and a word, Han characters, or two words in a row: a price or prose, unless a sign of TeX is with it. */
const prose = /^\d[\d,.]*(?:\s*[-–~]\s*\d[\d,.]*)?\s+\p{L}|\p{Script=Han}|\p{L}{2,}\s+\p{L}{2,}/u;

/**
 * Whether what stands between two single dollars is a formula, by Pandoc's rule
 * (https://pandoc.org/MANUAL.html#extension-tex_math_dollars): no space inside either dollar and no digit behind the
 * closing one. Beyond Pandoc: `$ x_1 $` with a space on both sides is a formula when it shows a sign of TeX, and
 * prices and prose between two dollars are none.
 */
export function isDollarMath(content: string, next: string): boolean {
  if (content.trim() === '') return false;
  const opens = /^\s/.test(content);
  const closes = /\s$/.test(content);
  if (opens !== closes) return false;
  if (opens) return texSign.test(content);
  if (/\d/.test(next)) return false;
  return texSign.test(content) || !prose.test(content);
}

/** Whether `\(…\)` holds a formula and is not a pair of escaped brackets around prose. */
export function isParenMath(content: string): boolean {
  return content.trim() !== '' && (texSign.test(content) || !prose.test(content));
}

/** Whether `\[…\]` holds a formula and is not a pair of escaped brackets in one line, as `\[1\]` or `\[sic\]`. */
export function isBracketMath(content: string): boolean {
  return texSign.test(content) || /^\s*\n/.test(content);
}

/** Whether a lone `$` was meant to open a formula: TeX follows it at once, before any space. */
export function looksLikeOpenMath(after: string): boolean {
  return /^(?:\\[a-zA-Z]+|[A-Za-z0-9|(]{1,8}(?:_|\^|\\[a-zA-Z]))/.test(after);
}

/** Whether an environment or a brace is still open at the end of `tex`, so that a blank line may stand there. */
export function isInsideEnvironment(tex: string): boolean {
  const begins = tex.match(/\\begin\s*\{/g)?.length ?? 0;
  const ends = tex.match(/\\end\s*\{/g)?.length ?? 0;
  return begins > ends;
}
