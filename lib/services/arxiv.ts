import { normalizeDoi, urlToArxiv } from '../bibliography/bib/identifiers';
import { elementsOf, parseXml, type XmlElement } from '../bibliography/csl/parseXml';
import { richToText } from '../bibliography/richText';
import { parseAuthor } from './authorName';
import { cleanText } from './cleanText';
import { formatPaperId, type PaperId } from './PaperId';
import type { PaperRecord } from './PaperRecord';
import { parseProse } from './prose';
import { ask } from './request';
import { ServiceError } from './ServiceError';
import type { Services } from './Services';
import { texToRich } from './texTitle';

/** A paper on arXiv (https://info.arxiv.org/help/api/user-manual.html). */
export interface ArxivRecord extends PaperRecord {
  /** The newest version, or the one that was asked for. */
  version: number;
  /** Days of the first version and of this one. */
  published: string;
  updated: string;
  /** The DOI of what it was published as, if its authors told arXiv. */
  publishedDoi?: string;
}

const api = 'https://export.arxiv.org/api/query';

/** The record of a paper. Throws a ServiceError when there is none. */
export async function findArxivPaper(id: PaperId & { kind: 'arxiv' }, services: Services): Promise<ArxivRecord> {
  const name = id.id + (id.version === undefined ? '' : `v${id.version}`);
  const [record] = await query({ id_list: name, max_results: '1' }, services);
  if (record) return record;
  throw new ServiceError('not-found', `arXiv has no paper ${formatPaperId(id)}. See whether the number is right.`);
}

/** Papers whose title holds these words, best first. */
export function searchArxiv(title: string, services: Services): Promise<ArxivRecord[]> {
  const words = title
    .replace(/["()\\:]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return query({ search_query: `ti:"${words}"`, max_results: '5' }, services);
}

function query(parameters: Record<string, string>, services: Services): Promise<ArxivRecord[]> {
  const address = `${api}?${new URLSearchParams(parameters)}`;
  return ask({ address, accept: 'application/atom+xml', answersWith: 400, parse: parseArxivFeed }, services);
}

/**
 * Reads the Atom feed that arXiv answers with. What it dislikes about a question stands in an entry named Error, with
 * status 200 too.
 */
export function parseArxivFeed(text: string): ArxivRecord[] {
  if (/^\s*Rate exceeded/i.test(text)) {
    throw new ServiceError('limited', 'arXiv is asked too often. Try again in some minutes.');
  }
  const feed = parseXml(text);
  if ('message' in feed || feed.name !== 'feed') {
    const why = 'message' in feed ? feed.message : `It begins with \`<${feed.name}>\`.`;
    throw new ServiceError('not-understood', `arXiv answers with something else than a feed. ${why} Try again later.`);
  }
  return elementsOf(feed, 'entry').flatMap(readEntry);
}

function readEntry(entry: XmlElement): ArxivRecord[] {
  const address = textOf(entry, 'id');
  if (/\/api\/errors/.test(address)) {
    throw new ServiceError('not-found', `arXiv refuses the question: ${textOf(entry, 'summary').replace(/\.$/, '')}.`);
  }
  const arxiv = urlToArxiv(address);
  const title = textOf(entry, 'title');
  // Years ago an identifier that is not there gave an entry without anything.
  if (arxiv === undefined || title === '') return [];
  const published = textOf(entry, 'published').slice(0, 10);
  const doi = normalizeDoi(textOf(entry, 'arxiv:doi'))?.toLowerCase();
  return [
    {
      reference: {
        type: 'article',
        title: texToRich(title),
        author: elementsOf(entry, 'author').map((author) => parseAuthor(textOf(author, 'name'))),
        ...(published && { issued: { 'date-parts': [[Number(published.slice(0, 4))]] } }),
        arxiv,
        publisher: 'arXiv',
        number: `arXiv:${arxiv}`,
        URL: `https://arxiv.org/abs/${arxiv}`,
      },
      abstract: parseProse(rawTextOf(entry, 'summary')),
      categories: listCategories(entry),
      remarks: listRemarks(entry, doi),
      version: Number(/v(\d+)$/.exec(address)?.[1] ?? 1),
      published,
      updated: textOf(entry, 'updated').slice(0, 10),
      ...(doi && { publishedDoi: doi }),
    },
  ];
}

function listCategories(entry: XmlElement): string[] {
  const elements = [...elementsOf(entry, 'arxiv:primary_category'), ...elementsOf(entry, 'category')];
  // Beside its own codes arXiv lists those of other classifications, such as `68T07`.
  const codes = elements
    .map(({ attributes }) => attributes.term ?? '')
    .filter((term) => /^[a-z-]+(?:\.[A-Za-z-]+)?$/.test(term));
  return [...new Set(codes)];
}

function listRemarks(entry: XmlElement, doi: string | undefined): string[] {
  const [comment, journal] = [textOf(entry, 'arxiv:comment'), textOf(entry, 'arxiv:journal_ref')];
  const remarks: string[] = [];
  const quote = (text: string) => `“${richToText(texToRich(text, false))}”`;
  if (/\bwithdrawn\b/i.test(comment)) remarks.push(`The paper was withdrawn. arXiv says: ${quote(comment)}`);
  else if (/^this (?:paper|article|submission) has been withdrawn/i.test(textOf(entry, 'summary')))
    remarks.push('The paper was withdrawn by its authors.');
  if (journal && !doi) remarks.push(`It is published, as arXiv says: ${quote(journal)}. The entry is that of arXiv.`);
  return remarks;
}

function textOf(element: XmlElement, name: string): string {
  return rawTextOf(element, name).replace(/\s+/g, ' ').trim();
}

function rawTextOf(element: XmlElement, name: string): string {
  const [found] = elementsOf(element, name);
  return cleanText((found?.children ?? []).filter((child) => typeof child === 'string').join(''));
}
