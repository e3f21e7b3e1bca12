import type { ForeignKind } from '../Conversion';
import type { HeadFacts } from '../frontMatter/HeadFacts';
import { stripEnding } from '../noteEnding';
import { withoutNotionMarks } from '../notion';
import type { ForeignNote, OldSettings } from '../site/ForeignSite';
import { hexoAddress } from './hexoAddress';
import { fillPattern, type PatternParts, prettySlug, slugify } from './patterns';

/** What an address is made of. */
export interface Sources {
  note: ForeignNote;
  facts: Pick<HeadFacts, 'permalink' | 'slug' | 'categories' | 'title' | 'dates' | 'unplaced'>;
  day: string | undefined;
  settings: OldSettings;
}

/** The address at which the old site answered with a note: a path, as readers saw it, without the base path. */
export function oldAddress(kind: ForeignKind, sources: Sources): string {
  const { permalink } = sources.facts;
  const given = permalink === undefined ? undefined : toPath(permalink, sources.settings);
  if (kind === 'hexo') return hexoAddress(given, sources);
  if (kind === 'jekyll') return jekyllAddress(given, sources);
  if (given !== undefined) return given;
  if (kind === 'quarto') return quartoAddress(sources);
  if (kind === 'mkdocs') return mkdocsAddress(sources);
  if (kind === 'hugo') return hugoAddress(sources);
  const address = fileAddress(sources);
  // What GitHub Pages and Jupyter Book make of a file that is no index.
  const isPage =
    kind === 'markdown' && sources.settings.file !== undefined && !isIndex.test(stripEnding(sources.note.path));
  return isPage ? address.replace(/\/$/, '.html') : address;
}

/** An address that an author wrote, whole or as a path, as a path. */
function toPath(given: string, { origin, basePath }: OldSettings): string {
  const text = given.trim();
  const path = origin !== undefined && text.startsWith(`${origin}/`) ? text.slice(origin.length) : text;
  const bare = basePath !== '' && path.startsWith(`${basePath}/`) ? path.slice(basePath.length) : path;
  return /^https?:\/\//.test(bare) ? new URL(bare).pathname : `/${bare.replace(/^\/+/, '')}`;
}

/** https://jekyllrb.com/docs/permalinks/ */
function jekyllAddress(given: string | undefined, { note, facts, day, settings }: Sources): string {
  const bare = stripEnding(note.path);
  const name = (bare.split('/').at(-1) ?? '').replace(/^\d{4}-\d{1,2}-\d{1,2}-/, '');
  const folders = bare.split('/').slice(0, -1);
  const at = folders.findIndex((folder) => folder.startsWith('_'));
  const isPost = note.role === 'post' || note.role === 'draft';
  const parts: PatternParts = {
    day,
    title: prettySlug(facts.slug ?? name),
    categories: isPost ? [...folders.slice(0, Math.max(0, at)), ...facts.categories] : facts.categories,
    collection: note.group,
    path:
      at < 0
        ? bare
        : bare
            .split('/')
            .slice(at + 1)
            .join('/'),
    ending: '.html',
  };
  const fallback = isPost
    ? 'date'
    : note.role === 'page'
      ? pagePattern(bare, settings)
      : '/:collection/:path:output_ext';
  return fillPattern(given ?? ofDefaults(note, settings) ?? ofSettings(note, settings, isPost) ?? fallback, parts);
}

function ofSettings(note: ForeignNote, settings: OldSettings, isPost: boolean): string | undefined {
  return settings.permalinks.get(note.group) ?? (isPost ? settings.permalink : undefined);
}

function ofDefaults(note: ForeignNote, { defaults }: OldSettings): string | undefined {
  const type = { post: 'posts', draft: 'drafts', page: 'pages', document: note.group }[note.role];
  const holding = defaults.filter((entry) => {
    const inFolder = entry.path === '' || note.path === entry.path || note.path.startsWith(`${entry.path}/`);
    return inFolder && (entry.type === '' || entry.type === type || (note.role === 'draft' && entry.type === 'posts'));
  });
  // The closest scope wins, and of equal ones the last.
  return holding.sort((a, b) => a.path.length - b.path.length).at(-1)?.permalink;
}

