import type { CslDate, Reference } from '../Reference';
import { isMonth, isoToDate, yearToDate } from './dates';
import type { EntryFields } from './EntryFields';
import type { Complain } from './toReference';

const dateFields = [
  ['accessed', 'urldate'],
  ['event-date', 'eventdate'],
  ['original-date', 'origdate'],
] as const;

/** BibLaTeX's `date` counts before BibTeX's `year`, `month` and `day`. */
export function addDates(reference: Reference, fields: EntryFields, complain: Complain): void {
  const issued = readDate(fields, 'date', complain) ?? readYear(fields, complain);
  if (issued) reference.issued = issued;
  for (const [variable, field] of dateFields) {
    const date = readDate(fields, field, complain);
    if (date) reference[variable] = date;
  }
}

/** A date that is no date is printed as written. */
function readDate(fields: EntryFields, field: string, complain: Complain): CslDate | undefined {
  const written = fields.plain(field);
  if (written === '') return undefined;
  const date = isoToDate(written.replaceAll('–', '-'));
  if (date) return date;
  complain([field], `Expected a date such as \`2023\`, \`2023-09\` or \`2023-09-27\`, found \`${written}\`.`);
  return { literal: written };
}

function readYear(fields: EntryFields, complain: Complain): CslDate | undefined {
  const [year, month] = [fields.plain('year'), fields.plain('month')];
  if (month !== '' && !isMonth(month)) {
    complain(['month'], `Expected a month such as \`sep\`, \`9\` or \`September\`, found \`${month}\`.`);
  }
  return year === '' ? undefined : yearToDate(year, month, fields.plain('day'));
}
