import type { ReactNode } from 'react';
import { getCollection } from '../collection';
import { Document } from '../Document';

/** The home page, in the site's language. */
export default async function HomeLayout({ children }: { children: ReactNode }) {
  const { site } = await getCollection();
  return (
    <Document site={site} lang={site.lang} current="/">
      {children}
    </Document>
  );
}
