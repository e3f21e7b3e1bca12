import type { ReactNode } from 'react';
import { papersPath } from '../../lib/collection/paperPaths';
import { getCollection } from '../collection';
import { Document } from '../Document';

/** The pages of papers, in the site's language. */
export default async function PapersLayout({ children }: { children: ReactNode }) {
  const { site } = await getCollection();
  return (
    <Document site={site} lang={site.lang} current={papersPath}>
      {children}
    </Document>
  );
}
