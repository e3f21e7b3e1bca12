import { referenceToBibtex } from '../bibliography/bib/referenceToBibtex';
import type { Collection } from '../collection/Collection';
import type { Note } from '../collection/Note';
import { listedReferences, papersOf } from '../collection/noteReferences';
import { type CompanionName, companionNames, parseCompanionAddress } from '../collection/permalinks';
import { href } from '../url/href';
import { noteToRecord } from './noteToRecord';

/** The media types of the files beside a note, as its page names them. */
const types: Readonly<Record<CompanionName, string>> = {
  'note.json': 'application/json',
  'note.md': 'text/markdown',
  'note.bib': 'application/x-bibtex',
};

/** A file beside a note's page, as the page links to it. */
export interface Companion {
  name: CompanionName;
  type: string;
  href: string;
}

/** Notes and pages with files beside them: all but the home page, whose text is only its beginning. */
export function listAccompanied({ notes, pages }: Pick<Collection, 'notes' | 'pages'>): Note[] {
  return [...notes, ...pages];
}

/** The files beside a note's page. */
export function companionsOf({ permalink }: Pick<Note, 'permalink'>): Companion[] {
  return companionNames.map((name) => ({ name, type: types[name], href: href(permalink + name) }));
}

/** The note whose companion stands at this path of the site, not percent-encoded. */
export function findCompanion(
  path: string,
  { byPermalink }: Pick<Collection, 'byPermalink'>,
): { note: Note; name: CompanionName } | undefined {
  const found = parseCompanionAddress(path);
  const note = found && byPermalink.get(found.permalink);
  return note && path === found.permalink + found.name ? { note, name: found.name } : undefined;
}

/** The text of a companion; `note.md` is the note's own file and is not made here. */
export function renderCompanion(note: Note, name: Exclude<CompanionName, 'note.md'>, collection: Collection): string {
  return name === 'note.json' ? `${JSON.stringify(noteToRecord(note, collection))}\n` : renderBib(note, collection);
}

/** The papers a note is about, then what else its bibliography has. */
function renderBib(note: Note, collection: Collection): string {
  const references = new Set([...papersOf(note, collection), ...listedReferences(note, collection)]);
  return [...references].map((reference) => `${referenceToBibtex(reference)}\n`).join('\n');
}
