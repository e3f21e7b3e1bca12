import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { NotePage } from '../../components/NotePage';
import { getWords } from '../../lib/language/getWords';
import { getCollection } from '../collection';
import { noteMetadata } from '../metadata';
import { isSentinel, orSentinel, Sentinel } from '../sentinel';
import { setAside } from '../setAside';
import { findNote } from './findNote';

interface Props {
  params: Promise<{ permalink: string[] }>;
}

export async function generateStaticParams() {
  const { byPermalink } = await getCollection();
  const permalinks = [...byPermalink.keys()].filter((permalink) => permalink !== '/');
  return orSentinel(
    permalinks.map((permalink) => ({ permalink: permalink.split('/').filter(Boolean) })),
    (segment) => ({ permalink: [segment] }),
  );
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { note, collection } = await findNote(params);
  return note ? noteMetadata(note, collection) : {};
}

/** One note. */
export default async function Page({ params }: Props) {
  if (isSentinel((await params).permalink[0])) return <Sentinel />;
  const { note, collection } = await findNote(params);
  if (!note) notFound();
  return setAside(note.permalink, <NotePage note={note} collection={collection} words={getWords(note.lang)} />);
}
