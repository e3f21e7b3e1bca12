import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReactElement } from 'react';

/** Where our own builds want markup set aside; undefined in dev and in a plain `next build`. */
export function setAsideDir(): string | undefined {
  return process.env.NOTES_SET_ASIDE;
}

/**
 * In a build, draws the element of the page at `path` at once, writes its markup to a file of its own and gives Next a
 * mark in its place, where `layIn` puts the markup afterwards. Next carries every page through two renderers and writes
 * it five times over (the page, its flight data inside, and three files beside it), and a release keeps only the page:
 * for a note of 300 KB that is most of the time a build takes. In dev, and in a plain `next build`, the element stays
 * what it is.
 */
export async function setAside(path: string, element: ReactElement): Promise<ReactElement> {
  return setAsideDir() === undefined ? element : <div data-set-aside={await drawAside(path, element)} />;
}

/** The name of the file that holds what was set aside of a path. */
export function asideName(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 32);
}

/** Draws an element into a file of its own and gives that file's name. */
export async function drawAside(path: string, element: ReactElement): Promise<string> {
  const { renderToStaticMarkup } = await import('react-dom/server');
  const name = asideName(path);
  writeFileSync(join(setAsideDir() ?? '', name), renderToStaticMarkup(element));
  return name;
}
