import { listLocales } from '../format/readStyles';

/** Whether there are words for a language, BCP 47: `de`, `de-AT`. */
export function isLocale(tag: string): boolean {
  const language = tag.replace(/-.*$/, '');
  return (
    /^[a-z]{2,3}(?:-[A-Za-z]{2,4})*$/.test(tag) && listLocales().some((locale) => locale.startsWith(`${language}-`))
  );
}
