import { findReference } from '../bibliography/findReference';
import type { PaperClaim } from '../claims/PaperClaim';
import { href } from '../url/href';
import type { Collection } from './Collection';
import type { Note } from './Note';
import { referencesOf } from './ownBibliographies';
import { libraryOf, type Paper } from './papers';

/** A claim and the note it stands in. */
export interface NotedClaim {
  note: Note;
  claim: PaperClaim;
  /** Undefined when no reference is what the note names, which is a fault. */
  paper: Paper | undefined;
}

const known = new WeakMap<Collection, NotedClaim[]>();
const indexes = new WeakMap<Collection, Map<Paper, NotedClaim[]>>();

/** Every claim that a reader may see, by note: newest first, then the pages. */
export function listClaims(collection: Collection): NotedClaim[] {
  const claims = known.get(collection) ?? gatherClaims(collection);
  known.set(collection, claims);
  return claims;
}

function gatherClaims(collection: Collection): NotedClaim[] {
  const { notes, pages, home } = collection;
  const { byReference } = libraryOf(collection);
  return [...notes, ...pages, ...(home ? [home] : [])].flatMap((note) =>
    note.facts.claims.map((claim) => {
      const reference = findReference(claim.paper, referencesOf(note, collection));
      return { note, claim, paper: reference && byReference.get(reference) };
    }),
  );
}

/** The claims about a paper; gathered once for a collection, each of whose papers has a page. */
export function claimsAbout(paper: Paper, collection: Collection): NotedClaim[] {
  const index = indexes.get(collection) ?? indexByPaper(listClaims(collection));
  indexes.set(collection, index);
  return index.get(paper) ?? [];
}

function indexByPaper(claims: NotedClaim[]): Map<Paper, NotedClaim[]> {
  const index = new Map<Paper, NotedClaim[]>();
  for (const noted of claims) {
    if (!noted.paper) continue;
    const same = index.get(noted.paper);
    if (same) same.push(noted);
    else index.set(noted.paper, [noted]);
  }
  return index;
}

/** The address of the block that makes a claim. */
export function claimHref({ note, claim }: NotedClaim): string {
  return `${href(note.permalink)}#${encodeURIComponent(claim.anchor)}`;
}
