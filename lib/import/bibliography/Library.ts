import { KnownPapers } from '../../bibliography/add/KnownPapers';
import { findReference } from '../../bibliography/findReference';
import { parseBib } from '../../bibliography/parseBib';
import type { Reference, UnkeyedReference } from '../../bibliography/Reference';
import { findNearest } from '../../fault/nearest';
import type { CopiedFiles } from '../links/CopiedFiles';
import { folderOf, joinPath } from '../links/paths';
import type { SiteIndex } from '../links/SiteIndex';
import type { PlannedNote } from '../PlannedNote';
import type { ForeignFile, ForeignSite } from '../site/ForeignSite';

type References = ReadonlyMap<string, Reference>;

/** Folders in which the programs keep bibliographies. */
const bibFolders = [
  '',
  'assets/bibliography',
  '_bibliography',
  'bibliography',
  'assets/bib',
  'data',
  'static/bibliography',
];

/** The most .bib files that are looked into for every note. */
const mostShared = 20;

/** The bibliographies of an old site, and which notes use them. */
export class Library {
  readonly #index: SiteIndex;
  readonly #copied: CopiedFiles;
  readonly #read: (file: ForeignFile) => string;
  /** Those that hold for all notes, as jekyll-scholar's. */
  readonly #common: ForeignFile[];
  readonly #parsed = new Map<string, References>();
  readonly #papers = new Map<References, KnownPapers>();
  /** What the content folder has already. */
  readonly #present: References;

  constructor(
    site: ForeignSite,
    parts: { index: SiteIndex; copied: CopiedFiles; present: References; read: (file: ForeignFile) => string },
  ) {
    this.#index = parts.index;
    this.#copied = parts.copied;
    this.#present = parts.present;
    this.#read = parts.read;
    // Programs that know no key of their own for it have one .bib file for all notes, near the top.
    const isJekyll = site.kind === 'jekyll' || site.kind === 'distill';
    const shared = isJekyll ? /^_bibliography\/.*\.bib$/i : /^(?:[^/]+\/){0,2}[^/]+\.bib$/i;
    this.#common = [...site.files.values()].filter(({ path }) => shared.test(path)).slice(0, mostShared);
  }

  /**
   * The .bib files that a note names, and those of its names that are no file. In the place of one that is not there stands
   * the one with the name of the note.
   */
  findOwn({ note, facts }: PlannedNote): { files: ForeignFile[]; missing: { name: string; taken?: ForeignFile }[] } {
    const files: ForeignFile[] = [];
    const missing: { name: string; taken?: ForeignFile }[] = [];
    for (const name of facts.bibliography) {
      const path = /\.bib$/i.test(name) ? name : `${name}.bib`;
      const places = [folderOf(note.path), ...bibFolders].map((folder) => joinPath('', `${folder}/${path}`));
      const file = places.map((place) => this.#index.findFile(place)).find((found) => found !== undefined);
      const found = file ?? this.#index.findFileByName(path);
      const taken = found ?? this.#index.findFileByName(`${nameOf(note.path)}.bib`);
      if (taken) files.push(taken);
      if (!found) missing.push({ name, ...(taken && { taken }) });
    }
    return { files, missing };
  }

  /** Where a .bib file stands in the content folder, as front matter names it. */
  place(file: ForeignFile): string {
    return `/${this.#copied.place(file)}`;
  }

  /** The reference that a note with these .bib files means by a key. One of jekyll-scholar's files is taken along then. */
  find(key: string, own: readonly ForeignFile[]): Reference | undefined {
    for (const file of own) {
      const reference = findReference(key, this.#references(file));
      if (reference) return reference;
    }
    for (const file of this.#common) {
      const reference = findReference(key, this.#references(file));
      if (!reference) continue;
      this.#copied.place(file);
      return reference;
    }
    return findReference(key, this.#present);
  }

  /** The reference of a paper, told by its identifiers or by title and year. */
  findSame(paper: UnkeyedReference, own: readonly ForeignFile[]): Reference | undefined {
    for (const file of [...own, ...this.#common]) {
      const same = this.#papersOf(this.#references(file)).find(paper);
      if (!same) continue;
      this.#copied.place(file);
      return same.reference;
    }
    return this.#papersOf(this.#present).find(paper)?.reference;
  }

  /** Whether a note with these .bib files may cite a key as it is written. */
  hasKey(key: string, own: readonly ForeignFile[]): boolean {
    return this.#listReferences(own).some((references) => references.has(key));
  }

  /** Whether it may cite one that differs from a key in small letters by no more than its case. */
  isTaken(key: string, own: readonly ForeignFile[]): boolean {
    return this.#listReferences(own).some((references) => this.#papersOf(references).isTaken(key));
  }

  /** The key that was most likely meant by one that nothing has. */
  findNearestKey(key: string, own: readonly ForeignFile[]): string | undefined {
    const keys = this.#listReferences(own).flatMap((references) => [...references.keys()]);
    return findNearest(key, keys, 1)[0];
  }

  #listReferences(own: readonly ForeignFile[]): References[] {
    return [...[...own, ...this.#common].map((file) => this.#references(file)), this.#present];
  }

  #papersOf(references: References): KnownPapers {
    const known = this.#papers.get(references) ?? new KnownPapers(references.values());
    this.#papers.set(references, known);
    return known;
  }

  #references(file: ForeignFile): References {
    const known = this.#parsed.get(file.path);
    if (known) return known;
    const { references } = parseBib(this.#read(file));
    const parsed = new Map(references.map((reference) => [reference.id, reference]));
    this.#parsed.set(file.path, parsed);
    return parsed;
  }
}

function nameOf(path: string): string {
  return path.replace(/^.*\//, '').replace(/\.\w+$/, '');
}
