import { chineseTerms, englishTerms, type LocatorLabel } from './locatorTerms';

/** Where in a work a citation points, and what the author wrote behind that. */
export interface ParsedLocator {
  /** Without its term: `3`, `33–35, 38`. Absent when the text names no place. */
  locator?: string;
  label?: LocatorLabel;
  /** The rest, with the comma it begins with. */
  suffix?: string;
}

/** `3`, `A.2`, `iv`, `33-35, 38`, `(3)`: parts hold a digit or are Roman numerals or one capital letter. */
const part = String.raw`\(?(?:[A-Za-z]{0,3}[.:-]?\d[\w.:]*(?<![.:])|[ivxlcdm]+\b|[IVXLCDM]+\b|[A-Z]\b)\)?`;
const range = String.raw`${part}(?:\s*(?:[-–—~～]+|至|到)\s*${part})?`;
const places = String.raw`${range}(?:\s*(?:,|，|、|&|and\b|和)\s*${range})*`;

interface Form {
  pattern: RegExp;
  label: LocatorLabel;
}

const forms: readonly Form[] = [...chineseForms(), ...englishForms()];
const bare = /^(\d+[a-z]?(?:\.\d+)*(?:\s*[-–—~]+\s*\d+[a-z]?(?:\.\d+)*)?)(?=$|[\s,，;；.。)])/u;

/**
 * Reads a locator in English (`p. 3`, `chap. 2`, `§ 4`) or Chinese (`第 3 页`, `图 2`), as Pandoc does
 * (https://pandoc.org/MANUAL.html#citation-syntax): a bare number is a page, braces force a locator (`{app. A, fig. 3}`),
 * all behind the locator is the suffix. Text without a locator is suffix as a whole; it is kept as written.
 */
export function parseLocator(text: string): ParsedLocator {
  const braces = /^\s*\{([^{}]*)\}/u.exec(text);
  if (braces) return withSuffix(readForced(braces[1] ?? ''), text.slice(braces[0].length));
  const trimmed = text.trimStart();
  for (const { pattern, label } of forms) {
    const found = pattern.exec(trimmed);
    if (found?.[1] !== undefined)
      return withSuffix({ locator: found[1].trim(), label }, trimmed.slice(found[0].length));
  }
  const number = bare.exec(trimmed);
  if (number?.[1] !== undefined)
    return withSuffix({ locator: number[1], label: 'page' }, trimmed.slice(number[0].length));
  return withSuffix({}, text);
}

/** In braces everything is locator: with a term at its beginning when there is one, else a page. */
function readForced(text: string): ParsedLocator {
  if (text.trim() === '') return {};
  const { locator, label, suffix } = parseLocator(text.trim());
  if (locator === undefined || label === undefined) return { locator: text.trim(), label: 'page' };
  return { locator: locator + (suffix ?? ''), label };
}

function withSuffix(parsed: ParsedLocator, rest: string): ParsedLocator {
  const suffix = rest.trimEnd();
  return suffix.trim() === '' ? parsed : { ...parsed, suffix };
}

function englishForms(): Form[] {
  return termsByLength(englishTerms).map(({ term, label }) => {
    const gap = /[a-z]$/.test(term) && term.length > 2 ? String.raw`\s+` : String.raw`\s*`;
    return { label, pattern: new RegExp(`^${escapePattern(term)}${gap}(${places})(?![\\p{L}])`, 'iu') };
  });
}

function chineseForms(): Form[] {
  return termsByLength(chineseTerms).flatMap(({ term, label }) => [
    { label, pattern: new RegExp(`^第?\\s*(${places}|[一二三四五六七八九十百]+)\\s*${term}`, 'u') },
    { label, pattern: new RegExp(`^第?${term}\\s*(${places})`, 'u') },
  ]);
}

function termsByLength(
  table: Partial<Record<LocatorLabel, readonly string[]>>,
): { term: string; label: LocatorLabel }[] {
  const all = Object.entries(table).flatMap(([label, terms]) =>
    terms.map((term) => ({ term, label: label as LocatorLabel })),
  );
  return all.sort((a, b) => b.term.length - a.term.length);
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
