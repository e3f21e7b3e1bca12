/** A citation key in a text; `end` is the UTF-16 offset behind it, its closing brace included. */
export interface MatchedKey {
  key: string;
  end: number;
}

const braced = /\{([^\s{}]+)\}/uy;
/** Brackets are part of a DOI, whose key may hold pairs of them: `doi:10.1016/S0140-6736(05)17709-5`. */
const doi =
  /doi:(?:[A-Za-z0-9_]|[:.#$%&\-+?<>~](?=[A-Za-z0-9_])|\/(?=[A-Za-z0-9_(])|\([A-Za-z0-9_:.#$%&\-+?<>~/]*\))+/iuy;
const inRunningText = /[A-Za-z0-9_]+(?:[:.#$%&\-+?<>~/][A-Za-z0-9_]+)*/uy;
const inBrackets = /[\p{L}\p{M}\p{N}_]+(?:[:.#$%&\-+?<>~/][\p{L}\p{M}\p{N}_]+)*/uy;

/**
 * The key behind the `@` that stands at `offset` of running text: Pandoc's rule
 * (https://pandoc.org/MANUAL.html#citation-syntax) with ASCII letters only, so that a Han character right behind
 * ends the key. Undefined when no `@` stands there or no key follows, and when the `@` belongs to an address.
 */
export function matchCitationKey(text: string, offset: number): MatchedKey | undefined {
  return matchKey(text, offset, inRunningText);
}

/** The same inside `[…]`, where a key may hold letters of every script. */
export function matchBracketedKey(text: string, offset: number): MatchedKey | undefined {
  return matchKey(text, offset, inBrackets);
}

function matchKey(text: string, offset: number, form: RegExp): MatchedKey | undefined {
  if (text[offset] !== '@' || isInAddress(text, offset)) return undefined;
  for (const pattern of [braced, doi, form]) {
    pattern.lastIndex = offset + 1;
    const found = pattern.exec(text);
    if (found) return { key: found[1] ?? found[0], end: pattern.lastIndex };
  }
  return undefined;
}

/** Behind a letter, digit or one of `./@_\` an `@` is part of a mail address, a URL or an escape. */
function isInAddress(text: string, offset: number): boolean {
  return offset > 0 && /[A-Za-z0-9_./@\\]/.test(text[offset - 1] ?? '');
}
