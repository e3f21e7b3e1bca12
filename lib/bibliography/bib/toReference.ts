import type { Name, NameVariable, PlainField, Reference, ReferenceSource, RichField } from '../Reference';
import { richToText } from '../richText';
import type { EntryFields } from './EntryFields';
import { cslTypes, genres, typeKeys } from './entryTypes';
import { addDates } from './fieldDates';
import { addIdentifiers } from './fieldIdentifiers';
import { guessLanguage, langidToTag } from './language';
import { creatorsToNames } from './names';

/** Tells of a field that could not be understood: the names of the field, what is wrong, and a way out. */
export type Complain = (fields: string[], message: string, suggestion?: string) => void;

const roles: readonly (readonly [NameVariable, readonly string[]])[] = [
  ['author', ['author', 'holder', 'scriptwriter']],
  ['editor', ['editor', 'editors']],
  ['translator', ['translator']],
  ['container-author', ['bookauthor']],
  ['director', ['director']],
];

/** The rich fields that come from one BibTeX field or the first of several. */
const richSources: readonly (readonly [RichField, readonly string[]])[] = [
  ['title-short', ['shorttitle']],
  ['collection-title', ['series']],
  ['original-title', ['origtitle']],
  ['event-title', ['eventtitle']],
  ['publisher', ['publisher', 'school', 'institution', 'organization']],
  ['publisher-place', ['address', 'location']],
  ['event-place', ['venue']],
  ['status', ['pubstate']],
  ['edition', ['edition']],
  ['note', ['note', 'addendum']],
  ['abstract', ['abstract']],
];

const plainSources: readonly (readonly [PlainField, readonly string[]])[] = [
  ['volume', ['volume']],
  ['chapter-number', ['chapter']],
  ['number-of-pages', ['pagetotal']],
  ['number-of-volumes', ['volumes']],
  ['version', ['version']],
  ['ISBN', ['isbn']],
  ['ISSN', ['issn']],
  ['PMID', ['pmid']],
  ['keyword', ['keywords']],
];

/** The reference that an entry describes. */
export function toReference(fields: EntryFields, source: ReferenceSource, complain: Complain): Reference {
  const { key, type } = fields.entry.raw;
  const reference: Reference = { id: key, type: cslTypes[type] ?? 'document', source };
  addNames(reference, fields, complain);
  addTitles(reference, fields);
  for (const [field, names] of richSources) set(reference, field, fields.rich(...names));
  for (const [field, names] of plainSources) set(reference, field, fields.plain(...names));
  addNumbers(reference, fields);
  addLanguage(reference, fields, complain);
  addGenre(reference, fields);
  addDates(reference, fields, complain);
  addIdentifiers(reference, fields, complain);
  return reference;
}

function set(reference: Reference, field: RichField | PlainField, value: string): void {
  if (value !== '') reference[field] = value;
}

function addNames(reference: Reference, fields: EntryFields, complain: Complain): void {
  for (const [role, names] of roles) {
    const name = names.find((candidate) => fields.creators(candidate).length > 0);
    if (name === undefined) continue;
    const list = creatorsToNames(fields.creators(name), fields.raw(name));
    if (list.names.length > 0) reference[role] = list.names;
    if (list.others) reference.others = [...(reference.others ?? []), role];
    if (list.misjoined !== undefined) {
      const better = list.misjoined.split(/\s*[，、；;]\s*/u).join(' and ');
      complain(
        [name],
        `Expected \`and\` between the names of \`${name}\`, found \`${list.misjoined}\`.`,
        `Write \`${better}\`.`,
      );
    }
  }
}

/** A subtitle stands behind its title, as BibLaTeX prints it. */
function addTitles(reference: Reference, fields: EntryFields): void {
  set(reference, 'title', joinTitle(fields.rich('title'), fields.rich('subtitle')));
  const container = fields.rich('booktitle', 'journaltitle', 'journal', 'maintitle');
  set(reference, 'container-title', joinTitle(container, fields.rich('booksubtitle', 'journalsubtitle')));
  set(reference, 'container-title-short', fields.rich('shortjournal'));
  if (fields.plain('booktitle') !== '' && reference.type === 'document') reference.type = 'chapter';
}

function joinTitle(title: string, subtitle: string): string {
  if (title === '' || subtitle === '') return title || subtitle;
  return /[:?!：？！.]$/u.test(richToText(title)) ? `${title} ${subtitle}` : `${title}: ${subtitle}`;
}

/** `number` is an issue of a journal, a volume of a series, or the number of a report or patent. */
function addNumbers(reference: Reference, fields: EntryFields): void {
  set(reference, 'page', fields.plain('pages').replace(/\s*[-–—]+\s*/g, '-'));
  const [number, issue] = [fields.plain('number'), fields.plain('issue')];
  if (reference.type.startsWith('article')) {
    set(reference, 'issue', number || issue);
    set(reference, 'number', fields.plain('eid'));
    if (reference.page === undefined) set(reference, 'page', fields.plain('eid'));
  } else if (['book', 'chapter', 'paper-conference'].includes(reference.type))
    set(reference, 'collection-number', number);
  else set(reference, 'number', number);
  const edition =
    /^(\d+)(?:st|nd|rd|th)?\.?$/i.exec(reference.edition ?? '')?.[1] ??
    ordinals[reference.edition?.toLowerCase() ?? ''];
  if (edition !== undefined) reference.edition = String(edition);
}

const ordinals: Record<string, number> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
};

function addLanguage(reference: Reference, fields: EntryFields, complain: Complain): void {
  const written = fields.plain('langid', 'language', 'hyphenation');
  const tag = langidToTag(written.split(/[;,]/)[0] ?? '');
  if (written !== '' && tag === undefined) {
    complain(
      ['langid', 'language', 'hyphenation'],
      `Expected a language such as \`chinese\` or \`zh-CN\`, found \`${written}\`.`,
    );
  }
  const language = tag ?? guessLanguage(richToText(reference.title ?? namesToText(reference.author)));
  if (language !== undefined) reference.language = language;
}

function namesToText(names: readonly Name[] | undefined): string {
  return (names ?? []).map(({ family, given, literal }) => `${family ?? literal ?? ''} ${given ?? ''}`).join(' ');
}

function addGenre(reference: Reference, fields: EntryFields): void {
  const chinese = reference.language?.startsWith('zh') ? 'zh' : 'en';
  const written = fields.plain('type');
  const known = typeKeys[written.toLowerCase()] ?? (written === '' ? genres[fields.entry.raw.type] : undefined);
  set(reference, 'genre', known ? known[chinese] : fields.rich('type'));
}
