import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFileStyles } from '../bibliography/csl/read';
import { readBibliographies } from '../bibliography/read';
import { type Content, listContent, type Overlay, readContentFile } from '../content/read';
import type { Fault } from '../fault/Fault';
import { readUpdatedDays } from '../history/readUpdatedDays';
import { checkMacros } from '../math/checkMacros';
import { cacheKey, NoteCache } from '../note/cache';
import type { Facts } from '../note/Facts';
import { pipelineVersion } from '../note/pipelineVersion';
import { type ParseSettings, settingsOf } from '../note/Settings';
import { readSite } from '../site/read';
import { buildCollection } from './buildCollection';
import type { Audience, Collection } from './Collection';
import { checkSiteStyle } from './checkSettings';
import type { ParsedFile } from './Note';
import { listOwnBibliographies } from './ownBibliographies';
import { checkSiteSymbols } from './siteSymbols';
import { listStyleFiles } from './styles';

/** Where a site's files are. */
export interface Place {
  /** The engine: the folder of package.json. */
  root: string;
  /** The folder of notes. */
  contentDir: string;
  audience: Audience;
  /** Texts that stand for files of the folder. */
  overlay?: Overlay;
  /** The folder for what is dear to make; the engine's own when none is given. */
  cacheDir?: string;
  /** Whether git may be asked when files were changed; it is when nothing is said. */
  history?: boolean;
  /** Called before each note that is read, with its path, and after the last one without. */
  onNote?: (file: string | undefined) => void;
  /** Notes that are passed over. */
  skip?: ReadonlySet<string>;
  /** Another process has checked the notes, so that faults are not looked for. */
  checked?: boolean;
}

/** A note's file as it is now, and the key of what parsing it gives. */
export interface NoteSource {
  file: string;
  location: string;
  ending: 'md' | 'mdx';
  key: string;
}

/** The folder of parsed notes. */
export function cacheDir(root: string): string {
  return join(root, '.notes', 'cache');
}

/**
 * Reads a content folder whole: every note parsed or found in the cache. Called again, it looks at every file's time
 * and size, and gives the same object while nothing changed.
 */
export async function readCollection(place: Place): Promise<Collection> {
  const content = listContent(place.contentDir, place.overlay);
  const stamp = stampOf(content, place.audience);
  const before = latest.get(place.contentDir);
  if (before && (await before).stamp === stamp) return before;
  const reading = read(content, place, stamp);
  latest.set(place.contentDir, reading);
  // A reading that failed, as on a file that went while it was read, must not fail every later one.
  reading.catch(() => latest.delete(place.contentDir));
  return reading;
}

const latest = new Map<string, Promise<Collection>>();
/** Keys by file, time and settings, so that an unchanged file is neither read nor hashed again. */
const keys = new Map<string, string>();
const factsByKey = new Map<string, Facts>();
/** Where each note stood when its front matter could last be read: in dev, its page stays there while it is mended. */
const permalinks = new Map<string, string>();

async function read(content: Content, place: Place, stamp: string): Promise<Collection> {
  const { site, faults, places } = await readSite(content.dir, content);
  const settings = settingsOf(site);
  const cachePlace = { dir: place.cacheDir ?? cacheDir(place.root), version: pipelineVersion(place.root) };
  const cache = new NoteCache(cachePlace.dir);
  const sources = listSources(content, settings, place.root).filter(({ file }) => !place.skip?.has(file));
  const parsed: ParsedFile[] = [];
  for (const source of sources) {
    place.onNote?.(source.file);
    parsed.push(await findOrParse(source, settings, cache, place.root));
  }
  place.onNote?.(undefined);
  const collection = buildCollection({
    content,
    site,
    siteFaults: [
      ...content.faults,
      ...faults,
      ...checkSiteStyle(site, places, content),
      ...checkSiteSymbols(site, places),
      ...checkMacros(site.macros, {}, places).faults.map((fault) => ({ file: 'site.yaml', ...fault })),
    ],
    bibliographies: readBibliographies(content, listOwnBibliographies(parsed), cachePlace),
    fileStyles: readFileStyles(content, listStyleFiles(site, parsed), cachePlace),
    parsed,
    updatedDays: place.history === false ? new Map() : readUpdatedDays(content.dir),
    audience: place.audience,
    cache: cachePlace,
    formerPermalinks: permalinks,
    checked: place.checked,
  });
  for (const note of collection.byFile.values()) if (note.facts.frontMatter) permalinks.set(note.file, note.permalink);
  return { ...collection, stamp };
}

/** Every note of the folder with its cache key under these settings. */
export function listSources(content: Content, settings: ParseSettings, root: string): NoteSource[] {
  const version = pipelineVersion(root);
  const context = JSON.stringify([version, settings]);
  return content.notes.map(({ path, location, stamp, ending }) => {
    const name = `${location}\n${stamp}\n${context}`;
    const key =
      keys.get(name) ?? cacheKey({ bytes: readContentFile({ path, location, stamp }), ending, settings, version });
    keys.set(name, key);
    return { file: path, location, ending, key };
  });
}

async function findOrParse(
  { file, location, ending, key: listedKey }: NoteSource,
  settings: ParseSettings,
  cache: NoteCache,
  root: string,
): Promise<ParsedFile> {
  const cached = factsByKey.get(listedKey) ?? cache.findFacts(listedKey);
  if (cached) {
    factsByKey.set(listedKey, cached);
    return { file, facts: cached, bodyKey: listedKey };
  }
  const { parseNote } = await loadParser();
  const bytes = readFileSync(location);
  // The file may have changed since it was listed: the key is that of the bytes that are parsed.
  const key = cacheKey({ bytes, ending, settings, version: pipelineVersion(root) });
  const parsed = await parseNote(bytes, ending, settings);
  cache.write(key, parsed);
  factsByKey.set(key, parsed.facts);
  return { file, facts: parsed.facts, bodyKey: key };
}

/**
 * The parser, loaded when a note is not in the cache. Next's server code gets it from Node and not from its bundle:
 * there it would triple the time a build takes to compile, and a build finds every note parsed already.
 */
function loadParser(): Promise<typeof import('../note/parseNote')> {
  const parser = process.env.NOTES_PARSER;
  if (process.env.NEXT_RUNTIME) {
    if (!parser) throw new Error('A note is not in the cache. Use the `notes` command, which parses notes first.');
    return import(/* turbopackIgnore: true */ parser);
  }
  return import('../note/parseNote');
}

/** Faults that stop a build. */
export function listErrors(faults: Fault[]): Fault[] {
  return faults.filter(({ severity }) => severity === 'error');
}

function stampOf(content: Content, audience: Audience): string {
  const hash = createHash('sha256').update(audience);
  const { notes, bibliographies, site, assets } = content;
  for (const file of [...notes, ...bibliographies, ...(site ? [site] : []), ...assets.values()]) {
    hash.update(`${file.path}\n${file.stamp}\n`);
  }
  for (const fault of content.faults) hash.update(`${fault.file}\n${fault.message}\n`);
  return hash.digest('hex');
}
