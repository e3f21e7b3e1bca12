import { z } from 'zod';
import { normalizeDoi } from '../bibliography/bib/identifiers';
import type { Name } from '../bibliography/Reference';
import { parseAuthor } from './authorName';
import type { PaperRecord } from './PaperRecord';
import { parseJson } from './parseJson';
import { parseMarkup, parseProse } from './prose';
import { ask } from './request';
import type { Services } from './Services';
import { texToRich } from './texTitle';

const text = z.union([z.string(), z.number().transform(String)]).nullish();

const creator = z.looseObject({
  name: z.string().nullish(),
  nameType: z.string().nullish(),
  givenName: z.string().nullish(),
  familyName: z.string().nullish(),
});

/** A DOI as DataCite's API describes it (https://support.datacite.org/docs/api-get-doi). */
const doiSchema = z.looseObject({
  data: z.looseObject({
    attributes: z.looseObject({
      doi: z.string(),
      creators: z.array(creator).nullish(),
      titles: z.array(z.looseObject({ title: z.string(), titleType: z.string().nullish() })).min(1),
      // A text until version 4.5 of the metadata schema, and an object since, where it is asked for.
      publisher: z
        .union([z.string(), z.looseObject({ name: z.string().nullish() }).transform(({ name }) => name)])
        .nullish(),
      publicationYear: z
        .union([
          z.number(),
          z
            .string()
            .regex(/^\d{4}$/)
            .transform(Number),
        ])
        .nullish(),
      container: z.looseObject({ title: text, volume: text, issue: text, firstPage: text, lastPage: text }).nullish(),
      types: z.looseObject({ resourceTypeGeneral: z.string().nullish(), citeproc: z.string().nullish() }).nullish(),
      descriptions: z
        .array(z.looseObject({ description: z.string().nullish(), descriptionType: z.string().nullish() }))
        .nullish(),
      version: text,
    }),
  }),
});

type Attributes = z.infer<typeof doiSchema>['data']['attributes'];

/** CSL's types by DataCite's general ones, where `citeproc` says less. */
const types: Readonly<Record<string, string>> = {
  JournalArticle: 'article-journal',
  ConferencePaper: 'paper-conference',
  BookChapter: 'chapter',
  Book: 'book',
  Dissertation: 'thesis',
  Report: 'report',
  Software: 'software',
  ComputationalNotebook: 'software',
  Dataset: 'dataset',
  Standard: 'standard',
};

/** The record of a DOI that DataCite registered: data sets, software, theses, and what repositories keep. */
export function findDatacitePaper(doi: string, services: Services): Promise<PaperRecord> {
  const address = `https://api.datacite.org/dois/${encodeURIComponent(doi)}`;
  return ask({ address, accept: 'application/vnd.api+json', parse: parseDataciteDoi }, services);
}

/** Reads the answer about one DOI. */
export function parseDataciteDoi(answer: string): PaperRecord {
  const { attributes } = parseJson(answer, doiSchema, 'api.datacite.org').data;
  const { types: kinds, titles, publisher, publicationYear, version, container } = attributes;
  const type = types[kinds?.resourceTypeGeneral ?? ''] ?? 'document';
  const title = titles.find(({ titleType }) => !titleType) ?? titles[0];
  const pages = [container?.firstPage, container?.lastPage].filter(Boolean).join('-');
  const isPublished = type === 'article-journal' || type === 'paper-conference' || type === 'chapter';
  const subtitle = titles.find(({ titleType }) => titleType === 'Subtitle')?.title;
  const authors = (attributes.creators ?? []).map(creatorToName).filter((name) => name !== undefined);
  return {
    reference: {
      type,
      title: texToRich([title?.title, subtitle].filter(Boolean).join(': ')),
      ...(authors.length > 0 && { author: authors }),
      ...(publicationYear && { issued: { 'date-parts': [[publicationYear]] } }),
      ...(publisher && type !== 'article-journal' && { publisher: texToRich(publisher, false) }),
      ...(version && /^(?:software|dataset)$/.test(type) && { version }),
      ...(isPublished && container?.title && { 'container-title': texToRich(container.title, false) }),
      ...(isPublished && container?.volume && { volume: container.volume }),
      ...(type === 'article-journal' && container?.issue && { issue: container.issue }),
      ...(isPublished && pages && { page: pages }),
      DOI: (normalizeDoi(attributes.doi) ?? attributes.doi).toLowerCase(),
    },
    abstract: readAbstract(attributes),
    categories: [],
    remarks: [],
  };
}

function creatorToName({ name, nameType, givenName, familyName }: z.infer<typeof creator>): Name | undefined {
  if (familyName) return { family: familyName.trim(), ...(givenName && { given: givenName.trim() }) };
  if (!name?.trim()) return undefined;
  return nameType === 'Organizational' ? { literal: name.trim() } : parseAuthor(name);
}

function readAbstract({ descriptions }: Attributes) {
  const found = descriptions?.find(({ descriptionType }) => descriptionType === 'Abstract')?.description ?? '';
  return /<\/?(?:p|br|div|jats:p|i|em|b|strong|a|ul|li|span)\b/i.test(found) ? parseMarkup(found) : parseProse(found);
}
