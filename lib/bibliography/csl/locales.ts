import { listLocales } from '../format/readStyles';

/** Whether there are words for a language, BCP 47: `de`, `de-AT`. */
export function isLocale(tag: string): boolean {
  return /^[a-z]{2,3}(?:-[A-Za-z]{2,4})*$/.test(tag) && listLanguages().includes(tag.slice(0, tag.search(/-|$/)));
}

/** The languages of the packaged locales. */
export function listLanguages(): string[] {
  return [...new Set(listLocales().map((locale) => locale.replace(/-.*$/, '')))];
}
