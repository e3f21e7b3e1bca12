import type { Metadata } from 'next';
import { ListPage } from '../../components/ListPage';
import { TagList } from '../../components/TagList';
import { getWords } from '../../lib/language/getWords';
import { getCollection } from '../collection';
import { pageMetadata } from '../metadata';

export async function generateMetadata(): Promise<Metadata> {
  const { site } = await getCollection();
  const { tags } = getWords(site.lang);
  return pageMetadata(site, '/tags/', tags, tags, site.lang);
}

/** All tags. */
export default async function TagsPage() {
  const { site, tags } = await getCollection();
  return (
    <ListPage title={getWords(site.lang).tags}>
      <TagList tags={[...tags].map(([tag, notes]) => ({ tag, count: notes.length }))} />
    </ListPage>
  );
}
