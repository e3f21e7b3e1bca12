import { doiToArxiv, eprintToArxiv, normalizeDoi } from '../bibliography/bib/identifiers';

/** What an author may name a paper by. */
export type PaperId =
  /** `id` without its version, which is 1 or more when one was named. */
  | { kind: 'arxiv'; id: string; version?: number }
  | { kind: 'doi'; doi: string }
  /** A forum of OpenReview. */
  | { kind: 'openreview'; forum: string }
  /** A paper of the ACL Anthology: `2023.acl-long.1`, `P18-1001`. */
  | { kind: 'acl'; id: string }
  | { kind: 'title'; title: string };

/** Pages that show papers of arXiv under its identifiers; Semantic Scholar and others write `arXiv:` before them. */
const arxivHosts =
  /^(?:www\.|export\.|api\.|[a-z]{2}\.)?(?:arxiv\.org|alphaxiv\.org|huggingface\.co|semanticscholar\.org|ar5iv\.org|arxiv\.labs\.arxiv\.org)$/;
const arxivPath = /^\/(?:abs|pdf|html|format|ps|overview|papers|arxiv|paper|reader)\/(?:arxiv:)?(.+?)(?:\.pdf)?\/?$/i;
const aclId = /^(?:\d{4}\.[a-z\d_]+-[a-z\d_]+\.\d+|[A-Z]\d{2}-\d{4,5})$/i;

/**
 * Reads what an author names a paper by: an identifier, an address of a page about it, or else its title. Undefined for
 * an address or an identifier that cannot be read, which is no title either.
 */
export function parsePaperId(given: string): PaperId | undefined {
  const text = given
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/^<(.*)>$/, '$1');
  const found = readArxiv(text) ?? readDoi(text) ?? readAddress(text);
  if (found || !/\p{L}/u.test(text) || /^(?:[a-z]+:\/\/|(?:arxiv|doi):\s*\S+$)/i.test(text)) return found;
  return { kind: 'title', title: text };
}

/** A paper's identifier as people write it. */
export function formatPaperId(id: PaperId): string {
  switch (id.kind) {
    case 'arxiv':
      return `arXiv:${id.id}${id.version === undefined ? '' : `v${id.version}`}`;
    case 'doi':
      return `doi:${id.doi}`;
    case 'openreview':
      return `https://openreview.net/forum?id=${id.forum}`;
    case 'acl':
      return `https://aclanthology.org/${id.id}/`;
    case 'title':
      return `“${id.title}”`;
  }
}

function readArxiv(text: string): PaperId | undefined {
  const bare = eprintToArxiv(text);
  if (bare === undefined) return undefined;
  // Old identifiers of a subject class are asked for without it (https://info.arxiv.org/help/arxiv_identifier.html).
  const id = bare.toLowerCase().replace(/^([a-z-]+)\.[a-z]{2}\//, '$1/');
  const version = Number(/v([1-9]\d*)\b[^/]*$/i.exec(text)?.[1] ?? 0);
  return { kind: 'arxiv', id, ...(version > 0 && { version }) };
}

/** Sentences end behind a DOI, and brackets stand around it; case means nothing in it. */
function readDoi(text: string): PaperId | undefined {
  const address = /^(?:https?:\/\/)?(?:dx\.|www\.)?doi\.org\//i.test(text);
  const doi = normalizeDoi(trimSentence(address ? decode(text.replace(/[?#].*$/s, '')) : text));
  if (doi === undefined) return undefined;
  const arxiv = doiToArxiv(doi);
  return (arxiv && readArxiv(arxiv)) || { kind: 'doi', doi: doi.toLowerCase() };
}

function trimSentence(text: string): string {
  const bare = text.replace(/[.,;:!?'"”’。，；]+$/u, '');
  const last = bare.at(-1);
  const [open, close] = last === ')' ? ['(', ')'] : ['[', ']'];
  const unpaired = (last === ')' || last === ']') && bare.split(close).length > bare.split(open).length;
  return unpaired ? trimSentence(bare.slice(0, -1)) : bare;
}

function readAddress(text: string): PaperId | undefined {
  const address = /^[\w-]+(?:\.[\w-]+)+\//.test(text) ? `https://${text}` : text;
  if (!/^https?:\/\/\S+$/i.test(address) || !URL.canParse(address)) return undefined;
  const { hostname, pathname, searchParams } = new URL(address);
  const host = hostname.toLowerCase();
  const path = decode(pathname);
  if (arxivHosts.test(host)) return readArxiv(arxivPath.exec(path)?.[1] ?? '') ?? readArxiv(path.slice(1));
  if (/^(?:www\.|api\.)?openreview\.net$/.test(host)) return readForum(searchParams.get('id') ?? '');
  if (/^(?:www\.)?aclanthology\.org$/.test(host)) return readAcl(path);
  if (/^(?:www\.)?aclweb\.org$/.test(host)) return readAcl(path.replace(/^\/anthology/, ''));
  return readDoi(/(?:^|\/)(10\.\d{4,9}\/[^?#]+)$/.exec(path)?.[1] ?? '');
}

function readForum(id: string): PaperId | undefined {
  return /^[\w-]{5,30}$/.test(id) ? { kind: 'openreview', forum: id } : undefined;
}

function readAcl(path: string): PaperId | undefined {
  const id = path.replace(/^\/+|\/+$/g, '').replace(/\.(?:pdf|bib|xml|endf)$/, '');
  return aclId.test(id) ? { kind: 'acl', id } : undefined;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A `%` that is no encoding is part of the text.
    return text;
  }
}
