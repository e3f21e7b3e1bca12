import type { Reference } from '../bibliography/Reference';
import { richToText } from '../bibliography/richText';
import { nameToText } from '../bibliography/summary';
import type { Collection } from '../collection/Collection';
import { authorsOf, type Note } from '../collection/Note';
import { listedReferences } from '../collection/noteReferences';
import { absoluteUrl } from '../url/href';
import { plainDate } from './plainDate';

/** Enough to know a paper by: some have hundreds, and every page would carry them. */
const mostAuthors = 5;

/**
 * The meta tags of a note as Highwire Press named them, which Google Scholar
 * (https://scholar.google.com/intl/en/scholar/inclusion.html#indexing) and Zotero read. A name with a list stands
 * several times. Each reference is one tag, its own tags in it (`citation_title=…;citation_author=…`).
 */
export function highwireTags(note: Note, collection: Collection): Record<string, string | string[]> {
  const { title, date = '', tags } = note.frontMatter;
  const day = date.replaceAll('-', '/');
  const url = absoluteUrl(note.permalink, collection.site.baseUrl);
  return {
    citation_title: title,
    citation_author: authorsOf(note, collection.site),
    citation_publication_date: day,
    citation_online_date: day,
    citation_language: note.lang,
    ...(url && { citation_fulltext_html_url: url }),
    ...(tags.length > 0 && { citation_keywords: tags.join('; ') }),
    citation_reference: listedReferences(note, collection).map(formatReference),
  };
}

function formatReference(reference: Reference): string {
  const container = reference['container-title'] ?? '';
  const isConference = reference.type === 'paper-conference';
  const parts: [string, string | undefined][] = [
    ['title', richToText(reference.title ?? '')],
    ...(reference.author ?? []).slice(0, mostAuthors).map((name): [string, string] => ['author', nameToText(name)]),
    ['publication_date', plainDate(reference.issued, '/')],
    [isConference ? 'conference_title' : 'journal_title', richToText(container)],
    ['volume', reference.volume],
    ['doi', reference.DOI],
    ['arxiv_id', reference.arxiv],
  ];
  // A semicolon parts the tags, and there is no way to write one inside a value.
  const values = parts.flatMap(([name, value]) => (value ? [`citation_${name}=${value.replaceAll(';', ',')}`] : []));
  return values.join(';');
}
