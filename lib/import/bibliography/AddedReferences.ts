import { findSamePaper } from '../../bibliography/add/findSamePaper';
import { makeCitationKey } from '../../bibliography/add/makeCitationKey';
import type { Reference, UnkeyedReference } from '../../bibliography/Reference';
import type { ForeignFile } from '../site/ForeignSite';
import type { Library } from './Library';

const nowhere = { line: 1, column: 1, endLine: 1, endColumn: 1 };

/** References that the texts of an import list themselves and that no .bib file has; each paper once. */
export class AddedReferences {
  readonly #library: Library;
  // Replaced and not changed: look-ups keep an index of a map.
  #references: ReadonlyMap<string, Reference> = new Map();

  constructor(library: Library) {
    this.#library = library;
  }

  /** The key of a paper for a note with these .bib files: one that is there, or a new one. Twice gives the same. */
  cite(paper: UnkeyedReference, own: readonly ForeignFile[]): string {
    const present = this.#library.findSame(paper, own);
    if (present) return present.id;
    const taken = this.#library.listKeys(own);
    const same = findSamePaper(paper, this.#references)?.reference;
    // A note's own file may have the key for another work.
    const isFree = same !== undefined && !taken.includes(same.id);
    const key = isFree ? same.id : makeKey(paper, [...taken, ...this.#references.keys()]);
    const source = { ...nowhere, text: '', key: nowhere };
    const reference = { ...(isFree ? mergePapers(same, paper) : paper), id: key, source };
    this.#references = new Map([...this.#references, [key, reference]]);
    return key;
  }

  get(key: string): Reference | undefined {
    return this.#references.get(key);
  }
}

/** Where a paper's identifier is all that is known, it is its key too. */
function makeKey(paper: UnkeyedReference, taken: readonly string[]): string {
  const key = `arxiv${paper.arxiv}`;
  return isUntitled(paper) && !taken.includes(key) ? key : makeCitationKey(paper, taken);
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
