import type { LocatorLabel } from './locatorTerms';
import { matchBracketedKey } from './matchCitationKey';
import { parseLocator } from './parseLocator';

/** One reference in a citation, as the author wrote it. */
export interface CitationItem {
  key: string;
  /** `see` in `[see @key]`. */
  prefix?: string;
  /** `3` in `[@key, p. 3]`. */
  locator?: string;
  /** CSL's term for the locator. */
  label?: LocatorLabel;
  /** `, and passim` in `[@key, p. 3, and passim]`. */
  suffix?: string;
  /** `[-@key]`: the authors are named in the sentence already. */
  suppressAuthor?: boolean;
  /** UTF-16 offsets of `@key` in the raw text. */
  start: number;
  end: number;
}

/**
 * The items of a bracketed citation in Pandoc's syntax (https://pandoc.org/MANUAL.html#citation-syntax).
 *
 * @param raw what stands between `[` and `]`: `see @a, p. 3, and passim; -@b, 第3页`
 * @returns undefined when the text is no citation: when a part between two `;` names no key. Two keys with only
 * a comma between them are two items, which Pandoc would not see.
 */
export function parseCitationGroup(raw: string): CitationItem[] | undefined {
  const items: CitationItem[] = [];
  for (const { start, end } of splitParts(raw)) {
    const found = parsePart(raw, start, end);
    if (found.length === 0) return undefined;
    items.push(...found);
  }
  return items.length > 0 ? items : undefined;
}

interface Range {
  start: number;
  end: number;
}

/** The stretches between semicolons that are neither escaped nor inside `{}` or `[]`. */
function splitParts(raw: string): Range[] {
  const parts: Range[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < raw.length; at++) {
    const char = raw.charAt(at);
    if (char === '\\') at++;
    else if ('{['.includes(char)) depth++;
    else if ('}]'.includes(char)) depth--;
    else if (depth <= 0 && ';；'.includes(char)) {
      parts.push({ start, end: at });
      start = at + 1;
    }
  }
  return [...parts, { start, end: raw.length }];
}

/** The items of one part: one, or more when nothing but a comma stands between two keys. */
function parsePart(raw: string, start: number, end: number): CitationItem[] {
  const mentions = findMentions(raw, start, end);
  return mentions.map((mention, index) => {
    const before = index === 0 ? raw.slice(start, mention.from) : '';
    const after = raw.slice(mention.end, mentions[index + 1]?.from ?? end);
    return toItem(mention, before, index + 1 < mentions.length ? after.replace(/[\s,，、]+$/u, '') : after);
  });
}

interface Mention extends Range {
  key: string;
  /** Where the mention begins with its `-`. */
  from: number;
  suppressAuthor: boolean;
}

function findMentions(raw: string, start: number, end: number): Mention[] {
  const mentions: Mention[] = [];
  for (let at = raw.indexOf('@', start); at !== -1 && at < end; at = raw.indexOf('@', at + 1)) {
    const matched = matchBracketedKey(raw, at);
    if (!matched || matched.end > end) continue;
    const previous = mentions.at(-1);
    const suppressAuthor =
      at > start && raw[at - 1] === '-' && (at - 1 === start || /[\s(（,，、]/.test(raw[at - 2] ?? ''));
    const from = suppressAuthor ? at - 1 : at;
    if (previous && !/^[\s,，、]+$/u.test(raw.slice(previous.end, from))) continue;
    mentions.push({ key: matched.key, start: at, end: matched.end, from, suppressAuthor });
    at = matched.end - 1;
  }
  return mentions;
}

function toItem(mention: Mention, before: string, after: string): CitationItem {
  const item: CitationItem = { key: mention.key, start: mention.start, end: mention.end };
  const prefix = unescapeText(before.trim());
  if (prefix !== '') item.prefix = prefix;
  const { locator, label, suffix } = parseTail(after);
  if (locator !== undefined) item.locator = unescapeText(locator);
  if (label !== undefined) item.label = label;
  if (suffix) item.suffix = unescapeText(suffix);
  if (mention.suppressAuthor) item.suppressAuthor = true;
  return item;
}

/** A comma between key and locator belongs to neither; before a suffix it belongs to the suffix. */
function parseTail(after: string): ReturnType<typeof parseLocator> {
  const parsed = parseLocator(after.replace(/^\s*[,，]/u, ''));
  return parsed.locator === undefined ? { suffix: after.replace(/^(\s*[,，]?\s*)\{\s*\}/u, '$1').trimEnd() } : parsed;
}

/** A backslash before ASCII punctuation is Markdown's escape (https://spec.commonmark.org/0.31.2/#backslash-escapes). */
function unescapeText(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}
