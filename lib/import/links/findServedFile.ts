import type { ForeignKind } from '../Conversion';
import { type PlannedNote, withSlash } from '../PlannedNote';
import type { ForeignFile, ForeignSite } from '../site/ForeignSite';
import { folderOf, joinPath } from './paths';
import type { SiteIndex } from './SiteIndex';

/** Folders at whose top the old site served files, tried in turn. */
const servedFolders: Readonly<Record<ForeignKind, readonly string[]>> = {
  jekyll: [''],
  hexo: ['source', ''],
  hugo: ['static', 'assets', 'content', ''],
  markdown: ['', 'public', 'static', 'assets'],
  obsidian: [''],
  distill: ['', 'public', 'static'],
  quarto: [''],
  mkdocs: ['docs', ''],
};

/** The file of the old site that a path in a note means; undefined when there is none. */
export function findServedFile(
  path: string,
  { note, old }: PlannedNote,
  { index, site }: { index: SiteIndex; site: ForeignSite },
): ForeignFile | undefined {
  if (path === '' || path.endsWith('/')) return undefined;
  const { basePath } = site.settings;
  // Editors on Windows write paths with its separator.
  const slashed = path.replaceAll('\\', '/');
  const bare = basePath !== '' && slashed.startsWith(`${basePath}/`) ? slashed.slice(basePath.length) : slashed;
  const served = servedFolders[site.kind].map((folder) => joinPath('', `${folder}/${bare}`));
  const beside = path.startsWith('/')
    ? []
    : [
        joinPath(folderOf(note.path), bare),
        // Hexo's folder of a post's own files.
        joinPath(note.path.replace(/\.[^./]+$/, ''), bare),
        joinPath(withSlash(old), bare),
      ];
  return [...beside, ...served].map((place) => index.findFile(place)).find((file) => file !== undefined);
}

/** The largest file that is put into a note, in bytes. */
const largestIncluded = 1_000_000;

/** The file beside a note, or in a folder there, that is to be put into it. Jekyll takes none from above. */
export function findBeside(
  path: string,
  { note }: PlannedNote,
  { index }: { index: SiteIndex },
): ForeignFile | undefined {
  if (path.startsWith('/') || path.split('/').includes('..')) return undefined;
  const file = index.findFile(joinPath(folderOf(note.path), path));
  return file && file.size <= largestIncluded ? file : undefined;
}
