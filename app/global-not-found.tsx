import type { Metadata } from 'next';
import { ListPage } from '../components/ListPage';
import { getWords } from '../lib/language/getWords';
import { href } from '../lib/url/href';
import { getCollection } from './collection';
import { Document } from './Document';

export async function generateMetadata(): Promise<Metadata> {
  const { site } = await getCollection();
  return { title: `${getWords(site.lang).notFoundTitle} · ${site.title}`, robots: { index: false } };
}

/** The page at an address that is none. */
export default async function NotFound() {
  const { site } = await getCollection();
  const words = getWords(site.lang);
  return (
    <Document site={site} lang={site.lang}>
      <ListPage title={words.notFoundTitle} note={words.notFoundText}>
        <p>
          <a href={href('/')}>{words.backHome}</a>
        </p>
      </ListPage>
    </Document>
  );
}
