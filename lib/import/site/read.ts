import { type Dirent, existsSync, lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import type { ForeignKind } from '../Conversion';
import { noteEnding } from '../noteEnding';
import { decodeForeign } from './decodeForeign';
import type { ForeignFile, ForeignSite } from './ForeignSite';
import { findSettings, isExcluded } from './findSettings';
import { type GuessedKind, guessKind } from './guessKind';
import { aboutRepository, listNotes } from './listNotes';
import { readSiteMacros } from './siteMacros';

/** The most files that are looked at, and the largest that is copied, in bytes: a mistaken call must not fill a disk. */
const mostFiles = 100_000;
const largestFile = 100_000_000;
const deepest = 40;

/** How many folders up the top of a site is looked for. */
const highest = 8;

/** Folders that hold no text of an author's. */
const skipped = new Set([
  'node_modules',
  '_site',
  '.git',
  '.obsidian',
  '.trash',
  'resources',
  'vendor',
  '.jekyll-cache',
  '.sass-cache',
]);

/** Files that show the top of a site. */
const marks = [
  '_config.yml',
  '_config.yaml',
  '.obsidian',
  'hugo.toml',
  'hugo.yaml',
  'hugo.json',
  'config.toml',
  '_quarto.yml',
  'mkdocs.yml',
  '_posts',
];

/** What is asked of the reading. */
export interface ReadOptions {
  from?: ForeignKind | undefined;
  /** The folder of our notes, which may lie inside of the old site. */
  contentDir: string;
}

/** Reads where everything of an old site is. `source` is its folder, or one note of it. */
export function readForeignSite(source: string, { from, contentDir }: ReadOptions): ForeignSite {
  const given = realpathSync(source);
  const isFile = statSync(given).isFile();
  const location = isFile ? given : findSiteBelow(given);
  const dir = isFile ? findTop(dirname(location)) : findPostsTop(location);
  const passedOver: ForeignSite['passedOver'] = [];
  const files = walk(dir, resolve(contentDir), passedOver);
  const read = (path: string) => readText(join(dir, path));
  const chosen = isFile ? relative(dir, location).split(sep).join('/') : undefined;
  if (chosen !== undefined && !files.has(chosen)) files.set(chosen, fileAt(location, chosen));
  const guessed: GuessedKind = guessKind({ dir, files, chosen, read });
  const kind = from ?? guessed.kind;
  const settings = findSettings(kind, files, read, kind === 'obsidian' ? readVaultSettings(dir) : undefined);
  const listed = listNotes(kind, files, read, passedOver).filter(({ path }) => {
    const excluded = isExcluded(path, settings);
    if (excluded) passedOver.push({ source: path, reason: `\`${settings.file}\` excludes it` });
    return !excluded;
  });
  const notes = chosen === undefined ? listed : withChosen(chosen, files, listed);
  const below = chosen ?? relative(dir, location).split(sep).join('/');
  const isChosen = ({ path }: { path: string }) => below === '' || path === below || path.startsWith(`${below}/`);
  return {
    kind,
    because: (from ? 'as you say' : guessed.because) + (location === given ? '' : `, in ${relative(given, location)}`),
    dir,
    settings,
    macros: readSiteMacros(files.values(), read),
    notes,
    chosen: new Set(notes.filter(isChosen).map(({ path }) => path)),
    files,
    passedOver: chosen === undefined ? passedOver.filter(({ source: path }) => isChosen({ path })) : [],
  };
}

/** The text of a foreign file, without a byte order mark, whatever encoding it is in. */
export function readText(location: string): string {
  return decodeForeign(readFileSync(location)).text;
}

/** The bytes of a foreign file, or of a part of one that is to be a file. */
export function readBytes({ location, text }: Pick<ForeignFile, 'location' | 'text'>): Uint8Array {
  return text === undefined ? readFileSync(location) : new TextEncoder().encode(text);
}

/** What Obsidian keeps of its settings at the top of a vault, of which this folder may be a part. */
function readVaultSettings(dir: string): string | undefined {
  for (let [at, step] = [dir, 0]; step < highest; step++, at = dirname(at)) {
    const file = join(at, '.obsidian', 'app.json');
    if (existsSync(join(at, '.obsidian'))) return existsSync(file) ? readText(file) : undefined;
  }
  return undefined;
}

/** The folder itself; of `_posts` and the like the one above, where its site begins. */
function findPostsTop(dir: string): string {
  return findHexoTop(/^_(?:posts|drafts)$/.test(basename(dir)) ? dirname(dir) : dir);
}

const siteMarks = ['_config.yml', '_quarto.yml', 'hugo.toml', 'hugo.yaml', 'mkdocs.yml', '_posts'];

/** The one folder in a folder that is a site, as `docs` in the repository of a program, where nothing else is to be read. */
function findSiteBelow(dir: string): string {
  const entries = listSorted(dir).filter((entry) => !isHidden(entry));
  const isText = ({ name }: Dirent) => noteEnding.test(name) && !aboutRepository.test(name.replace(noteEnding, ''));
  if (entries.some((entry) => marks.includes(entry.name) || isText(entry))) return dir;
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(dir, name));
  const [only, ...others] = folders.filter((folder) => siteMarks.some((mark) => existsSync(join(folder, mark))));
  return only === undefined || others.length > 0 ? dir : only;
}

