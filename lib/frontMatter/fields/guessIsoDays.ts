import { monthMacros } from '../../language/months';
import { isCalendarDay } from './calendar';

const name = `(?:${monthMacros.join('|')})[a-z]*\\.?`;
const time = '(?:[T\\s].*)?';

/** Ways in which authors write days, each with the places of year, month and day. */
const forms: { pattern: RegExp; order: ('year' | 'month' | 'day')[] }[] = [
  // 2023-1-5, 2023/11/21, 23-11-21, 2023.11.21 10:00, 2023-11-21T10:00:00Z
  {
    pattern: new RegExp(`^(\\d{4}|\\d{2})\\s*[-/._]\\s*(\\d{1,2})\\s*[-/._]\\s*(\\d{1,2})${time}$`),
    order: ['year', 'month', 'day'],
  },
  // 2023年11月21日
  { pattern: /^(\d{4}|\d{2})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]?.*$/, order: ['year', 'month', 'day'] },
  // 20231121
  { pattern: /^(\d{4})(\d{2})(\d{2})$/, order: ['year', 'month', 'day'] },
  // Nov 21, 2023; November 21st 2023
  {
    pattern: new RegExp(`^(?:[a-z]+,?\\s+)?(${name})\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})${time}$`, 'i'),
    order: ['month', 'day', 'year'],
  },
  // 21 Nov 2023; Tue, 21 Nov 2023 10:00:00 GMT; 21-Nov-2023
  {
    pattern: new RegExp(`^(?:[a-z]+,?\\s+)?(\\d{1,2})(?:st|nd|rd|th)?[\\s-]+(${name}),?[\\s-]+(\\d{4})${time}$`, 'i'),
    order: ['day', 'month', 'year'],
  },
  // 21/11/2023 and 11/21/2023: both, where the calendar has both
  { pattern: /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/, order: ['day', 'month', 'year'] },
  { pattern: /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/, order: ['month', 'day', 'year'] },
];

/** The ISO days that `text` may mean, without repetition; none when it looks like no day, or like none of the calendar. */
export function guessIsoDays(text: string): string[] {
  const plain = text.normalize('NFKC').trim();
  const days = forms.flatMap(({ pattern, order }) => {
    const parts = pattern.exec(plain)?.slice(1);
    if (parts === undefined) return [];
    const part = (name: 'year' | 'month' | 'day'): string => parts[order.indexOf(name)] ?? '';
    return toIsoDay(part('year'), part('month'), part('day')) ?? [];
  });
  return [...new Set(days)];
}

function toIsoDay(yearText: string, monthText: string, dayText: string): string | undefined {
  const year = Number(yearText) + (yearText.length === 2 ? 2000 : 0);
  const named = monthMacros.indexOf(monthText.slice(0, 3).toLowerCase()) + 1;
  const month = named > 0 ? named : Number(monthText);
  const day = Number(dayText);
  if (!isCalendarDay(year, month, day)) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
