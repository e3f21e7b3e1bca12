import { z } from 'zod';
import { normalizeDoi } from '../bibliography/bib/identifiers';
import type { CslDate, Name } from '../bibliography/Reference';
import { richToText } from '../bibliography/richText';
import { shortVenue } from '../bibliography/venues';
import { parseAuthor } from './authorName';
import type { PaperRecord } from './PaperRecord';
import { parseMarkup } from './prose';
import { markupToRich } from './texTitle';

/** Crossref gives most texts in lists, content negotiation as they are; some records have null for nothing. */
const texts = z
  .union([z.string(), z.number().transform(String), z.array(z.string().nullable())])
  .nullish()
  .transform((value) =>
    (typeof value === 'string' ? [value] : (value ?? [])).filter((text): text is string => Boolean(text?.trim())),
  );

const person = z.looseObject({
  family: z.string().nullish(),
  given: z.string().nullish(),
  suffix: z.string().nullish(),
  name: z.string().nullish(),
  literal: z.string().nullish(),
});

const date = z.looseObject({
  'date-parts': z
    .array(z.array(z.union([z.number(), z.string().regex(/^\d+$/).transform(Number)]).nullable()))
    .nullish(),
});

/**
 * A work as Crossref's API describes it (https://github.com/CrossRef/rest-api-doc), which is also CSL-JSON as content
 * negotiation gives it, in part.
 */
export const workSchema = z.looseObject({
  type: z.string().nullish(),
  subtype: z.string().nullish(),
  title: texts,
  subtitle: texts,
  author: z.array(person).nullish(),
  editor: z.array(person).nullish(),
  'container-title': texts,
  publisher: z.string().nullish(),
  volume: texts,
  issue: texts,
  page: texts,
  'article-number': texts,
  DOI: z.string().nullish(),
  URL: z.string().nullish(),
  ISBN: texts,
  issued: date.nullish(),
  'published-print': date.nullish(),
  published: date.nullish(),
  abstract: z.string().nullish(),
  'updated-by': z.array(z.looseObject({ type: z.string().nullish(), DOI: z.string().nullish() })).nullish(),
});

export type Work = z.infer<typeof workSchema>;

/** CSL's types by Crossref's (https://api.crossref.org/v1/types) and by CSL's own. */
const types: Readonly<Record<string, string>> = {
  'journal-article': 'article-journal',
  'article-journal': 'article-journal',
  'proceedings-article': 'paper-conference',
  'paper-conference': 'paper-conference',
  'book-chapter': 'chapter',
  'book-section': 'chapter',
  'book-part': 'chapter',
  'reference-entry': 'chapter',
  chapter: 'chapter',
  book: 'book',
  monograph: 'book',
  'edited-book': 'book',
  'reference-book': 'book',
  proceedings: 'book',
  dissertation: 'thesis',
  thesis: 'thesis',
  report: 'report',
  'report-component': 'report',
  dataset: 'dataset',
  software: 'software',
  standard: 'standard',
};

