import { parseName } from '../bibliography/parseName';
import type { Reference } from '../bibliography/Reference';
import { textToRich } from '../bibliography/richText';
import { authorsOf, type Note } from '../collection/Note';
import type { Site } from '../site/Site';
import { absoluteUrl } from '../url/href';
import { noteKey } from './noteKey';

const nowhere = { line: 1, column: 1, endLine: 1, endColumn: 1 };

/** A note as others cite it. */
export function noteToReference(note: Note, site: Site): Reference {
  const { title, date = '' } = note.frontMatter;
  const author = authorsOf(note, site).map(parseName);
  const url = absoluteUrl(note.permalink, site.baseUrl);
  return {
    id: noteKey(note, author[0]),
    type: 'post-weblog',
    title: textToRich(title),
    ...(author.length > 0 && { author }),
    issued: { 'date-parts': [date.split('-').map(Number)] },
    'container-title': textToRich(site.title),
    ...(url && { URL: url }),
    language: note.lang,
    source: { ...nowhere, text: '', key: nowhere },
  };
}
