import { dateToFields } from '../bibliography/bib/dateToFields';
import { formatEntry } from '../bibliography/bib/formatEntry';
import { tagToLangid } from '../bibliography/bib/language';
import { namesToTex } from '../bibliography/bib/namesToTex';
import { titleToTex } from '../bibliography/bib/texText';
import { formatEntry as formatReference } from '../bibliography/format/createFormatter';
import { DiskCache } from '../cache/DiskCache';
import type { Collection } from '../collection/Collection';
import type { Note } from '../collection/Note';
import type { Site } from '../site/Site';
import { noteToReference } from './noteToReference';

/** How to cite a note. */
export interface NoteCitation {
  /** An entry for a .bib file. */
  bibtex: string;
  /** A sentence in APA's style: safe inline HTML. */
  apa: string;
}

/** How others cite a note. Without a `baseUrl` in site.yaml nobody knows its address, and it is left out. */
export function citeNote(note: Note, { site, cache }: Pick<Collection, 'site' | 'cache'>): NoteCitation {
  // APA is a style of English texts: in Chinese it would print "2023, 十一月 21".
  const { language: _, ...reference } = noteToReference(note, site);
  const parts = [cache.version, 'apa', JSON.stringify(reference)];
  const { html } = new DiskCache(cache.dir).remember('.cited', parts, () => formatReference(reference, 'apa'));
  return { bibtex: noteToBibtex(note, site), apa: html };
}

/** A note as a BibTeX entry: `misc`, which every style knows, with the fields of BibLaTeX's `online`. */
export function noteToBibtex(note: Note, site: Site): string {
  const { id, author = [], issued = {}, URL: url } = noteToReference(note, site);
  return formatEntry({
    type: 'misc',
    key: id,
    fields: {
      author: namesToTex(author),
      title: titleToTex(note.frontMatter.title),
      howpublished: titleToTex(site.title),
      ...dateToFields(issued),
      url,
      langid: tagToLangid(note.lang),
    },
  });
}
