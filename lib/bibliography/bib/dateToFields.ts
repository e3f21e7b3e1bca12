import type { CslDate } from '../Reference';
import { textToTex } from './texText';

/** A date as the fields of an entry: BibTeX's `year`, `month` and `day`, or BibLaTeX's `date` for what these cannot say. */
export function dateToFields(date: CslDate): Record<string, string> {
  const [from, to] = date['date-parts'] ?? [];
  if (!from) return { year: textToTex(date.literal ?? '') };
  if (to || date.season || date.circa) return { date: dateToIso(date) };
  const [year, month, day] = from.map(String);
  return { year: year ?? '', ...(month && { month }), ...(day && { day }) };
}

/** A date as BibLaTeX writes it (ISO 8601-2): `2023-09-27`, `2023/2024`, `2023-21` for spring, `2023~`. */
export function dateToIso({ 'date-parts': dates = [], season, circa, literal }: CslDate): string {
  if (dates.length === 0) return textToTex(literal ?? '');
  const texts = dates.map(([year = 0, ...rest]) =>
    [
      String(year).padStart(4, '0'),
      ...(season ? [20 + season] : rest).map((part) => String(part).padStart(2, '0')),
    ].join('-'),
  );
  return texts.join('/') + (circa ? '~' : '');
}
