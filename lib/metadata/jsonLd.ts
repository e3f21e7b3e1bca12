import { paperLinks } from '../bibliography/paperLinks';
import { parseName } from '../bibliography/parseName';
import type { Reference } from '../bibliography/Reference';
import { richToText } from '../bibliography/richText';
import { nameToText } from '../bibliography/summary';
import type { Collection } from '../collection/Collection';
import { authorsOf, type Note } from '../collection/Note';
import { findOriginal, findTranslations } from '../collection/neighbours';
import { listedReferences, papersOf } from '../collection/noteReferences';
import { companionsOf } from '../companions/companions';
import { absoluteUrl, href } from '../url/href';
import { plainDate } from './plainDate';

/**
 * A note as schema.org describes it: a review of the papers it is about, or an article of its own. Addresses of the site
 * are full where it knows its own, else such as resolve on the page.
 */
export function noteToJsonLd(note: Note, collection: Collection): Record<string, unknown> {
  const { site } = collection;
  const { title, date, tags, rating } = note.frontMatter;
  const address = (permalink: string) => absoluteUrl(permalink, site.baseUrl) ?? href(permalink);
  const papers = papersOf(note, collection);
  const listed = listedReferences(note, collection);
  const original = findOriginal(note, collection);
  const translations = findTranslations(note, collection).filter((other) => findOriginal(other, collection) === note);
  const link = (other: Note) => ({ '@id': address(other.permalink) });
  return {
    '@context': 'https://schema.org',
    '@type': papers.length > 0 ? 'Review' : 'ScholarlyArticle',
    '@id': address(note.permalink),
    url: address(note.permalink),
    headline: title,
    abstract: note.summary || undefined,
    author: authorsOf(note, site).map(toPerson),
    datePublished: date,
    dateModified: note.updated,
    inLanguage: note.lang,
    keywords: orNothing(tags),
    isPartOf: { '@type': 'WebSite', name: site.title, url: address('/') },
    itemReviewed: orNothing(papers.map(toReviewed)),
    reviewRating: rating && { '@type': 'Rating', ratingValue: rating, bestRating: 5, worstRating: 1 },
    citation: orNothing(listed.map(toCited)),
    translationOfWork: original && link(original),
    workTranslation: orNothing(translations.map(link)),
    encoding: companionsOf(note).map(({ name, type }) => ({
      '@type': 'MediaObject',
      encodingFormat: type,
      contentUrl: address(note.permalink + name),
    })),
  };
}

/** JSON as it may stand in a `<script>`: nothing in it ends the element or opens a comment. */
export function jsonToScript(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}

function toReviewed(paper: Reference) {
  const author = (paper.author ?? []).map((name) => ({ '@type': 'Person', name: nameToText(name) }));
  return { ...toCited(paper), author: orNothing(author), datePublished: plainDate(paper.issued) };
}

/** What is cited by name and address alone: who wrote it stands on the page, and in `note.bib`. */
function toCited(paper: Reference) {
  const urls = paperLinks(paper)
    .filter(({ label }) => label === 'DOI' || label === 'arXiv')
    .map(({ url }) => url);
  return { '@type': 'ScholarlyArticle', name: richToText(paper.title ?? paper.id), sameAs: orNothing(urls) };
}

function toPerson(author: string) {
  return { '@type': parseName(author).literal === undefined ? 'Person' : 'Organization', name: author };
}

function orNothing<Item>(items: Item[]): Item[] | undefined {
  return items.length > 0 ? items : undefined;
}
