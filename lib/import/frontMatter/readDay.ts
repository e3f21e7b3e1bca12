import { isCalendarDay } from '../../frontMatter/fields/calendar';
import { guessIsoDays } from '../../frontMatter/fields/guessIsoDays';
import { monthMacros } from '../../language/months';

/** A day as it was found. */
export interface FoundDay {
  day: string;
  /** What had to be decided to find it, in a sentence; undefined when the text is plain. */
  doubt?: string;
}

/**
 * The day that a text of front matter means, as it is written there: a time zone moves nothing. `hint` is a day, or the
 * beginning of one, that the file's name or permalink gives: of two readings the one that agrees is taken.
 */
export function readDay(given: string, hint = ''): FoundDay | undefined {
  const text = given
    .normalize('NFKC')
    .trim()
    .replace(/^(["'])(.*)\1$/, '$2');
  const days = guessIsoDays(text);
  const [day] = days;
  if (day !== undefined && days.length === 1) return { day };
  if (day !== undefined) return settle(text, days, hint);
  const compact = /^(\d{4})(\d{2})(\d{2})(?:T?\d{4,6}Z?)$/.exec(text);
  const stamped = compact ? known(`${compact[1]}-${compact[2]}-${compact[3]}`) : undefined;
  return stamped ?? readEpoch(text) ?? readMonth(text, hint);
}

/** Seconds or milliseconds since 1970, as Dendron writes them, of which nobody knows the zone. */
function readEpoch(text: string): FoundDay | undefined {
  if (!/^[1-4]\d{9}(?:\d{3})?$/.test(text)) return undefined;
  const day = new Date(Number(text) * (text.length === 10 ? 1000 : 1)).toISOString().slice(0, 10);
  return { day, doubt: `\`${text}\` is read as ${day}, the day at Greenwich.` };
}

function settle(text: string, days: string[], hint: string): FoundDay | undefined {
  const agreeing = hint === '' ? undefined : days.find((day) => day.startsWith(hint));
  // 03/04/2023 is the fourth of March where slashes are written most, and 03.04.2023 the third of April.
  const day = agreeing ?? (text.includes('/') ? days.at(-1) : days[0]);
  if (day === undefined) return undefined;
  const others = days.filter((other) => other !== day).join(' or ');
  const why = agreeing ? 'the name or address of the note agrees' : 'nothing else tells';
  return { day, doubt: `\`${text}\` is read as ${day}, and not as ${others}: ${why}.` };
}

/** A month or a year without a day: its first. */
function readMonth(text: string, hint: string): FoundDay | undefined {
  const [, year = '', month = ''] = /^(\d{4})(?:\s*[-/.年]\s*(\d{1,2}))?\s*[年月]?$/.exec(text) ?? [];
  const [, name = '', named = ''] = /^([a-z]{3})[a-z]*\.?,?\s+(\d{4})$/i.exec(text) ?? [];
  const index = monthMacros.indexOf(name.toLowerCase()) + 1;
  const [years, months] = named === '' ? [year, month || '1'] : [named, index > 0 ? String(index) : ''];
  if (years === '' || months === '' || Number(years) < 1900 || Number(years) > 2100) return undefined;
  const first = known(`${years}-${months.padStart(2, '0')}-01`);
  if (!first) return undefined;
  const prefix = month === '' && named === '' ? years : first.day.slice(0, 7);
  const day = /^\d{4}-\d{2}-\d{2}$/.test(hint) && hint.startsWith(prefix) ? hint : first.day;
  return { day, doubt: `\`${text}\` names no day; ${day} is written.` };
}

function known(day: string): FoundDay | undefined {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return isCalendarDay(year, month, date) ? { day } : undefined;
}

/** The day at the beginning of a file's name (`2023-11-21-x.md`), whole, or by itself as a daily note's. */
export function dayOfName(path: string): string | undefined {
  const name = path.replace(/^.*\//, '');
  const [, year = '', month = '', day = ''] = /^(\d{4})[-_.]?(\d{2})[-_.]?(\d{2})(?=[-_.\s]|$)/.exec(name) ?? [];
  return known(`${year}-${month}-${day}`)?.day;
}

/** The day, or the month, in an address: `/2023/11/21/x/`, `/posts/2023/11/x/`. */
export function dayOfAddress(address: string): string | undefined {
  const [, year = '', month = '', day = ''] = /\/((?:19|20)\d{2})\/(\d{2})(?:\/(\d{2}))?\//.exec(address) ?? [];
  if (year === '' || !known(`${year}-${month}-${day || '01'}`)) return undefined;
  return day ? `${year}-${month}-${day}` : `${year}-${month}`;
}
