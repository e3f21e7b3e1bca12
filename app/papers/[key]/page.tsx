import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PaperPage } from '../../../components/PaperPage';
import { richToText } from '../../../lib/bibliography/richText';
import { authorNames, yearOf } from '../../../lib/bibliography/summary';
import { papersPath } from '../../../lib/collection/paperPaths';
import { libraryOf, listPaperPaths } from '../../../lib/collection/papers';
import { decodePath } from '../../../lib/collection/targets';
import { getWords } from '../../../lib/language/getWords';
import { getCollection } from '../../collection';
import { pageMetadata } from '../../metadata';
import { isSentinel, orSentinel, Sentinel } from '../../sentinel';
import { setAside } from '../../setAside';

interface Props {
  params: Promise<{ key: string }>;
}

export async function generateStaticParams() {
  const paths = listPaperPaths(await getCollection());
  return orSentinel(
    paths.map((path) => ({ key: path.slice(papersPath.length, -1) })),
    (key) => ({ key }),
  );
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { site, paper } = await findPaper(params);
  if (!paper?.path) return {};
  const { reference } = paper;
  const title = richToText(reference.title ?? reference.id);
  const description = [authorNames(reference), yearOf(reference)].filter(Boolean).join(', ') || title;
  return pageMetadata(site, paper.path, title, description, site.lang);
}

/** One paper. */
export default async function Page({ params }: Props) {
  if (isSentinel((await params).key)) return <Sentinel />;
  const { site, paper, collection } = await findPaper(params);
  if (!paper?.path) notFound();
  return setAside(paper.path, <PaperPage paper={paper} collection={collection} words={getWords(site.lang)} />);
}

async function findPaper(params: Props['params']) {
  const [{ key }, collection] = await Promise.all([params, getCollection()]);
  const paper = libraryOf(collection).byPath.get(`${papersPath}${decodePath(key)}/`);
  return { paper, collection, site: collection.site };
}
