import { asCode } from '../../yaml/asCode';
import type { Checked } from '../../yaml/Checked';
import { isCalendarDay } from './calendar';
import { guessIsoDays } from './guessIsoDays';

/**
 * A day of the calendar as `YYYY-MM-DD` (ISO 8601), kept as text: an instant would move with the time zone.
 * Other ways to write a day are refused with the ISO day they mean.
 */
export function checkIsoDay(given: string): Checked<string> {
  const text = given.trim();
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (year !== undefined && isCalendarDay(Number(year), Number(month), Number(day))) return { value: text };
  if (year !== undefined) return { message: `A day of the calendar is expected; there is no ${asCode(text)}.` };
  const message = `A day as \`YYYY-MM-DD\` is expected; ${asCode(text)} stands here.`;
  const days = guessIsoDays(text);
  if (days.length === 0) return { message };
  const write = days.length === 1 ? days[0] : undefined;
  return { message, suggestion: `Write ${days.map(asCode).join(' or ')}.`, write };
}