/** The record that a work describes. */
export function workToRecord(work: Work): PaperRecord {
  const type = typeOf(work);
  const { volume, issue, page, 'article-number': eid, ISBN: isbns } = work;
  const doi = normalizeDoi(work.DOI ?? '');
  const number = page.length === 0 ? eid[0] : undefined;
  const inProceedings = type === 'paper-conference' || type === 'chapter';
  const reference: PaperRecord['reference'] = {
    type,
    ...filled({
      title: joinTitle(work),
      // A work of no known type, such as a preprint, is in nothing.
      ...(type !== 'document' && containers(work, inProceedings)),
      publisher: type === 'article-journal' ? '' : markupToRich(work.publisher ?? '', false),
      volume: volume[0] ?? '',
      issue: inProceedings ? '' : (issue[0] ?? ''),
      page: (page[0] ?? number ?? '').replace(/\s*[-–—]+\s*/g, '-'),
      number: type === 'article-journal' ? (number ?? '') : '',
      DOI: doi?.toLowerCase() ?? '',
      ISBN: type === 'book' ? (isbns[0] ?? '').replace(/^.*\//, '') : '',
      URL: doi === undefined ? (work.URL ?? '') : '',
    }),
    ...people('author', work.author),
    ...(type === 'book' && !work.author?.length && people('editor', work.editor)),
  };
  const issued = findYear(work);
  if (issued) reference.issued = issued;
  return { reference, abstract: parseMarkup(work.abstract ?? ''), categories: [], remarks: listRemarks(work) };
}

/** Springer registers the papers of conferences as chapters. */
function typeOf(work: Work): string {
  const type = types[work.type ?? ''] ?? 'document';
  const volume = richToText(markupToRich(work['container-title'].at(-1) ?? '', false));
  const isConference =
    /\b(?:proceedings|conference|symposium|workshop)\b/i.test(volume) || shortVenue(volume) !== volume;
  return type === 'chapter' && isConference ? 'paper-conference' : type;
}

function joinTitle({ title, subtitle }: Work): string {
  const [first, second] = [markupToRich(title[0] ?? ''), markupToRich(subtitle[0] ?? '')];
  if (first === '' || second === '' || first.toLowerCase().includes(second.toLowerCase())) return first;
  return /[:?!.]$/.test(first) ? `${first} ${second}` : `${first}: ${second}`;
}

/** Of several containers the last is the volume itself, and the first the series that it belongs to. */
function containers(work: Work, inProceedings: boolean): Record<string, string> {
  const names = work['container-title'].map((name) => markupToRich(name, false));
  const [first = ''] = names;
  if (!inProceedings || names.length < 2) return { 'container-title': first };
  return { 'container-title': names.at(-1) ?? '', 'collection-title': first };
}

function people(role: 'author' | 'editor', list: Work['author']): { author?: Name[]; editor?: Name[] } {
  const names = (list ?? []).map(personToName).filter((name) => name !== undefined);
  return names.length > 0 ? { [role]: names } : {};
}

function personToName({ family, given, suffix, name, literal }: z.infer<typeof person>): Name | undefined {
  const tidy = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();
  const body = tidy(literal || name);
  if (body) return { literal: body };
  if (!tidy(family)) return tidy(given) ? parseAuthor(tidy(given)) : undefined;
  const calm = isShouted(tidy(family)) ? lower : (text: string) => text;
  const [, particle, rest = tidy(family)] = particles.exec(tidy(family)) ?? [];
  return {
    family: calm(rest),
    ...(tidy(given) && { given: calm(tidy(given)) }),
    ...(particle && { 'non-dropping-particle': particle.trim() }),
    ...(tidy(suffix) && { suffix: tidy(suffix) }),
  };
}

const particles = /^((?:(?:van|von|der|den|de|del|della|di|da|du|la|le|ten|ter)\s+)+)(\S.*)$/;

/** Some publishers write names in capitals. */
function isShouted(family: string): boolean {
  return /\p{Lu}{3}/u.test(family) && family === family.toUpperCase();
}

function lower(name: string): string {
  return name.replace(/(\p{Lu})([\p{Lu}\p{M}]+)/gu, (_, first: string, rest: string) => first + rest.toLowerCase());
}

/** The year of the issue it stands in counts before that in which it was first seen. */
function findYear(work: Work): CslDate | undefined {
  for (const day of [work['published-print'], work.published, work.issued]) {
    const year = day?.['date-parts']?.[0]?.[0];
    if (year) return { 'date-parts': [[year]] };
  }
  return undefined;
}

function listRemarks(work: Work): string[] {
  const retraction = work['updated-by']?.find(({ type }) => /retract|withdraw/i.test(type ?? ''));
  if (!retraction) return [];
  return [`The paper was retracted${retraction.DOI ? `: see https://doi.org/${retraction.DOI}` : ''}.`];
}

function filled<Fields extends Record<string, string>>(fields: Fields): Partial<Fields> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== '')) as Partial<Fields>;
}
