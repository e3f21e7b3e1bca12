import type { ContentFile } from '../content/read';
import type { Collection } from './Collection';
import type { Note } from './Note';
import { findSiteRoute, parseCompanionAddress } from './permalinks';

/** Where a link of a note leads. */
export type LinkTarget =
  /** Another site, or a mail address. */
  | { kind: 'external'; url: string }
  /** A place on the same page. */
  | { kind: 'anchor'; hash: string }
  /** Another page of the site; `suffix` is its query and fragment. */
  | { kind: 'page'; permalink: string; suffix: string }
  /** A file of the content folder. */
  | { kind: 'file'; file: ContentFile; suffix: string }
  /** Nothing that is there. */
  | { kind: 'missing'; path: string };

type Places = Pick<Collection, 'byPermalink' | 'byFile' | 'aliases' | 'assets'>;

/** Resolves a link as an author writes it: an address, a permalink, the path of a note or file, or a fragment. */
export function resolveLink(url: string, from: string, places: Places): LinkTarget {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(url)) return { kind: 'external', url };
  const [, path = '', suffix = ''] = /^([^?#]*)(.*)$/s.exec(url) ?? [];
  if (path === '') return { kind: 'anchor', hash: suffix };
  const decoded = decodePath(path);
  const note = findNote(decoded, from, places);
  if (note !== undefined) return { kind: 'page', permalink: note, suffix };
  const file = places.assets.get(contentPath(decoded, from));
  if (file) return { kind: 'file', file, suffix };
  if (decoded.startsWith('/') && isOfSite(decoded, places))
    return { kind: 'page', permalink: /\.[a-z]+$/i.test(decoded) ? decoded : withSlash(decoded), suffix };
  return { kind: 'missing', path: decoded };
}

/** The file of the content folder that a path in a note means: beside the note, or from the folder's top with `/`. */
export function contentPath(path: string, from: string): string {
  const base = path.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const part of path.split('/')) {
    if (part === '..') base.pop();
    else if (part !== '' && part !== '.') base.push(part);
  }
  return base.join('/').normalize('NFC');
}

/** The path in the content folder that an image's address means, without its query and fragment. */
export function imagePath(url: string, from: string): string {
  return contentPath(decodePath(url.replace(/[?#].*$/s, '')), from);
}

/** A path without its percent-encoding, in NFC. A malformed one is taken as it is written. */
export function decodePath(path: string): string {
  try {
    return decodeURIComponent(path).normalize('NFC');
  } catch {
    return path.normalize('NFC');
  }
}

function findNote(path: string, from: string, { byPermalink, byFile, aliases }: Places): string | undefined {
  const byPath: Note | undefined = /\.mdx?$/i.test(path) ? byFile.get(contentPath(path, from)) : undefined;
  if (byPath) return byPath.permalink;
  if (!path.startsWith('/')) return undefined;
  const permalink = withSlash(path);
  return byPermalink.has(permalink) || permalink === '/' ? permalink : aliases.get(permalink);
}

/** Whether a path is one of the site's own: a route, or a file beside the page of a note. */
function isOfSite(path: string, { byPermalink }: Places): boolean {
  const companion = parseCompanionAddress(path);
  return companion ? byPermalink.has(companion.permalink) : findSiteRoute(withSlash(path)) !== undefined;
}

function withSlash(path: string): string {
  return path.endsWith('/') ? path : `${path}/`;
}
