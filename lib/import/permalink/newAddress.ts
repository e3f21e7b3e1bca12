import { findSiteRoute, foldPermalink, parseCompanionAddress } from '../../collection/permalinks';
import { checkPermalink } from '../../frontMatter/fields/permalink';
import { decodePercent } from '../links/paths';

/** Where a note will stand, and where it stood. */
export interface Address {
  /** As it stands in front matter. */
  permalink: string;
  /** Further addresses of the old site, each of which leads to the permalink. */
  aliases: string[];
  /** What could not stay as it was, in a sentence. */
  changed?: string;
}

/**
 * The permalink that keeps an old address: the very same, but for a file's ending. `/x.html` becomes `/x/` with the alias
 * `/x.html`; an address without a slash at its end stays so, and the site answers with it and without.
 */
export function keepAddress(old: string, isJekyll = false): Address {
  const [, folder] = /^(.*\/)index\.html?$/i.exec(old) ?? [];
  if (folder !== undefined) return { ...checked(folder), aliases: [] };
  const [, page] = /^(.+)\.html?$/i.exec(old) ?? [];
  if (page !== undefined) return { ...checked(`${page}/`), aliases: listChecked([old]) };
  const isFile = isJekyll && !old.endsWith('/');
  return { ...checked(old), aliases: isFile ? listChecked([`${old}.html`]) : [] };
}

function checked(wanted: string): Pick<Address, 'permalink' | 'changed'> {
  // Signs of a file's name that an address has in no other form.
  const literal = wanted.replace(/%(?:23|3f)/gi, '-');
  const decoded = decodePercent(literal);
  const first = checkPermalink(decoded);
  const message = `A permalink has no \`?\` and no \`#\`, which the old one had as signs; \`${decoded}\` is written.`;
  if ('value' in first)
    return { permalink: decoded.trim().normalize('NFC'), ...(literal !== wanted && { changed: message }) };
  const permalink = /`(.*?)`\.$/s.exec(first.suggestion ?? '')?.[1] ?? '/';
  return { permalink, changed: `${first.message.replace(/\.$/, '')}; \`${permalink}\` is written.` };
}

/** Those that may be aliases, in the form in which two are compared. */
export function listChecked(addresses: readonly string[]): string[] {
  return addresses.flatMap((address) => {
    const result = checkPermalink(decodePercent(address));
    return 'value' in result && result.value !== '/' ? [decodePercent(address).trim().normalize('NFC')] : [];
  });
}

/** What makes two addresses of an old site the same: neither case, nor a slash at the end, nor the file's ending counts. */
export function foldAddress(address: string): string {
  const path = decodePercent(address.replace(/[?#].*$/s, ''))
    .replace(/\/index\.html?$/i, '/')
    .replace(/\.html?$/i, '');
  return foldPermalink(path.replace(/\/+$/, '') || '/');
}

/** Whether the site itself answers at an address, so that no note can. */
export function isTakenBySite(permalink: string): boolean {
  const path = permalink.endsWith('/') ? permalink : `${permalink}/`;
  return findSiteRoute(path) !== undefined || parseCompanionAddress(path) !== undefined;
}

/** The next address to try when one is taken: `/x/` → `/x-2/`; below one of the site's own, `/tags/x/` → `/notes/tags/x/`. */
export function nextAddress(permalink: string, number: number): string {
  if (permalink === '/') return `/home-${number}/`;
  const free = isTakenBySite(permalink) ? `/notes${permalink}` : permalink;
  if (free !== permalink && number === 2) return free;
  return free.endsWith('/') ? `${free.slice(0, -1)}-${number}/` : `${free}-${number}`;
}
