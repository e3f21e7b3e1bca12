import { isChinese } from './getWords';
import { monthNames } from './months';

/**
 * An ISO day (`2023-11-21`) as a reader of `lang` writes it: `2023年11月21日`, `21 November 2023`.
 * The day is taken apart as text and never becomes an instant, so no time zone can move it.
 * Throws a RangeError on anything but an ISO day: front matter is checked before.
 */
export function formatDate(isoDay: string, lang: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(isoDay) ?? [];
  const name = monthNames[Number(month) - 1];
  if (name === undefined) throw new RangeError(`formatDate: “${isoDay}” is not an ISO day`);
  return isChinese(lang)
    ? `${Number(year)}年${Number(month)}月${Number(day)}日`
    : `${Number(day)} ${name} ${Number(year)}`;
}
