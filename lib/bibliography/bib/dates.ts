import { monthMacros } from '../../language/months';
import type { CslDate } from '../Reference';

const isoDate = /^(-?\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T.*)?$/;

/**
 * A BibLaTeX date (ISO 8601-2 level 1: `2023`, `2023-09`, `2023-09-27`, `2023-09/2023-10`, `2023-21` for spring,
 * `~` and `?` for doubt). Undefined when the text has another form.
 */
export function isoToDate(text: string): CslDate | undefined {
  const doubtful = /[~?%]/.test(text);
  const parts = text.replace(/[~?%]/g, '').trim().split('/');
  if (parts.length > 2) return undefined;
  const dates = parts.filter((part) => part !== '' && part !== '..').map(isoToParts);
  const known = dates.filter((date) => date !== undefined);
  if (known.length === 0 || known.length < dates.length) return undefined;
  const season = known[0]?.[1] ?? 0;
  const result: CslDate = { 'date-parts': known.map((date) => (isSeason(date[1]) ? date.slice(0, 1) : date)) };
  if (isSeason(season)) result.season = season - 20;
  if (doubtful) result.circa = true;
  return result;
}

/**
 * The date that BibTeX's `year`, `month` and `day` say together. A year that holds no year is a literal
 * (`in press`); a month that cannot be read leaves the year.
 */
export function yearToDate(year: string, month: string, day: string): CslDate {
  const iso = isoToDate(year);
  const digits = /(?<!\d)(\d{4})(?!\d)/.exec(year)?.[1];
  if (!iso && digits === undefined) return { literal: year };
  if (iso && (iso['date-parts']?.length !== 1 || iso['date-parts'][0]?.length !== 1)) return iso;
  const { monthNumber, dayNumber } = readMonth(month, day);
  const parts = [Number(digits ?? year)];
  if (monthNumber !== undefined) parts.push(monthNumber);
  if (monthNumber !== undefined && dayNumber !== undefined) parts.push(dayNumber);
  const date: CslDate = { 'date-parts': [parts] };
  return /^(?:c\.|ca\.|circa)|[~?]$/i.test(year.trim()) ? { ...date, circa: true } : date;
}

/** Whether `month` names a month, alone or with a day or a second month. */
export function isMonth(month: string): boolean {
  return readMonth(month, '').monthNumber !== undefined;
}

/** `9`, `sep`, `September`, `9月`, `27 September`, `June/July` (the first counts). */
function readMonth(month: string, day: string): { monthNumber: number | undefined; dayNumber: number | undefined } {
  const name = /\p{L}{3,}/u.exec(month)?.[0].slice(0, 3).toLowerCase();
  const named = name === undefined ? -1 : monthMacros.indexOf(name);
  const numbers = [...month.matchAll(/\d{1,2}/g)].map(([found]) => Number(found));
  const monthNumber = named >= 0 ? named + 1 : within(numbers[0], 12);
  const beside = named >= 0 ? numbers[0] : undefined;
  return { monthNumber, dayNumber: within(/^\d{1,2}$/.test(day) ? Number(day) : beside, 31) };
}

function isoToParts(text: string): number[] | undefined {
  const found = isoDate.exec(text.trim());
  if (!found) return undefined;
  const [year, month, day] = found.slice(1).map((part) => (part === undefined ? undefined : Number(part)));
  if (year === undefined) return undefined;
  if (month === undefined) return [year];
  if (within(month, 12) === undefined) return isSeason(month) ? [year, month] : undefined;
  if (day === undefined) return [year, month];
  return day >= 1 && day <= new Date(Date.UTC(2000, month, 0)).getUTCDate() ? [year, month, day] : undefined;
}

function isSeason(month: number | undefined): boolean {
  return month !== undefined && month >= 21 && month <= 24;
}

function within(value: number | undefined, most: number): number | undefined {
  return value !== undefined && value >= 1 && value <= most ? value : undefined;
}
