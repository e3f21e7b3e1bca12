import type { Encoding } from '../Release';

/** The entity tag of a body: strong, and different for each encoding of the same content (RFC 9110, 8.8.3.3). */
export function formatEtag(hash: string, encoding?: Encoding): string {
  return encoding === undefined ? `"${hash}"` : `"${hash}-${encoding}"`;
}

/** Opaque tags may hold commas, so a list is searched for quoted tags, not split. */
const entityTag = /(?:W\/)?("[\x21\x23-\x7e\x80-\xff]*")/g;

/** Whether `If-None-Match` names this tag, by weak comparison (RFC 9110, 13.1.2). */
export function matchesEtag(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  if (ifNoneMatch.trim() === '*') return true;
  return [...ifNoneMatch.matchAll(entityTag)].some((match) => match[1] === etag);
}
