import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Ending } from '../dialect/remarkDialect';

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
}

/** Lists a content folder. Names that begin with a dot or an underscore, and node_modules, are not content. */
export function listContent(dir: string): Content {
  const content: Content = { dir, notes: [], bibliographies: [], site: undefined, assets: new Map() };
  for (const file of walk(dir, '')) {
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

function walk(dir: string, prefix: string): ContentFile[] {
  const entries = readdirSync(dir, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => visit(entry, dir, prefix));
}

function visit(entry: Dirent, dir: string, prefix: string): ContentFile[] {
  if (/^[._]/.test(entry.name) || entry.name === 'node_modules') return [];
  const location = join(dir, entry.name);
  const path = `${prefix}${entry.name.normalize('NFC')}`;
  if (entry.isDirectory()) return walk(location, `${path}/`);
  const stats = statSync(location, { throwIfNoEntry: false });
  return stats?.isFile() ? [{ path, location, stamp: `${stats.mtimeMs}-${stats.size}` }] : [];
}
