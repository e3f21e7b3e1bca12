import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { NotePage } from '../../components/NotePage';
import type { Note } from '../../lib/collection/Note';
import { getWords } from '../../lib/language/getWords';
import { setAsideBatch } from '../batch';
import { getCollection } from '../collection';
import { noteMetadata } from '../metadata';
import { isSentinel, orSentinel, Sentinel } from '../sentinel';
import { setAside } from '../setAside';
import { findNote } from './findNote';
import { listNoteBatches } from './noteBatches';

interface Props {
  params: Promise<{ permalink: string[] }>;
}

export async function generateStaticParams() {
  const collection = await getCollection();
  const batches = listNoteBatches(collection);
  const together = new Set(batches.flatMap(({ items }) => items.map(({ permalink }) => permalink)));
  const alone = [...collection.byPermalink.keys()].filter((path) => path !== '/' && !together.has(path));
  return orSentinel(
    [...alone.map((path) => path.split('/').filter(Boolean)), ...batches.map(({ name }) => [name])].map(
      (permalink) => ({ permalink }),
    ),
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
  const { note, batch, collection } = await findNote(params);
  const draw = (one: Note) => <NotePage note={one} collection={collection} words={getWords(one.lang)} />;
  if (batch) {
    return setAsideBatch(`/${batch.name}/`, batch, (one) => ({
      path: one.permalink,
      metadata: noteMetadata(one, collection),
      element: draw(one),
    }));
  }
  if (!note) notFound();
  return setAside(note.permalink, draw(note));
}
