import type { PageMetadata } from './metadata';

/** What a page says of itself, as Next's metadata would be drawn: for the pages that Next does not draw one by one. */
export function MetadataTags({ metadata }: { metadata: PageMetadata }) {
  const { title, description, authors = [], keywords = [], alternates, openGraph, other = {} } = metadata;
  return (
    <>
      <title>{title}</title>
      <meta name="description" content={description} />
      {authors.map(({ name }) => (
        <meta key={name} name="author" content={name} />
      ))}
      {keywords.length > 0 && <meta name="keywords" content={keywords.join(',')} />}
      {Object.entries(other).flatMap(([name, values]) =>
        [values].flat().map((value) => <meta key={`${name} ${value}`} name={name} content={value} />),
      )}
      {alternates.canonical && <link rel="canonical" href={alternates.canonical} />}
      {Object.entries(alternates.languages ?? {}).map(([lang, url]) => (
        <link key={lang} rel="alternate" hrefLang={lang} href={url} />
      ))}
      {Object.entries(alternates.types).map(([type, url]) => (
        <link key={type} rel="alternate" type={type} href={url} />
      ))}
      {openGraphTags(openGraph).map(([property, content]) => (
        <meta key={`${property} ${content}`} property={property} content={content} />
      ))}
      <meta name="twitter:card" content="summary" />
      <meta name="twitter:title" content={openGraph.title} />
      <meta name="twitter:description" content={openGraph.description} />
    </>
  );
}

function openGraphTags(graph: PageMetadata['openGraph']): [property: string, content: string][] {
  const {
    title,
    description,
    url,
    siteName,
    locale,
    type,
    publishedTime,
    modifiedTime,
    authors = [],
    tags = [],
  } = graph;
  const all: [string, string | undefined][] = [
    ['og:title', title],
    ['og:description', description],
    ['og:url', url],
    ['og:site_name', siteName],
    ['og:locale', locale],
    ['og:type', type],
    ['article:published_time', publishedTime],
    ['article:modified_time', modifiedTime],
    ...authors.map((name): [string, string] => ['article:author', name]),
    ...tags.map((tag): [string, string] => ['article:tag', tag]),
  ];
  return all.flatMap(([property, content]) => (content === undefined ? [] : [[property, content]]));
}
