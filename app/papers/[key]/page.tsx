import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PaperPage } from '../../../components/PaperPage';
import { richToText } from '../../../lib/bibliography/richText';
import { authorNames, yearOf } from '../../../lib/bibliography/summary';
import type { Collection } from '../../../lib/collection/Collection';
import { papersPath } from '../../../lib/collection/paperPaths';
import { libraryOf, listPaperPaths, type Paper } from '../../../lib/collection/papers';
import { decodePath } from '../../../lib/collection/targets';
import { getWords } from '../../../lib/language/getWords';
import type { Site } from '../../../lib/site/Site';
import { type Batch, listBatches, setAsideBatch } from '../../batch';
import { getCollection } from '../../collection';
import { type PageMetadata, pageMetadata } from '../../metadata';
import { isSentinel, orSentinel, Sentinel } from '../../sentinel';
import { setAside } from '../../setAside';

/** A paper's page takes less than a note's, and light pages stand beside it; see `listBatches`. */
const papersPerBatch = 25;

interface Props {
  params: Promise<{ key: string }>;
}

export async function generateStaticParams() {
  const collection = await getCollection();
  const batches = listPaperBatches(collection);
  const alone = batches.length > 0 ? [] : listPaperPaths(collection).map((path) => path.slice(papersPath.length, -1));
  return orSentinel(
    [...alone, ...batches.map(({ name }) => name)].map((key) => ({ key })),
    (key) => ({ key }),
  );
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { site, paper } = await findPaper(params);
  return paper?.path === undefined ? {} : describePaper(paper, paper.path, site);
}

function describePaper({ reference }: Paper, path: string, site: Site): PageMetadata {
  const title = richToText(reference.title ?? reference.id);
  const description = [authorNames(reference), yearOf(reference)].filter(Boolean).join(', ') || title;
  return pageMetadata(site, path, title, description, site.lang);
}

function listPaperBatches(collection: Collection): Batch<[path: string, paper: Paper]>[] {
  return listBatches([[...libraryOf(collection).byPath]], papersPerBatch);
}

/** One paper. */
export default async function Page({ params }: Props) {
  const { key } = await params;
  if (isSentinel(key)) return <Sentinel />;
  const { site, paper, collection } = await findPaper(params);
  const draw = (one: Paper) => <PaperPage paper={one} collection={collection} words={getWords(site.lang)} />;
  const batch = listPaperBatches(collection).find(({ name }) => name === key);
  if (batch) {
    return setAsideBatch(`${papersPath}${key}/`, batch, ([path, one]) => ({
      path,
      metadata: describePaper(one, path, site),
      element: draw(one),
    }));
  }
  if (!paper?.path) notFound();
  return setAside(paper.path, draw(paper));
}

async function findPaper(params: Props['params']) {
  const [{ key }, collection] = await Promise.all([params, getCollection()]);
  const paper = libraryOf(collection).byPath.get(`${papersPath}${decodePath(key)}/`);
  return { paper, collection, site: collection.site };
}
