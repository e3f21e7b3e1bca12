import type { Metadata } from 'next';
import { PapersPage } from '../../components/PapersPage';
import { papersPath } from '../../lib/collection/paperPaths';
import { libraryOf } from '../../lib/collection/papers';
import { getWords } from '../../lib/language/getWords';
import { getCollection } from '../collection';
import { pageMetadata } from '../metadata';
import { setAside } from '../setAside';

export async function generateMetadata(): Promise<Metadata> {
  const { site } = await getCollection();
  const { papers } = getWords(site.lang);
  return pageMetadata(site, papersPath, papers, papers, site.lang);
}

/** The library: all papers in a table. */
export default async function Page() {
  const collection = await getCollection();
  const words = getWords(collection.site.lang);
  return setAside(papersPath, <PapersPage papers={libraryOf(collection).all} words={words} />);
}