/** Hexo's settings lie beside the folder `source`, which has all its notes. */
function findHexoTop(dir: string): string {
  const isSource = basename(dir) === 'source' && existsSync(join(dir, '..', '_config.yml'));
  return isSource ? dirname(dir) : dir;
}

/** The nearest folder above a single note that looks like the top of a site; its own where there is none. */
function findTop(dir: string): string {
  let at = dir;
  for (let step = 0; step < highest; step++) {
    const names = new Set(readdirSync(at));
    if (marks.some((mark) => names.has(mark))) return findHexoTop(at);
    if (dirname(at) === at) break;
    at = dirname(at);
  }
  return dir;
}

/** A single note that its author names is one, whatever the program thought of it. */
function withChosen(
  path: string,
  files: ReadonlyMap<string, ForeignFile>,
  listed: ForeignSite['notes'],
): ForeignSite['notes'] {
  const file = files.get(path);
  if (!file || listed.some((note) => note.path === path)) return listed;
  const role = /^\d{4}-\d{2}-\d{2}-/.test(basename(path)) ? 'post' : 'document';
  return [...listed, { ...file, role, group: '' }];
}

function walk(dir: string, contentDir: string, passedOver: ForeignSite['passedOver']): Map<string, ForeignFile> {
  const files = new Map<string, ForeignFile>();
  const top = realpathSync(dir);
  const visit = (folder: string, prefix: string, depth: number): void => {
    if (resolve(folder) === contentDir || depth > deepest || files.size > mostFiles) return;
    for (const entry of listSorted(folder)) {
      const location = join(folder, entry.name);
      const path = `${prefix}${entry.name}`;
      if (isHidden(entry)) continue;
      const target = followInside(entry, location, top);
      if (target === undefined)
        passedOver.push({ source: path, reason: 'a symbolic link that leads out of the folder or nowhere' });
      else if (target === 'folder') visit(location, `${path}/`, depth + 1);
      else if (target === 'file') files.set(path, fileAt(location, path));
    }
  };
  visit(dir, '', 0);
  if (files.size > mostFiles)
    passedOver.push({ source: '.', reason: `more than ${mostFiles} files: the rest is not looked at` });
  for (const [path, { size }] of files) {
    if (size <= largestFile) continue;
    files.delete(path);
    passedOver.push({ source: path, reason: `larger than ${largestFile / 1e6} MB` });
  }
  return files;
}

function listSorted(folder: string): Dirent[] {
  return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
}

function isHidden({ name }: Dirent): boolean {
  return name.startsWith('.') || skipped.has(name);
}

/** What an entry is; a link only where it leads to something inside of the folder, and to no folder that holds it. */
function followInside(entry: Dirent, location: string, top: string): 'file' | 'folder' | 'other' | undefined {
  if (!entry.isSymbolicLink()) return entry.isDirectory() ? 'folder' : entry.isFile() ? 'file' : 'other';
  try {
    const real = realpathSync(location);
    const inside = real.startsWith(top + sep);
    // A linked folder may hold itself; what it holds stands in the site under its own name anyway.
    return inside && lstatSync(real).isFile() ? 'file' : undefined;
  } catch {
    return undefined;
  }
}

function fileAt(location: string, path: string): ForeignFile {
  const { size, mtime } = statSync(location);
  return { path, location, size, day: mtime.toISOString().slice(0, 10) };
}
