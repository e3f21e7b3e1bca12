import { listReferences } from '../findReference';
import { listIdentities } from '../identifierKey';
import type { Reference, UnkeyedReference } from '../Reference';
import { yearOf } from '../summary';
import { foldTitle } from './foldTitle';

/** A reference that is there already for a paper, and by what it is known. */
export interface SamePaper {
  reference: Reference;
  by: 'identifier' | 'title';
}

/**
 * The reference of a paper among those that are there: by its DOI or its number on arXiv, else by its title and year,
 * unless identifiers of one kind say that they are two.
 */
export function findSamePaper(
  paper: UnkeyedReference,
  references: ReadonlyMap<string, Reference>,
): SamePaper | undefined {
  for (const identity of listIdentities(paper)) {
    const [reference] = listReferences(identity, references);
    if (reference) return { reference, by: 'identifier' };
  }
  const title = foldTitle(paper);
  const same = [...references.values()].find(
    (other) =>
      title !== '' &&
      foldTitle(other) === title &&
      yearOf(other) === yearOf(paper) &&
      !differ(other.arxiv, paper.arxiv) &&
      !differ(other.DOI?.toLowerCase(), paper.DOI?.toLowerCase()),
  );
  return same && { reference: same, by: 'title' };
}

function differ(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && one !== other;
}
