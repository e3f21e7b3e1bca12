import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from './findBrowser';

/** One release and where it is served. */
export interface ServedSite {
  /** Without a slash at its end. */
  url: string;
  /** The release folder. */
  dir: string;
}

/** What the set-up makes once, and every test file reads. */
export interface Sites {
  /** A copy of the engine, for builds and dev servers of the tests. */
  engine: string;
  /** The shipped content, served by the real server. */
  shipped: ServedSite & {
    /** The pages as Next wrote them, served plainly. */
    unstripped: string;
  };
  /** English, with Chinese names, blanks, an alias and a draft: tests/fixtures/e2e/names. */
  names: ServedSite;
  /** The same under /repo/, on a plain file server. */
  subfolder: ServedSite;
  /** No note at all. */
  empty: ServedSite;
}

/** The variables through which the set-up tells the test files, as JSON. */
export const browserVariable = 'NOTES_TEST_BROWSER';
export const sitesVariable = 'NOTES_TEST_SITES';

/** The browser that the set-up found. */
export function getBrowser(): Browser {
  return read(browserVariable);
}

/** The sites that the set-up made. */
export function getSites(): Sites {
  return read(sitesVariable);
}

function read<Value>(variable: string): Value {
  const json = process.env[variable];
  if (!json) throw new Error(`${variable} is not set: the set-up of the browser tests has not run.`);
  return JSON.parse(json) as Value;
}

/**
 * The addresses of a release's pages, not percent-encoded; without the 404 page and the pages at old addresses,
 * which only send on.
 */
export function listPages({ dir, url }: ServedSite): string[] {
  // Redirects name full paths; pages are listed without the base path.
  const base = new URL(url).pathname.replace(/\/$/, '');
  const redirects = JSON.parse(readFileSync(join(dir, 'redirects.json'), 'utf8')) as { from: string }[];
  const old = new Set(redirects.map(({ from }) => from.slice(base.length)));
  return readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((path) => /(?:^|\/)index\.html$/.test(path))
    .map((path) => `/${path.replace(/index\.html$/, '')}`)
    .filter((address) => !old.has(address))
    .sort();
}
