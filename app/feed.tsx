import { Feed } from 'feed';
import { NoteBody } from '../components/NoteBody';
import type { Collection } from '../lib/collection/Collection';
import { authorsOf, type Note } from '../lib/collection/Note';
import { toFeedHtml } from '../lib/feed/toFeedHtml';
import { getWords } from '../lib/language/getWords';
import { absoluteUrl } from '../lib/url/href';
import { getCollection } from './collection';

/** The newest notes that a feed holds, whole. */
const mostNotes = 20;

/** Feeds need full addresses. Without a `baseUrl` in site.yaml these are the ones of `npm start`. */
const localBase = 'http://localhost:3000';

/** The feed of the site: its newest notes in full, formulas as MathML, which every reader can draw or speak. */
export async function makeFeed(): Promise<Feed> {
  const collection = await getCollection();
  const { site, notes } = collection;
  const address = (path: string) => absoluteUrl(path, site.baseUrl ?? localBase) ?? path;
  const newest = notes.filter(({ frontMatter }) => !frontMatter.draft).slice(0, mostNotes);
  const feed = new Feed({
    title: site.title,
    ...(site.description && { description: site.description }),
    id: address('/'),
    link: address('/'),
    language: site.lang,
    feedLinks: { atom: address('/feed.xml'), rss: address('/rss.xml') },
    updated: lastDay(newest),
    author: { name: site.authors.join(', ') || site.title },
    copyright: '',
    generator: 'Paper Notes',
  });
  for (const note of newest) feed.addItem(await toItem(note, collection, address));
  return feed;
}

async function toItem(note: Note, collection: Collection, address: (path: string) => string) {
  // Next forbids the import at the top of server code; here the result is a file, and never a page's tree.
  const { renderToStaticMarkup } = await import('react-dom/server');
  const { title, date = '', tags } = note.frontMatter;
  const url = address(note.permalink);
  const words = getWords(note.lang);
  const markup = renderToStaticMarkup(<NoteBody note={note} collection={collection} words={words} />);
  return {
    title,
    id: url,
    link: url,
    description: note.summary,
    content: toFeedHtml(markup, url),
    author: authorsOf(note, collection.site).map((name) => ({ name })),
    date: toInstant(note.updated ?? date),
    published: toInstant(date),
    category: tags.map((name) => ({ name })),
  };
}

/** Feeds want an instant; a day's is its beginning in UTC, wherever the build runs. */
function toInstant(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

function lastDay(notes: Note[]): Date {
  const days = notes.map(({ updated, frontMatter }) => updated ?? frontMatter.date ?? '').sort();
  return toInstant(days.at(-1) ?? '1970-01-01');
}
