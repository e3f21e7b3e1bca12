import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Redirect, type ReleaseFile, redirectsFileName } from '../Release';
import { aliasToFile, renderAliasPage } from './aliasPage';
import { type Recording, recordText } from './recordFile';

/** An old address and where it leads now, both without the base path, not percent-encoded: `/old/` to `/posts/x/`. */
export interface Alias {
  from: string;
  to: string;
}

/** What the redirects and their pages need to know of the site. */
interface Site {
  basePath?: string;
  aliases?: readonly Alias[];
  lang?: string;
  origin?: string;
}

/**
 * Writes `redirects.json`, and a page at each old address for hosts that do not read it; those pages join `files`.
 * Throws when an old address is that of a file of the site.
 */
export async function writeRedirects(site: Site, recording: Recording, files: Map<string, ReleaseFile>) {
  const redirects: Redirect[] = [];
  for (const { from, to } of site.aliases ?? []) {
    const path = aliasToFile(from);
    if (files.has(path)) throw new Error(`The alias ${from} is the address of a file of the site, ${path}.`);
    const redirect: Redirect = { from: withBase(from, site), to: withBase(to, site), status: 308 };
    const page = Buffer.from(renderAliasPage(redirect, site.lang ?? 'en', site.origin));
    await mkdir(dirname(join(recording.dir, path)), { recursive: true });
    await writeFile(join(recording.dir, path), page);
    files.set(path, recordText(path, page, recording));
    redirects.push(redirect);
  }
  await writeFile(join(recording.dir, redirectsFileName), `${JSON.stringify(redirects, null, 1)}\n`);
  return redirects;
}

function withBase(address: string, { basePath = '' }: Site): string {
  return address.startsWith('/') ? basePath + address : address;
}
