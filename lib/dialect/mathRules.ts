/** Signs of TeX that neither prices nor prose have. */
const texSign = /[\\_^={}]/;

/** A number and a word, Han characters, or two words in a row: a price or prose, unless a sign of TeX is with it. */
const prose = /^\d[\d,.]*(?:\s*[-–~]\s*\d[\d,.]*)?\s+\p{L}|\p{Script=Han}|\p{L}{2,}\s+\p{L}{2,}/u;

/** What stands right behind the dollar of `US$5`, or behind that of `5$, 6$`. */
const afterPrefix = /^\d[^\\_^={}]*$/;
const afterAmount = /^[\s,.;:!?)，。、；：！？）][^\\_^={}]*$/;

/**
 * Whether what stands between two single dollars is a formula, by Pandoc's rule
 * (https://pandoc.org/MANUAL.html#extension-tex_math_dollars): no space inside either dollar and no digit behind the
 * closing one. Beyond Pandoc: `$ x_1 $` with a space on both sides is a formula when it shows a sign of TeX, and
 * prices and prose between two dollars are none. `previous` and `next` are the characters before and behind.
 */
export function isDollarMath(content: string, previous: string, next: string): boolean {
  if (content.trim() === '') return false;
  if (/[A-Za-z]/.test(previous) && afterPrefix.test(content)) return false;
  if (/\d/.test(previous) && afterAmount.test(content)) return false;
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

/** Whether a lone `$` was meant to open a formula: TeX follows it at once, and it is no name such as `$MY_VARIABLE`. */
export function looksLikeOpenMath(after: string): boolean {
  if (/^[A-Z]{2,}_[A-Z]/.test(after)) return false;
  return /^(?:\\[a-zA-Z]+|[A-Za-z0-9|(]{1,8}(?:_|\^|\\[a-zA-Z]))/.test(after);
}

/** Whether a bar that ends a table's cell cuts a formula: `content` is what stands between two lone dollars of a row. */
export function isCutByBar(content: string): boolean {
  if (!content.includes('|') || /^\s|\s$/.test(content)) return false;
  return texSign.test(content) || /\([^)|]*\|[^(|]*\)/.test(content) || /^\|[^|]+\|$/.test(content);
}

/** How many environments `tex` opens beyond those it closes. */
export function countDepth(tex: string): number {
  const begins = tex.match(/\\begin\s*\{/g)?.length ?? 0;
  const ends = tex.match(/\\end\s*\{/g)?.length ?? 0;
  return begins - ends;
}
