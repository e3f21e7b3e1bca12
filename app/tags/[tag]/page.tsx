import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ListPage } from '../../../components/ListPage';
import { NoteList } from '../../../components/NoteList';
import { findTag } from '../../../lib/collection/tags';
import { decodePath } from '../../../lib/collection/targets';
import { getWords } from '../../../lib/language/getWords';
import { getCollection } from '../../collection';
import { pageMetadata } from '../../metadata';
import { isSentinel, orSentinel, Sentinel } from '../../sentinel';
import { setAside } from '../../setAside';

interface Props {
  params: Promise<{ tag: string }>;
}

export async function generateStaticParams() {
  const { tags } = await getCollection();
  return orSentinel(
    [...tags.keys()].map((tag) => ({ tag })),
    (tag) => ({ tag }),
  );
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { site } = await getCollection();
  const tag = decodePath((await params).tag);
  return pageMetadata(site, `/tags/${tag}/`, tag, tag, site.lang);
}

/** The notes with one tag. */
export default async function TagPage({ params }: Props) {
  const { tag: segment } = await params;
  if (isSentinel(segment)) return <Sentinel />;
  const { site, tags, allReferences } = await getCollection();
  const tag = findTag(tags, decodePath(segment));
  if (tag === undefined) notFound();
  const notes = tags.get(tag) ?? [];
  const words = getWords(site.lang);
  return setAside(
    `/tags/${tag}/`,
    <ListPage title={tag} note={words.notesWithTag(tag, notes.length)}>
      <NoteList notes={notes} references={allReferences} words={words} />
    </ListPage>,
  );
}
