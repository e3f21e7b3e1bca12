import type { PaperClaim } from '../claims/PaperClaim';
import { href } from '../url/href';
import type { Collection } from './Collection';
import type { Note } from './Note';

/** A claim and the note it stands in. */
export interface NotedClaim {
  note: Note;
  claim: PaperClaim;
}

/** Every claim that a reader may see, by note: newest first, then the pages. */
export function listClaims({ notes, pages, home }: Pick<Collection, 'notes' | 'pages' | 'home'>): NotedClaim[] {
  return [...notes, ...pages, ...(home ? [home] : [])].flatMap((note) =>
    note.facts.claims.map((claim) => ({ note, claim })),
  );
}

/** The address of the block that makes a claim. */
export function claimHref({ note, claim }: NotedClaim): string {
  return `${href(note.permalink)}#${encodeURIComponent(claim.anchor)}`;
}
