import { findReference } from '../bibliography/findReference';
import type { PaperClaim } from '../claims/PaperClaim';
import { href } from '../url/href';
import type { Collection } from './Collection';
import type { Note } from './Note';
import { referencesOf } from './ownBibliographies';

/** A claim and the note it stands in. */
export interface NotedClaim {
  note: Note;
  /** With the paper's key, also where the note names the paper by an identifier. */
  claim: PaperClaim;
}

/** Every claim that a reader may see, by note: newest first, then the pages. */
export function listClaims(
  collection: Pick<Collection, 'notes' | 'pages' | 'home' | 'references' | 'ownReferences'>,
): NotedClaim[] {
  const { notes, pages, home } = collection;
  return [...notes, ...pages, ...(home ? [home] : [])].flatMap((note) =>
    note.facts.claims.map((claim) => {
      const paper = findReference(claim.paper, referencesOf(note, collection))?.id ?? claim.paper;
      return { note, claim: { ...claim, paper } };
    }),
  );
}

/** The address of the block that makes a claim. */
export function claimHref({ note, claim }: NotedClaim): string {
  return `${href(note.permalink)}#${encodeURIComponent(claim.anchor)}`;
}
