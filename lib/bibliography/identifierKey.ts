import { doiToArxiv, eprintToArxiv, normalizeDoi } from './bib/identifiers';
import type { Reference } from './Reference';

/** What stands for a paper by its identifier instead of its key: `arxiv:2309.15807`, `doi:10.1109/…`. */
export interface IdentifierKey {
  scheme: 'arxiv' | 'doi';
  /** The same for all ways of writing one identifier; undefined when it is none. */
  identity: string | undefined;
}

/** Reads a key that begins with `arxiv:` or `doi:`, in small letters or capitals; undefined for any other. */
export function parseIdentifierKey(key: string): IdentifierKey | undefined {
  const [, scheme = '', id = ''] = /^(arxiv|doi):(.*)$/is.exec(key) ?? [];
  if (scheme.toLowerCase() === 'arxiv') return { scheme: 'arxiv', identity: arxivIdentity(id) };
  if (scheme.toLowerCase() === 'doi') return { scheme: 'doi', identity: doiIdentity(id) };
  return undefined;
}

/** Every identity that a reference answers to. */
export function listIdentities({ arxiv, DOI }: Pick<Reference, 'arxiv' | 'DOI'>): string[] {
  const identities = [arxivIdentity(arxiv ?? ''), doiIdentity(DOI ?? '')];
  return [...new Set(identities.filter((identity) => identity !== undefined))];
}

/** `math.GT/0309136` and `math/0309136` are one (https://info.arxiv.org/help/arxiv_identifier.html). */
function arxivIdentity(id: string): string | undefined {
  const bare = eprintToArxiv(id);
  return bare && `arxiv:${bare.toLowerCase().replace(/^([a-z-]+)\.[a-z]{2}\//, '$1/')}`;
}

/** Case means nothing in a DOI, and arXiv's own DOIs are arXiv identifiers. */
function doiIdentity(doi: string): string | undefined {
  const bare = normalizeDoi(doi);
  const arxiv = bare && doiToArxiv(bare);
  return arxiv ? arxivIdentity(arxiv) : bare && `doi:${bare.toLowerCase()}`;
}
