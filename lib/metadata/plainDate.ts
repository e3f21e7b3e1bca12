import type { CslDate } from '../bibliography/Reference';

/** A date as `2023`, `2023-09` or `2023-09-27`, with the separator that is given; of a range the beginning. */
export function plainDate(date: CslDate | undefined, separator = '-'): string | undefined {
  const parts = date?.['date-parts']?.[0];
  return parts?.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join(separator);
}
