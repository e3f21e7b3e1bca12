import { accessSync, constants, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { UnkeyedReference } from '../lib/bibliography/Reference';
import { richToText } from '../lib/bibliography/richText';
import { authorNames, venueOf, yearOf } from '../lib/bibliography/summary';
import type { Collection } from '../lib/collection/Collection';
import { findPapers } from '../lib/services/findPapers';
import { type PaperId, parsePaperId } from '../lib/services/PaperId';
import type { PaperRecord } from '../lib/services/PaperRecord';
import { ServiceError } from '../lib/services/ServiceError';
import { type Services, servicesOf } from '../lib/services/Services';
import { parseCollection } from './check';
import { root, UsageError } from './options';
import { createProgress } from './progress';

/** What a command that asks services for papers is given. */
export interface PaperOptions {
  content: string;
  key?: string;
  dryRun?: boolean;
  fresh?: boolean;
}

/** Nothing was written, since a service could not be asked or its answer cannot be used. */
export class NoAnswer extends Error {}

/** Does what a command does; when a service gives no answer, says why and that nothing was written, and exits 1. */
export async function orSayWhy(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
    process.stderr.write(`${error.message}\nNothing was written.\n`);
    process.exitCode = 1;
  }
}

/** The notes and references of a content folder. */
export async function readContent(contentDir: string): Promise<Collection> {
  const progress = createProgress();
  const collection = await parseCollection(contentDir, 'author', progress);
  progress.end();
  return collection;
}

/** The services as the environment says. */
export function findServices(fresh = false): Services {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  try {
    const services = servicesOf(process.env, version, !fresh);
    makeWritable(services.cacheDir);
    return services;
  } catch (error) {
    throw error instanceof ServiceError ? new UsageError(error.message) : error;
  }
}

function makeWritable(dir: string): void {
  try {
    mkdirSync(dir, { recursive: true });
    accessSync(dir, constants.W_OK);
  } catch (error) {
    throw new UsageError(`Answers cannot be kept in ${dir}. Name another folder with NOTES_CACHE.`, { cause: error });
  }
}

/** What an author names a paper by. Throws a UsageError when it names none. */
export function readPaperId(given: string): PaperId {
  const id = parsePaperId(given);
  if (id) return id;
  throw new UsageError(
    `${given.trim() === '' ? 'An empty text' : given} names no paper. Give an arXiv number (2309.15807), a DOI, an address at arxiv.org, doi.org, openreview.net or aclanthology.org, or a title.`,
  );
}

/** The papers that may be meant. Throws a NoAnswer that says why there are none. */
export async function askForPapers(id: PaperId, services: Services): Promise<PaperRecord[]> {
  try {
    return await findPapers(id, services);
  } catch (error) {
    throw error instanceof ServiceError ? new NoAnswer(error.message, { cause: error }) : error;
  }
}

/** A paper in a line: its title, authors, and where and when it came out. */
export function describePaper(paper: UnkeyedReference): string {
  const about = [authorNames(paper), [venueOf(paper), yearOf(paper)].filter(Boolean).join(' ')].filter(Boolean);
  return `${richToText(paper.title ?? 'Without a title')}${about.length > 0 ? ` (${about.join('; ')})` : ''}`;
}

/** How a paper is named without doubt, on a command line; undefined when it has no identifier. */
export function identifierOf({ DOI, arxiv, URL: url }: UnkeyedReference): string | undefined {
  if (arxiv) return `arxiv:${arxiv}`;
  const word = DOI ? `doi:${DOI}` : url;
  return word === undefined || /^[\w:./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

/** The one paper that is meant. Throws a UsageError that lists those that may be. */
export function onlyPaper(papers: readonly PaperRecord[], given: string, command: string): PaperRecord {
  const [paper, ...others] = papers;
  if (paper && others.length === 0) return paper;
  const lines = papers.map(({ reference }) => {
    const id = identifierOf(reference);
    return `  ${id ? `npx notes ${command} ${id}` : '(without an identifier)'}\n    ${describePaper(reference)}`;
  });
  throw new UsageError([`Several papers may be meant by “${given}”. Say which:`, ...lines].join('\n'));
}
