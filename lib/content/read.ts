import {
  accessSync,
  constants,
  type Dirent,
  readdirSync,
  readFileSync,
  realpathSync,
  type Stats,
  statSync,
} from 'node:fs';
import { join, sep } from 'node:path';
import type { Ending } from '../dialect/remarkDialect';
import type { Fault } from '../fault/Fault';
import { makeFault } from '../fault/makeFault';
import { codeOf, findSystemReason } from './systemReason';

/** A file of the content folder. `stamp` changes whenever the file does. */
export interface ContentFile {
  /** Relative to the content folder, with `/`, in Unicode NFC, as permalinks and links are. */
  path: string;
  /** Where the file really is. */
  location: string;
  stamp: string;
}

/** The content folder, sorted into what its files are for. */
export interface Content {
  dir: string;
  notes: (ContentFile & { ending: Ending })[];
  bibliographies: ContentFile[];
  site: ContentFile | undefined;
  /** Everything else, by path: images and other files that notes may use. */
  assets: Map<string, ContentFile>;
  /** The path of every file; twice when the names of two are one in NFC. */
  paths: string[];
  /** Why files were passed over. */
  faults: Fault[];
}

/** Files that stand for others: by the path of a file, where its text is read from instead. */
export type Overlay = ReadonlyMap<string, string>;

/** The largest text file that is read at all, in bytes. */
const largestText = 20_000_000;

const beginning = { line: 1, column: 1, endLine: 1, endColumn: 1 };

/**
 * Lists a content folder. Names that begin with a dot or an underscore, and node_modules, are not content; nor is a link
 * out of the folder, which could publish any file of the machine.
 */
export function listContent(dir: string, overlay?: Overlay): Content {
  const content: Content = {
    dir,
    notes: [],
    bibliographies: [],
    site: undefined,
    assets: new Map(),
    paths: [],
    faults: [],
  };
  for (const found of walk(dir, '', { dir, faults: content.faults })) {
    const file = overlay ? lay(found, overlay) : found;
    content.paths.push(file.path);
    const ending = /\.(mdx?)$/i.exec(file.path)?.[1]?.toLowerCase();
    if (ending === 'md' || ending === 'mdx') content.notes.push({ ...file, ending });
    else if (/\.bib$/i.test(file.path)) content.bibliographies.push(file);
    else if (file.path === 'site.yaml') content.site = file;
    else content.assets.set(file.path, file);
  }
  return content;
}

/** The bytes of a file of the content folder. */
export function readContentFile(file: ContentFile): Uint8Array {
  return readFileSync(file.location);
}

function lay(file: ContentFile, overlay: Overlay): ContentFile {
  const location = overlay.get(file.path);
  // Texts may follow each other faster than the clock of the disk ticks.
  return location === undefined
    ? file
    : { path: file.path, location, stamp: `${location} ${stampOf(statSync(location))}` };
}

interface Walk {
  /** The content folder. */
  dir: string;
  /** Gathers why files were passed over. */
  faults: Fault[];
}

function walk(dir: string, prefix: string, state: Walk): ContentFile[] {
  const entries = look(() => readdirSync(dir, { withFileTypes: true }), prefix.slice(0, -1), state) ?? [];
  return entries
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => visit(entry, join(dir, entry.name), `${prefix}${entry.name.normalize('NFC')}`, state));
}

function visit(entry: Dirent, location: string, path: string, state: Walk): ContentFile[] {
  if (/^[._]/.test(entry.name) || entry.name === 'node_modules') return [];
  if (entry.isDirectory()) return walk(location, `${path}/`, state);
  const isLink = entry.isSymbolicLink();
  const stats = look(() => statReadable(location), path, state, isLink);
  if (!stats?.isFile() && !(isLink && stats?.isDirectory())) return [];
  const why = explainRefusal(location, path, stats, isLink, state.dir);
  if (why) state.faults.push({ file: path, ...why });
  return why ? [] : [{ path, location, stamp: stampOf(stats) }];
}

function statReadable(location: string): Stats {
  const stats = statSync(location);
  if (stats.isFile()) accessSync(location, constants.R_OK);
  return stats;
}

/** What is seen of a file or a folder. One that cannot be read is told; one that went meanwhile is not there. */
function look<Seen>(see: () => Seen, path: string, { faults }: Walk, isLink = false): Seen | undefined {
  try {
    return see();
  } catch (error) {
    const reason = findSystemReason(error);
    if (reason === undefined) throw error;
    const isLost = codeOf(error) === 'ENOENT';
    if (isLost && !isLink) return undefined;
    const message = isLost ? `\`${path}\` is a link that leads nowhere.` : `\`${path}\` cannot be read: ${reason}.`;
    const way = isLink ? 'Put the file itself here.' : 'Give yourself the right to read it, or put it elsewhere.';
    faults.push({ file: path, ...makeFault('file-is-readable', beginning, message, way) });
    return undefined;
  }
}

function stampOf({ mtimeMs, size }: { mtimeMs: number; size: number }): string {
  return `${mtimeMs}-${size}`;
}

function explainRefusal(location: string, path: string, stats: Stats, isLink: boolean, dir: string) {
  if (stats.isDirectory()) {
    const message = `\`${path}\` is a link to a folder, and is not followed.`;
    return makeFault('file-is-inside', beginning, message, 'Put the folder itself here.');
  }
  if (isLink && !realpathSync(location).startsWith(realpathSync(dir) + sep)) {
    const message = `\`${path}\` is a link to a file outside of the content folder, and is not followed.`;
    return makeFault('file-is-inside', beginning, message, 'Put the file itself here.');
  }
  const { size } = stats;
  if (size <= largestText || !/\.(?:mdx?|bib|csl|ya?ml)$/i.test(path)) return undefined;
  const message = `The file has ${(size / 1e6).toFixed(0)} MB; a text of more than ${largestText / 1e6} MB is not read.`;
  return makeFault('file-is-bounded', beginning, message, 'Split it into several files.');
}
