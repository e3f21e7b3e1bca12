import type { ReactNode } from 'react';
import { Document } from '../Document';
import { findNote } from './findNote';

interface Props {
  children: ReactNode;
  params: Promise<{ permalink: string[] }>;
}

/** A note's document: its language is the note's. */
export default async function NoteLayout({ children, params }: Props) {
  const { note, batch, collection } = await findNote(params);
  const { site } = collection;
  return (
    <Document site={site} lang={(note ?? batch?.items[0])?.lang ?? site.lang} current={note?.permalink}>
      {children}
    </Document>
  );
}
