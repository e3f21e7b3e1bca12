import { foldTitle } from '../bibliography/add/foldTitle';
import { findReference } from '../bibliography/findReference';
import type { Reference } from '../bibliography/Reference';
import type { FrontMatter } from '../frontMatter/FrontMatter';
import type { Collection } from './Collection';
import type { Note } from './Note';
import { findTranslations } from './neighbours';
import { listedReferences, papersOf } from './noteReferences';
import { referencesOf } from './ownBibliographies';
import { placePapers } from './paperPaths';

/** A reference with the notes about it and the places that cite it. */
export interface Paper {
  reference: Reference;
  /** The path of its page; undefined when no note is about it or cites it. */
  path: string | undefined;
  /** Newest first; pages behind notes. */
  about: Note[];
  citing: CitingNote[];
}

/** A note that cites a paper, and by which of its citations. */
export interface CitingNote {
  note: Note;
  /** Indexes of `facts.citations`. */
  citations: number[];
}

/** All papers of a collection. */
export interface Library {
  /** In the order of the .bib files, those of the site first. */
  all: Paper[];
  byPath: ReadonlyMap<string, Paper>;
  /** A work that stands in several .bib files under one key is one paper. */
  byReference: ReadonlyMap<Reference, Paper>;
  /** The papers that each note cites, with its citations of each. */
  citedBy: ReadonlyMap<Note, ReadonlyMap<Paper, number[]>>;
}

const known = new WeakMap<Collection, Library>();

/** The papers of a collection; gathered once, so that no page looks through all notes. */
export function libraryOf(collection: Collection): Library {
  const library = known.get(collection) ?? gatherPapers(collection);
  known.set(collection, library);
  return library;
}

/** What the notes about a paper say of it together: the newest word of each, and every tag that is no translation. */
export function opinionOf({ about }: Pick<Paper, 'about'>): Pick<FrontMatter, 'status' | 'rating' | 'tags'> {
  const status = about.find(({ frontMatter }) => frontMatter.status)?.frontMatter.status;
  const rating = about.find(({ frontMatter }) => frontMatter.rating)?.frontMatter.rating;
  const originals = about.filter(({ frontMatter }) => !frontMatter.translationOf);
  const tags = [...new Set((originals.length > 0 ? originals : about).flatMap(({ frontMatter }) => frontMatter.tags))];
  return { tags, ...(status && { status }), ...(rating && { rating }) };
}

/** How often notes cite a paper. */
export function countCitations({ citing }: Pick<Paper, 'citing'>): number {
  return citing.reduce((sum, { citations }) => sum + citations.length, 0);
}

/** The paths of the papers' pages. */
export function listPaperPaths(collection: Collection): string[] {
  return [...libraryOf(collection).byPath.keys()];
}

/** Where else a reader of a note finds something of a paper in its bibliography. */
export interface PaperPlaces {
  /** Of the paper's page. */
  path: string;
  /** The other notes about it; not this one in other languages. */
  notes: Note[];
}

/** The places of the papers that a note is about or has in its bibliography, by their keys. */
export function findPaperPlaces(note: Note, collection: Collection): Map<string, PaperPlaces> {
  const { byReference } = libraryOf(collection);
  const own = new Set([note, ...findTranslations(note, collection)]);
  return new Map(
    [...papersOf(note, collection), ...listedReferences(note, collection)].flatMap((reference) => {
      const { path, about = [] } = byReference.get(reference) ?? {};
      if (path === undefined) return [];
      return [[reference.id, { path, notes: about.filter((other) => !own.has(other)) }]];
    }),
  );
}

function gatherPapers(collection: Collection): Library {
  const { all, byReference } = listPapers(collection);
  const citedBy = new Map<Note, Map<Paper, number[]>>();
  const { notes, pages, home } = collection;
  for (const note of [...notes, ...pages, ...(home ? [home] : [])]) {
    const references = referencesOf(note, collection);
    const find = (key: string) => {
      const reference = findReference(key, references);
      return reference && byReference.get(reference);
    };
    for (const paper of new Set(note.frontMatter.papers.map(find))) paper?.about.push(note);
    const cited = new Map<Paper, number[]>();
    note.facts.citations.forEach(({ items }, index) => {
      for (const paper of new Set(items.map(({ key }) => find(key)))) {
        if (!paper) continue;
        const citations = cited.get(paper);
        if (citations) citations.push(index);
        else cited.set(paper, [index]);
      }
    });
    for (const [paper, citations] of cited) paper.citing.push({ note, citations });
    citedBy.set(note, cited);
  }
  const byPath = new Map<string, Paper>();
  const paths = placePapers(all.map(({ reference }) => reference.id));
  all.forEach((paper, index) => {
    const path = paths[index];
    if (path === undefined || (paper.about.length === 0 && paper.citing.length === 0)) return;
    paper.path = path;
    byPath.set(path, paper);
  });
  return { all, byPath, byReference, citedBy };
}

/** Each work once: a note's own .bib file may repeat a record of the site's, or use its key for another work. */
function listPapers({ references, ownReferences }: Collection): Pick<Library, 'all'> & {
  byReference: Map<Reference, Paper>;
} {
  const all: Paper[] = [];
  const byReference = new Map<Reference, Paper>();
  const byKey = new Map<string, Paper[]>();
  for (const reference of [references, ...ownReferences.values()].flatMap((file) => [...file.values()])) {
    const namesakes = byKey.get(reference.id) ?? [];
    let paper = namesakes.find((other) => isSameWork(other.reference, reference));
    if (!paper) {
      paper = { reference, path: undefined, about: [], citing: [] };
      all.push(paper);
      byKey.set(reference.id, [...namesakes, paper]);
    }
    byReference.set(reference, paper);
  }
  return { all, byReference };
}

function isSameWork(a: Reference, b: Reference): boolean {
  if (a.DOI && b.DOI) return a.DOI.toLowerCase() === b.DOI.toLowerCase();
  if (a.arxiv && b.arxiv) return a.arxiv === b.arxiv;
  return foldTitle(a) === foldTitle(b);
}
