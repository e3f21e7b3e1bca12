import type { FrontMatter } from '../frontMatter/FrontMatter';

/** The files that the site makes of all notes and papers. */
export const siteFiles = [
  '/feed.xml',
  '/rss.xml',
  '/sitemap.xml',
  '/robots.txt',
  '/llms.txt',
  '/papers/papers.bib',
  '/papers/papers.json',
] as const;

/** The addresses of the site itself: these, and everything below those that end with a slash. */
const siteRoutes = [
  '/tags/',
  '/papers/',
  '/404/',
  '/_next/',
  '/_notes/',
  '/healthz/',
  ...siteFiles.map((file) => `${file}/`),
];

/** The file that holds the author's text on the home page. */
export function isHomeFile(file: string): boolean {
  return /^index\.mdx?$/i.test(file);
}

/** The name of a note's file without its ending; a file named `index` has the name of its folder. NFC. */
export function fileName(file: string): string {
  const parts = file.replace(/\.mdx?$/i, '').split('/');
  if (parts.length > 1 && parts.at(-1)?.toLowerCase() === 'index') parts.pop();
  return (parts.at(-1) ?? '').normalize('NFC');
}

/** The permalink of a note: what its author gave; else `/posts/<year>/<month>/<file name>/`, for a page `/<file name>/`. */
export function permalinkOf(file: string, frontMatter: Pick<FrontMatter, 'kind' | 'date' | 'permalink'>): string {
  if (isHomeFile(file)) return '/';
  if (frontMatter.permalink) return frontMatter.permalink;
  const name = fileName(file);
  const [year, month] = frontMatter.date?.split('-') ?? [];
  return frontMatter.kind === 'note' && year && month ? `/posts/${year}/${month}/${name}/` : `/${name}/`;
}

/** Two addresses are the same when they differ only by case or normal form: some disks and hosts do not tell them apart. */
export function foldPermalink(permalink: string): string {
  return permalink.normalize('NFC').toLowerCase();
}

/** The files beside the page of each note, which say the same to programs. */
export const companionNames = ['note.json', 'note.md', 'note.bib'] as const;

export type CompanionName = (typeof companionNames)[number];

/** The address of a file beside a note's page. */
export function companionAddress(permalink: string, name: CompanionName): string {
  return permalink + name;
}

/** Takes the address of a file beside a note's page apart; undefined for any other address. */
export function parseCompanionAddress(address: string): { permalink: string; name: CompanionName } | undefined {
  const [, permalink = '', rest = ''] = /^(.*\/)([^/]+)\/?$/s.exec(address) ?? [];
  const name = companionNames.find((known) => known === rest.toLowerCase());
  return name && permalink !== '/' ? { permalink, name } : undefined;
}

/** The route of the site that an address would take, if any. */
export function findSiteRoute(permalink: string): string | undefined {
  const folded = foldPermalink(permalink);
  return folded === '/' ? '/' : siteRoutes.find((route) => folded.startsWith(route));
}
