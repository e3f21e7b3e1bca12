import { findReference } from '../bibliography/findReference';
import type { Reference } from '../bibliography/Reference';
import { venueOf, yearOf } from '../bibliography/summary';
import { findYearlyVenues, isKnownVenue } from '../bibliography/venues';
import type { Fault, Span } from '../fault/Fault';
import { makeFault } from '../fault/makeFault';
import type { Note } from './Note';

/** A venue and year that a note gives papers of these keys. */
interface Saying {
  venue: string;
  year: number;
  keys: readonly string[];
  span: Span;
}

/**
 * What a note says of where and when a paper came out is what the paper's record says. Looked at are words beside a
 * citation, and what can only mean the papers the note is about: its title, summary and tags, and sentences on where
 * they came out. Of several papers one may be meant, so that all their records must say otherwise.
 */
export function checkVenues(note: Note, references: ReadonlyMap<string, Reference>): Fault[] {
  return listSayings(note).flatMap(({ venue, year, keys, span }) => {
    const others = keys.flatMap((key) => {
      const record = findReference(key, references);
      return (record && explainOther(record, venue, year)) ?? [];
    });
    if (keys.length === 0 || others.length < keys.length) return [];
    return [{ file: note.file, ...makeFault('venue-agrees', span, ...describeOther(venue, year, keys, others)) }];
  });
}

function listSayings({ facts, frontMatter }: Note): Saying[] {
  const about = frontMatter.papers;
  const inText = facts.venues.flatMap(({ beside, published, venue, year, ...span }) => {
    const keys = beside.length > 0 ? beside : published ? about : [];
    return [{ venue, year, keys, span }];
  });
  const inCitations = facts.citations.flatMap(({ items }) =>
    items.flatMap((item) =>
      findYearlyVenues(item.suffix ?? '').map(({ venue, year }) => ({ venue, year, keys: [item.key], span: item })),
    ),
  );
  return [...listFrontMatter(facts, about), ...inText, ...inCitations];
}

function listFrontMatter({ frontMatter, places }: Note['facts'], keys: readonly string[]): Saying[] {
  if (keys.length === 0) return [];
  const { title, summary, tags = [] } = frontMatter ?? {};
  const texts: [string, string | undefined][] = [
    ['title', title],
    ['summary', summary],
    ...tags.map((tag, index): [string, string] => [`tags.${index}`, tag]),
  ];
  return texts.flatMap(([key, text]) => {
    const span = places[key] ?? places[key.split('.')[0] ?? ''];
    return span ? findYearlyVenues(text ?? '').map(({ venue, year }) => ({ venue, year, keys, span })) : [];
  });
}

/** What a record says when that is another venue or year; undefined when it says the same, or nothing that is known. */
function explainOther(record: Reference, venue: string, year: number): string | undefined {
  const name = venueOf(record);
  const isPreprint = name !== undefined && /^(?:arxiv|corr)\b/i.test(name);
  if (name === undefined || !(isPreprint || isKnownVenue(name))) return undefined;
  const held = record['event-date']?.['date-parts']?.[0]?.[0];
  const came = yearOf(record);
  if (name === venue && (came === undefined || came === String(year) || held === year)) return undefined;
  return [isPreprint ? 'arXiv' : name, came].filter(Boolean).join(' ');
}

function describeOther(
  venue: string,
  year: number,
  keys: readonly string[],
  others: readonly string[],
): [message: string, way: string] {
  const way = others.every((one) => one.startsWith('arXiv'))
    ? 'Write what the record says, or give it the place where the paper came out.'
    : `Mend what is wrong: this, or the record${keys.length > 1 ? 's' : ''}.`;
  return [`\`${venue} ${year}\` stands here, and ${tellRecords(keys, others)}.`, way];
}

function tellRecords(keys: readonly string[], others: readonly string[]): string {
  if (keys.length === 1) return `the record of \`${keys[0]}\` says ${others[0]}`;
  const says = keys.map((key, index) => `${others[index]} (\`${key}\`)`);
  return `the records say ${says.slice(0, -1).join(', ')} and ${says.at(-1)}`;
}
