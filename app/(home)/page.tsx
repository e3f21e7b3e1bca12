import type { Metadata } from 'next';
import { Home } from '../../components/Home';
import { getWords } from '../../lib/language/getWords';
import { getCollection } from '../collection';
import { pageMetadata } from '../metadata';
import { setAside } from '../setAside';

export async function generateMetadata(): Promise<Metadata> {
  const { site } = await getCollection();
  return pageMetadata(site, '/', site.title, site.description ?? '', site.lang);
}

/** The author's text, then all notes by year. */
export default async function HomePage() {
  const collection = await getCollection();
  return setAside('/', <Home collection={collection} words={getWords(collection.site.lang)} />);
}
