import { z } from 'zod';
import { parseAuthor } from './authorName';
import { bibToRecord } from './bibRecord';
import type { PaperRecord } from './PaperRecord';
import { parseJson } from './parseJson';
import { parseProse } from './prose';
import { ask } from './request';
import { ServiceError } from './ServiceError';
import type { Services } from './Services';
import { texToRich } from './texTitle';

/** Version 2 of the API has `{ value }` where version 1, for venues until 2023, has the value itself. */
function field<Schema extends z.ZodType>(schema: Schema) {
  return z
    .union([schema, z.looseObject({ value: schema.nullish() }).transform(({ value }) => value ?? undefined)])
    .nullish()
    .catch(undefined);
}

const notesSchema = z.looseObject({
  notes: z.array(
    z.looseObject({
      id: z.string(),
      cdate: z.number().nullish(),
      pdate: z.number().nullish(),
      content: z.looseObject({
        title: field(z.string()),
        authors: field(z.array(z.string())),
        abstract: field(z.string()),
        venue: field(z.string()),
        _bibtex: field(z.string()),
      }),
    }),
  ),
});

type OpenReviewNote = z.infer<typeof notesSchema>['notes'][number];

/** The record of a paper on OpenReview by its forum (https://docs.openreview.net/reference/api-v2). */
export async function findOpenReviewPaper(forum: string, services: Services): Promise<PaperRecord> {
  for (const host of ['api2.openreview.net', 'api.openreview.net']) {
    try {
      const address = `https://${host}/notes?id=${encodeURIComponent(forum)}`;
      return await ask({ address, accept: 'application/json', parse: parseOpenReviewNotes }, services);
    } catch (error) {
      if (!(error instanceof ServiceError) || error.problem !== 'not-found') throw error;
    }
  }
  throw new ServiceError(
    'not-found',
    `OpenReview shows no paper with the forum ${forum}. See whether it is right, and public.`,
  );
}

/** Reads the answer about one forum. What is written about a paper there, such as a review, is none. */
export function parseOpenReviewNotes(text: string): PaperRecord {
  const { notes } = parseJson(text, notesSchema, 'openreview.net');
  const [note] = notes;
  if (!note?.content.title) throw new ServiceError('not-found', 'OpenReview shows no such paper.');
  return { ...readEntry(note), abstract: parseProse(note.content.abstract ?? '') };
}

/** OpenReview's own entry names the proceedings; its names and title are in TeX, those of the note as authors wrote them. */
function readEntry(note: OpenReviewNote): Omit<PaperRecord, 'abstract'> {
  const { title, authors, venue, _bibtex: bib } = note.content;
  const record = bibToRecord(bib ?? '');
  const year = new Date(note.pdate ?? note.cdate ?? Number.NaN).getUTCFullYear();
  const names = (authors ?? []).map(parseAuthor);
  const isWorkInProgress = /submitted|under review|withdrawn|rejected/i.test(venue ?? '');
  return {
    reference: {
      ...(record?.reference ?? {
        type: 'document',
        ...(year && { issued: { 'date-parts': [[year]] } }),
        ...(venue &&
          !isWorkInProgress && { type: 'paper-conference', 'container-title': texToRich(withoutForm(venue), false) }),
      }),
      title: texToRich(title ?? ''),
      ...(names.length > 0 && { author: names }),
      URL: `https://openreview.net/forum?id=${note.id}`,
    },
    categories: [],
    remarks: isWorkInProgress ? [`OpenReview says of it: ${venue}.`] : [],
  };
}

/** `ICLR 2024 poster`, `NeurIPS 2023 oral`: how it was shown is no part of the venue's name. */
function withoutForm(venue: string): string {
  return venue.replace(/\s+\(?(?:poster|oral|spotlight|talk|notable.*)\)?$/i, '');
}
