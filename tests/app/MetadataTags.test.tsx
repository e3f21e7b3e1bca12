import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { MetadataTags } from '../../app/MetadataTags';
import type { PageMetadata } from '../../app/metadata';

const page: PageMetadata = {
  title: 'A & B · Notes',
  description: 'Says "so"',
  alternates: { types: { 'application/atom+xml': '/feed.xml' } },
  openGraph: { title: 'A & B', description: 'Says "so"', siteName: 'Notes', locale: 'zh', type: 'website' },
};

/** A line a tag, as Next 16.4 writes them of the same metadata. */
const draw = (metadata: PageMetadata) =>
  renderToStaticMarkup(<MetadataTags metadata={metadata} />)
    .replaceAll('><', '>\n<')
    .split('\n');

describe('MetadataTags', () => {
  test('draws what Next draws of a page', () => {
    expect(draw(page)).toEqual([
      '<title>A &amp; B · Notes</title>',
      '<meta name="description" content="Says &quot;so&quot;"/>',
      '<link rel="alternate" type="application/atom+xml" href="/feed.xml"/>',
      '<meta property="og:title" content="A &amp; B"/>',
      '<meta property="og:description" content="Says &quot;so&quot;"/>',
      '<meta property="og:site_name" content="Notes"/>',
      '<meta property="og:locale" content="zh"/>',
      '<meta property="og:type" content="website"/>',
      '<meta name="twitter:card" content="summary"/>',
      '<meta name="twitter:title" content="A &amp; B"/>',
      '<meta name="twitter:description" content="Says &quot;so&quot;"/>',
    ]);
  });

  test('draws what Next draws of a note', () => {
    const url = 'https://example.org/a/';
    const note = draw({
      ...page,
      authors: [{ name: 'Lin Xia' }, { name: '王伟' }],
      keywords: ['x', '扩散'],
      alternates: { ...page.alternates, canonical: url, languages: { en: 'https://example.org/b/' } },
      openGraph: {
        ...page.openGraph,
        type: 'article',
        url,
        publishedTime: '2024-05-01',
        modifiedTime: '2024-06-02',
        authors: ['Lin Xia'],
        tags: ['x', '扩散'],
      },
      other: { citation_title: 'A & B', citation_author: ['Lin Xia', '王伟'] },
    });
    expect(note.filter((tag) => !draw(page).includes(tag))).toEqual([
      '<meta name="author" content="Lin Xia"/>',
      '<meta name="author" content="王伟"/>',
      '<meta name="keywords" content="x,扩散"/>',
      '<meta name="citation_title" content="A &amp; B"/>',
      '<meta name="citation_author" content="Lin Xia"/>',
      '<meta name="citation_author" content="王伟"/>',
      '<link rel="canonical" href="https://example.org/a/"/>',
      '<link rel="alternate" hrefLang="en" href="https://example.org/b/"/>',
      '<meta property="og:url" content="https://example.org/a/"/>',
      '<meta property="og:type" content="article"/>',
      '<meta property="article:published_time" content="2024-05-01"/>',
      '<meta property="article:modified_time" content="2024-06-02"/>',
      '<meta property="article:author" content="Lin Xia"/>',
      '<meta property="article:tag" content="x"/>',
      '<meta property="article:tag" content="扩散"/>',
    ]);
  });
});
