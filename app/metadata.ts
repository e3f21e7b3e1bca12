import type { Collection } from '../lib/collection/Collection';
import { authorsOf, type Note } from '../lib/collection/Note';
import { findTranslations } from '../lib/collection/neighbours';
import { companionsOf } from '../lib/companions/companions';
import { highwireTags } from '../lib/metadata/highwireTags';
import type { Site } from '../lib/site/Site';
import { absoluteUrl, href } from '../lib/url/href';

/** What a page says of itself, in Next's form: `MetadataTags` draws all of it, so nothing else may be said. */
export interface PageMetadata {
  title: string;
  description: string;
  authors?: { name: string }[];
  keywords?: string[];
  alternates: { canonical?: string; languages?: Record<string, string>; types: Record<string, string> };
  openGraph: {
    title: string;
    description: string;
    siteName: string;
    locale: string;
    type: 'website' | 'article';
    url?: string;
    /** ISO days. */
    publishedTime?: string;
    modifiedTime?: string;
    authors?: string[];
    tags?: string[];
  };
  other?: Record<string, string | string[]>;
}

/** What every page says of itself: title, description, canonical address, feeds, OpenGraph. */
export function pageMetadata(site: Site, path: string, title: string, description: string, lang: string): PageMetadata {
  const url = absoluteUrl(path, site.baseUrl);
  return {
    title: title === site.title ? title : `${title} · ${site.title}`,
    description,
    alternates: {
      ...(url && { canonical: url }),
      types: { 'application/atom+xml': href('/feed.xml'), 'application/rss+xml': href('/rss.xml') },
    },
    openGraph: {
      title,
      description,
      siteName: site.title,
      locale: lang.replace('-', '_'),
      type: 'website',
      ...(url && { url }),
    },
  };
}

/** A note's metadata: that of a page, the files beside it, and its dates, authors, tags, translations and references. */
export function noteMetadata(note: Note, collection: Collection): PageMetadata {
  const { site } = collection;
  const { title, date, tags, kind } = note.frontMatter;
  const base = pageMetadata(site, note.permalink, title, note.summary, note.lang);
  const by = authorsOf(note, site);
  const languages = Object.fromEntries(
    findTranslations(note, collection).flatMap((other) => {
      const url = absoluteUrl(other.permalink, site.baseUrl);
      return url ? [[other.lang, url]] : [];
    }),
  );
  const types = {
    ...base.alternates.types,
    ...Object.fromEntries(companionsOf(note).map((companion) => [companion.type, companion.href])),
  };
  if (kind === 'page') return { ...base, alternates: { ...base.alternates, types } };
  return {
    ...base,
    other: highwireTags(note, collection),
    authors: by.map((name) => ({ name })),
    keywords: tags,
    alternates: { ...base.alternates, languages, types },
    openGraph: {
      ...base.openGraph,
      type: 'article',
      ...(date && { publishedTime: date }),
      ...(note.updated && { modifiedTime: note.updated }),
      authors: by,
      tags,
    },
  };
}
