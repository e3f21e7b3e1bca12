import { KnownPapers } from '../../bibliography/add/KnownPapers';
import { makeCitationKey } from '../../bibliography/add/makeCitationKey';
import { withKey } from '../../bibliography/add/withKey';
import type { Reference, UnkeyedReference } from '../../bibliography/Reference';
import type { ForeignFile } from '../site/ForeignSite';
import type { Library } from './Library';

/** References that the texts of an import list themselves and that no .bib file has; each paper once. */
export class AddedReferences {
  readonly #library: Library;
  readonly #papers = new KnownPapers();

  constructor(library: Library) {
    this.#library = library;
  }

  /** The key of a paper for a note with these .bib files: one that is there, or a new one. Twice gives the same. */
  cite(paper: UnkeyedReference, own: readonly ForeignFile[]): string {
    const present = this.#library.findSame(paper, own);
    if (present) return present.id;
    const same = this.#papers.find(paper)?.reference;
    // A note's own file may have the key for another work.
    const isFree = same !== undefined && !this.#library.hasKey(same.id, own);
    const key = isFree
      ? same.id
      : makeKey(paper, (key) => this.#library.isTaken(key, own) || this.#papers.isTaken(key));
    this.#papers.add(withKey(key, isFree ? mergePapers(same, paper) : paper));
    return key;
  }

  get(key: string): Reference | undefined {
    return this.#papers.get(key);
  }
}

/** Where a paper's identifier is all that is known, it is its key too. */
function makeKey(paper: UnkeyedReference, isTaken: (key: string) => boolean): string {
  const key = `arxiv${paper.arxiv}`;
  return isUntitled(paper) && !isTaken(key) ? key : makeCitationKey(paper, isTaken);
}

function isUntitled({ title, arxiv }: UnkeyedReference): boolean {
  return arxiv !== undefined && title === `arXiv:${arxiv}`;
}

/** What two notes say of a paper: what one of them leaves out the other one has. */
function mergePapers(known: Reference, other: UnkeyedReference): UnkeyedReference {
  const merged: UnkeyedReference = { ...other, ...known };
  if (isUntitled(known) && other.title !== undefined) merged.title = other.title;
  const isLonger = known.others !== undefined && (other.author?.length ?? 0) > (known.author?.length ?? 0);
  if (isLonger && other.author) {
    merged.author = other.author;
    delete merged.others;
    if (other.others) merged.others = other.others;
  }
  // Where one of them knows the place, the paper is more than a preprint.
  if (merged['container-title'] !== undefined && merged.publisher === 'arXiv') {
    delete merged.publisher;
    delete merged.number;
    merged.type = (known['container-title'] === undefined ? other : known).type;
  }
  return merged;
}
