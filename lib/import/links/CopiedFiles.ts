import { foldPermalink } from '../../collection/permalinks';
import type { ForeignKind } from '../Conversion';
import { filePath } from '../permalink/contentPath';
import type { ForeignFile } from '../site/ForeignSite';

/** The files that the notes of an import take along, each once, at places in the content folder of their own. */
export class CopiedFiles {
  readonly #kind: ForeignKind;
  readonly #places = new Map<string, string>();
  readonly #taken = new Map<string, string>();
  readonly #files = new Map<string, ForeignFile>();

  /** `all` are the files of the site: a place depends on nothing but them, so that every import gives the same. */
  constructor(kind: ForeignKind, all: Iterable<ForeignFile>) {
    this.#kind = kind;
    for (const { path } of all) this.#reserve(path);
  }

  /** The path in the content folder of a file that a note needs. */
  place(file: ForeignFile): string {
    const place = this.#reserve(file.path);
    this.#files.set(place, file);
    return place;
  }

  /** Whether a file of the old site has this path, needed or not. */
  isTaken(place: string): boolean {
    return this.#taken.has(foldPermalink(place));
  }

  /** Those that are needed, by their place. */
  list(): [place: string, file: ForeignFile][] {
    return [...this.#files].sort(([a], [b]) => (a < b ? -1 : 1));
  }

  #reserve(path: string): string {
    const known = this.#places.get(path);
    if (known !== undefined) return known;
    const wanted = filePath(path, this.#kind);
    const [, base = wanted, ending = ''] = /^(.*?)(\.[^./]*)?$/s.exec(wanted) ?? [];
    let place = wanted;
    // Some disks take two names for one that differ by case or normal form.
    for (let number = 2; this.#taken.has(foldPermalink(place)); number++) place = `${base}-${number}${ending}`;
    this.#taken.set(foldPermalink(place), path);
    this.#places.set(path, place);
    return place;
  }
}