function pagePattern(bare: string, { permalink }: OldSettings): string {
  const path = bare.replace(/^_pages\//, '');
  if (/(?:^|\/)index$/i.test(path)) return `/${path.slice(0, -'index'.length)}`;
  return permalink === 'pretty' || permalink?.endsWith('/') ? `/${path}/` : `/${path}:output_ext`;
}

/** https://gohugo.io/content-management/urls/ */
function hugoAddress({ note, facts, day, settings }: Sources): string {
  const bare = stripEnding(note.path.replace(/^content\//, ''));
  const [, base = bare, lang] = /^(.*)\.([a-z]{2}(?:-[a-z]{2})?)$/i.exec(bare) ?? [];
  const path = base.replace(/(?:^|\/)_?index$/, '');
  const name = path.split('/').at(-1) ?? '';
  const title = facts.slug ?? urlize(name);
  const own = path.split('/').slice(0, -1).map(urlize);
  const pattern = settings.permalinks.get(note.group) ?? settings.permalinks.get('/');
  const parts = {
    day,
    title,
    categories: facts.categories,
    collection: urlize(note.group),
    path: urlize(path),
    ending: '.html',
  };
  const isSection = /(?:^|\/)_index$/.test(base);
  const filled =
    pattern && !isSection && name !== ''
      ? fillPattern(pattern, parts)
      : `/${[...own, title].filter((part) => part !== '').join('/')}/`;
  const address = settings.uglyUrls && filled !== '/' ? `${filled.replace(/\/$/, '')}.html` : filled;
  const isForeign =
    lang !== undefined && settings.lang !== undefined && !settings.lang.toLowerCase().startsWith(lang.toLowerCase());
  return (isForeign ? `/${lang}${address}` : address).replace(/\/{2,}/g, '/');
}

/** Hugo's paths: small letters, a hyphen for blanks, without most signs. */
function urlize(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s+/g, '-')
    .replace(/[^\p{L}\p{M}\p{N}._/+~-]/gu, '')
    .replace(/-{2,}/g, '-');
}

/** Folders that hold text for a program that makes pages, and are no part of their addresses. */
const textFolders = /^(?:src\/)?(?:content|data|pages)\//;
/** Files that a folder is served by. */
const isIndex = /(?:^|\/)(?:index|readme)$/i;
/** Folders whose pages of HTML the old site served at its top. */
const pageFolders = /^(?:public|docs|dist)\//;

/** Of a note without an old site: the path of its file, in the signs that Quartz and Obsidian Publish keep in addresses. */
function fileAddress({ note, facts }: Sources): string {
  const isHtml = /\.html?$/i.test(note.path);
  const bare = withoutNotionMarks(stripEnding(note.path)).replace(isHtml ? pageFolders : textFolders, '');
  const parts = bare.split('/');
  if (/^(?:index|readme)$/i.test(parts.at(-1) ?? '') && parts.length > 1) parts.pop();
  // The top of a site that has pages; a single page of Distill's stands in a folder of its own.
  else if (/^index$/i.test(bare)) return facts.title && isHtml ? `/${slugify(facts.title)}/` : '/';
  if (facts.slug !== undefined) {
    if (/^\//.test(facts.slug)) return facts.slug;
    parts.splice(-1, 1, slugify(facts.slug));
  }
  const clean = parts.map((part) =>
    part
      .normalize('NFC')
      .trim()
      .replace(/\s+/g, '-')
      .replace(/&/g, '-and-')
      .replace(/%/g, '-percent')
      .replace(/[?#\\]/g, ''),
  );
  return `/${clean.map((part) => part.replace(/-{2,}/g, '-')).join('/')}/`;
}

/** https://quarto.org/docs/websites/: a page of HTML beside each file, `output-file` where that is given. */
function quartoAddress({ note, facts }: Sources): string {
  const bare = stripEnding(note.path);
  const output = facts.unplaced.get('output-file');
  const named = typeof output === 'string' ? bare.replace(/[^/]*$/, stripEnding(output)) : bare;
  return `/${named}.html`.replace(/(^|\/)index\.html$/, '$1');
}

/** https://www.mkdocs.org/user-guide/configuration/#use_directory_urls */
function mkdocsAddress({ note, settings }: Sources): string {
  const bare = stripEnding(note.path.replace(/^docs\//, '')).replace(/(^|\/)(?:index|readme)$/i, '$1index');
  const page = `/${bare}${settings.uglyUrls ? '.html' : '/'}`;
  return page.replace(/\/index(?:\.html|\/)$/, '/');
}
