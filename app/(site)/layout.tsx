import type { ReactNode } from 'react';
import { getCollection } from '../collection';
import { Document } from '../Document';

/** Pages of the site itself, in the site's language. */
export default async function SiteLayout({ children }: { children: ReactNode }) {
  const { site } = await getCollection();
  return (
    <Document site={site} lang={site.lang}>
      {children}
    </Document>
  );
}
