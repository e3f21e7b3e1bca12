import type { Fault } from '../fault/Fault';
import { makeFault } from '../fault/makeFault';
import type { Note } from './Note';
import { foldPermalink, parseCompanionAddress, siteFiles } from './permalinks';

const beginning = { line: 1, column: 1, endLine: 1, endColumn: 1 };

/** No file of the content folder stands where the site puts one of its own: its feeds, `llms.txt`, files beside notes. */
export function checkFiles(paths: Iterable<string>, notes: readonly Note[]): Fault[] {
  const permalinks = new Set(notes.map(({ permalink }) => foldPermalink(permalink)));
  const made = new Set<string>(siteFiles);
  return [...paths].flatMap((path) => {
    const companion = parseCompanionAddress(`/${path}`);
    const isTaken = companion
      ? permalinks.has(foldPermalink(companion.permalink))
      : made.has(foldPermalink(`/${path}`));
    if (!isTaken) return [];
    const message = `The site makes a file \`/${path}\` of its own.`;
    return [{ file: path, ...makeFault('file-is-free', beginning, message, 'Give this file another name.') }];
  });
}
