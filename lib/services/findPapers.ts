import { foldLatin } from '../bibliography/add/foldLatin';
import { foldTitle } from '../bibliography/add/foldTitle';
import { richToText } from '../bibliography/richText';
import { venueOf, yearOf } from '../bibliography/summary';
import { findAclPaper } from './aclAnthology';
import { type ArxivRecord, findArxivPaper, searchArxiv } from './arxiv';
import { searchCrossref } from './crossref';
import { findDoiPaper } from './doi';
import { findOpenReviewPaper } from './openreview';
import { formatPaperId, type PaperId } from './PaperId';
import type { PaperRecord } from './PaperRecord';
import { ServiceError } from './ServiceError';
import type { Services } from './Services';

/**
 * The papers that an author may mean: one for an identifier, and for a title those that services know under one like
 * it, or the one that has it exactly. Throws a ServiceError when there is none.
 */
export async function findPapers(id: PaperId, services: Services): Promise<PaperRecord[]> {
  if (id.kind === 'title') return searchTitle(id.title, services);
  const paper = await findPaper(id, services);
  if (paper.reference.title) return [paper];
  throw new ServiceError(
    'not-understood',
    `The record of ${formatPaperId(id)} has no title. Add the paper to references.bib by hand.`,
  );
}

async function findPaper(id: Exclude<PaperId, { kind: 'title' }>, services: Services): Promise<PaperRecord> {
  switch (id.kind) {
    case 'arxiv':
      return preferPublished(await findArxivPaper(id, services), services);
    case 'doi':
      return findDoiPaper(id.doi, services);
    case 'openreview':
      return findOpenReviewPaper(id.forum, services);
    case 'acl':
      return findAclPaper(id.id, services);
  }
}

/** The published version of a paper on arXiv, where its authors named its DOI there; its number on arXiv stays. */
async function preferPublished(paper: ArxivRecord, services: Services): Promise<PaperRecord> {
  const { publishedDoi: doi } = paper;
  if (doi === undefined) return paper;
  try {
    const published = await findDoiPaper(doi, services);
    if (isSamePaper(paper, published)) return joinVersions(paper, published);
    const other = richToText(published.reference.title ?? '');
    return remark(
      paper,
      `arXiv names doi:${doi} for it, which is another paper (“${other}”): the entry is that of arXiv.`,
    );
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    return remark(paper, `It is published as doi:${doi}, but the entry is that of arXiv: ${error.message}`);
  }
}

function joinVersions(paper: PaperRecord, published: PaperRecord): PaperRecord {
  const { reference } = published;
  const where = [venueOf(reference), yearOf(reference)].filter(Boolean).join(' ');
  const said = `It is published (${where || `doi:${reference.DOI}`}): the entry is that of the published version, with its number on arXiv.`;
  return {
    reference: { ...reference, arxiv: paper.reference.arxiv },
    abstract: paper.abstract.length > 0 ? paper.abstract : published.abstract,
    categories: paper.categories,
    remarks: [said, ...paper.remarks, ...published.remarks],
  };
}

function remark(paper: PaperRecord, sentence: string): PaperRecord {
  return { ...paper, remarks: [sentence, ...paper.remarks] };
}

/** Authors change titles when they publish, and now and then name a wrong DOI: title or first author is the same. */
function isSamePaper(a: PaperRecord, b: PaperRecord): boolean {
  return foldTitle(a.reference) === foldTitle(b.reference) || firstFamily(a) === firstFamily(b);
}

function firstFamily({ reference }: PaperRecord): string {
  const [first] = reference.author ?? [];
  return foldLatin(first?.family ?? first?.literal ?? '').toLowerCase();
}

async function searchTitle(title: string, services: Services): Promise<PaperRecord[]> {
  const preprints = await search(() => searchArxiv(title, services));
  const published = await search(() => searchCrossref(title, services));
  if (preprints.failure && published.failure) throw preprints.failure;
  const found = mergeVersions(preprints.papers, published.papers);
  const exact = found.filter(({ reference }) => foldTitle(reference) === foldTitle({ title }));
  const papers = exact.length > 0 ? exact : found;
  const { failure = published.failure } = preprints;
  if (papers.length > 0)
    return failure ? papers.map((paper) => remark(paper, `One search failed: ${failure.message}`)) : papers;
  if (failure) throw failure;
  throw new ServiceError(
    'not-found',
    `Neither arXiv nor Crossref knows a paper with the title “${title}”. Name it by an identifier.`,
  );
}

/** What one of two services finds: that the other can be asked is enough to go on. */
async function search(ask: () => Promise<PaperRecord[]>): Promise<{ papers: PaperRecord[]; failure?: ServiceError }> {
  try {
    return { papers: await ask() };
  } catch (error) {
    if (error instanceof ServiceError) return { papers: [], failure: error };
    throw error;
  }
}

/** A preprint and a publication with one title and first author are one paper. */
function mergeVersions(preprints: readonly PaperRecord[], published: readonly PaperRecord[]): PaperRecord[] {
  const merged = new Set<PaperRecord>();
  const papers = preprints.map((paper) => {
    const same = published.find(
      (other) => foldTitle(other.reference) === foldTitle(paper.reference) && firstFamily(other) === firstFamily(paper),
    );
    if (!same) return paper;
    merged.add(same);
    return joinVersions(paper, same);
  });
  return [...papers, ...published.filter((paper) => !merged.has(paper))];
}
