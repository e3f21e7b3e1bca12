import type { PlainField, Reference, RichField } from '../Reference';
import { richToText } from '../richText';
import { dateToFields, dateToIso } from './dateToFields';
import { formatEntry } from './formatEntry';
import { tagToLangid } from './language';
import { namesToTex } from './namesToTex';
import { findOwnEntry } from './ownEntry';
import { richToTex } from './richToTex';
import { textToTex } from './texText';

/** BibTeX's types for CSL's, of those that every style knows where there is one; all others are `misc`. */
const types: Readonly<Record<string, string>> = {
  'article-journal': 'article',
  'article-magazine': 'article',
  'article-newspaper': 'article',
  book: 'book',
  chapter: 'incollection',
  'paper-conference': 'inproceedings',
  thesis: 'phdthesis',
  report: 'techreport',
  manuscript: 'unpublished',
  pamphlet: 'booklet',
  periodical: 'periodical',
  patent: 'patent',
  software: 'software',
  dataset: 'dataset',
  standard: 'standard',
  webpage: 'online',
};

const richNames: readonly (readonly [RichField, string])[] = [
  ['title-short', 'shorttitle'],
  ['collection-title', 'series'],
  ['original-title', 'origtitle'],
  ['event-title', 'eventtitle'],
  ['publisher-place', 'address'],
  ['event-place', 'venue'],
  ['edition', 'edition'],
  ['status', 'pubstate'],
  ['medium', 'howpublished'],
  ['note', 'note'],
  ['abstract', 'abstract'],
];

const plainNames: readonly (readonly [PlainField, string])[] = [
  ['volume', 'volume'],
  ['chapter-number', 'chapter'],
  ['number-of-pages', 'pagetotal'],
  ['number-of-volumes', 'volumes'],
  ['version', 'version'],
  ['ISBN', 'isbn'],
  ['ISSN', 'issn'],
  ['PMID', 'pmid'],
  ['keyword', 'keywords'],
];

/**
 * A reference as a BibTeX entry that stands by itself: the author's own where it does (without what managers keep for
 * themselves, such as paths on a disk), else one made of what was read: an entry may use macros or inherit fields that
 * stand elsewhere in its file.
 */
export function referenceToBibtex(reference: Reference): string {
  return findOwnEntry(reference.source.text) ?? serializeReference(reference);
}

/** A reference as an entry made of its fields, and of `more` that only .bib files have, in TeX. */
export function serializeReference(reference: Reference, more: Readonly<Record<string, string>> = {}): string {
  const type = typeOf(reference);
  const { links = {} } = reference;
  const fields = {
    author: namesToTex(reference.author ?? [], reference.others?.includes('author')),
    title: richToTex(reference.title ?? ''),
    ...containerFields(reference, type),
    editor: namesToTex(reference.editor ?? [], reference.others?.includes('editor')),
    translator: namesToTex(reference.translator ?? [], reference.others?.includes('translator')),
    ...Object.fromEntries(richNames.map(([field, name]) => [name, richToTex(reference[field] ?? '')])),
    ...Object.fromEntries(plainNames.map(([field, name]) => [name, textToTex(reference[field] ?? '')])),
    ...numberFields(reference, type),
    ...(reference.issued && dateToFields(reference.issued)),
    ...identifierFields(reference),
    ...more,
    urldate: reference.accessed && dateToIso(reference.accessed),
    langid: reference.language && tagToLangid(reference.language),
    ...links,
  };
  return formatEntry({ type, key: reference.id, fields });
}

function typeOf({ type, genre = '' }: Reference): string {
  if (type !== 'thesis') return types[type] ?? 'misc';
  if (/master|硕士/i.test(genre)) return 'mastersthesis';
  return /bachelor|学士/i.test(genre) ? 'bachelorsthesis' : 'phdthesis';
}

/** Where it stands, and who published it: a field of its own in each type. */
function containerFields(reference: Reference, type: string): Record<string, string> {
  const container = richToTex(reference['container-title'] ?? '');
  const publisher = isPreprint(reference) ? '' : richToTex(reference.publisher ?? '');
  const house = /thesis$/.test(type) ? 'school' : type === 'techreport' ? 'institution' : 'publisher';
  return { [type === 'article' ? 'journal' : 'booktitle']: container, [house]: publisher };
}

function numberFields(reference: Reference, type: string): Record<string, string> {
  const { page = '', issue, number, 'collection-number': inSeries } = reference;
  const eid = type === 'article' ? number : undefined;
  const own = isPreprint(reference) ? undefined : number;
  const genre = /thesis$/.test(type) ? '' : richToTex(reference.genre ?? '');
  return {
    number: textToTex((type === 'article' ? issue : (inSeries ?? own)) ?? ''),
    eid: textToTex(eid ?? ''),
    pages: page === eid ? '' : textToTex(page).replace(/-/g, '--'),
    type: genre,
  };
}

function identifierFields({ DOI = '', URL: url = '', arxiv }: Reference): Record<string, string> {
  const isArxiv = arxiv !== undefined && url === `https://arxiv.org/abs/${arxiv}`;
  return {
    doi: bare(DOI),
    ...(arxiv !== undefined && { eprint: arxiv, archiveprefix: 'arXiv' }),
    url: isArxiv ? '' : bare(url),
  };
}

/** Addresses stand as they are, but for braces, which must be in pairs. */
function bare(address: string): string {
  return address.replace(/[{}\\]/g, encodeURIComponent);
}

/** On arXiv alone: publisher, number and address say no more than the identifier does. */
function isPreprint({ arxiv, number, publisher = '' }: Reference): boolean {
  return arxiv !== undefined && number === `arXiv:${arxiv}` && richToText(publisher) === 'arXiv';
}
