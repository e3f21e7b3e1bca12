import type { PageScan, Tag } from '../finish/scanPage';

/** `<link>`s that a browser fetches, or that readers of feeds do; `canonical` and its like name pages, not files. */
const fetchedRels = /\b(?:stylesheet|icon|apple-touch-icon|manifest|preload|modulepreload|alternate|mask-icon)\b/i;

/** The addresses of the files a page is made of: styles, scripts, images, media, feeds. Links to pages are not among them. */
export function listPageReferences({ scripts, tags }: PageScan): string[] {
  return [...tags, ...scripts].flatMap(listTagReferences).filter((url) => url !== '');
}

/**
 * The path within the release that an address names when it stands on the page or in the sheet at `from` (itself a path
 * within the release). `elsewhere` is another host or no file at all; `outside` is this host, beyond the base path.
 */
export function resolveReference(
  url: string,
  from: string,
  basePath: string,
): { path: string } | 'elsewhere' | 'outside' {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/|#)/i.test(url)) return 'elsewhere';
  const page = `http://release${basePath}/${from.split('/').map(encodeURIComponent).join('/')}`;
  const { pathname } = new URL(url, page);
  if (!pathname.startsWith(`${basePath}/`)) return 'outside';
  return { path: decodePath(pathname.slice(basePath.length + 1)).normalize('NFC') };
}

function listTagReferences({ name, attributes }: Tag): string[] {
  const get = (attribute: string) => attributes.get(attribute)?.trim() ?? '';
  if (name === 'link') return fetchedRels.test(get('rel')) ? [get('href'), ...listSrcset(get('imagesrcset'))] : [];
  if (name === 'object') return [get('data')];
  if (name === 'image' || name === 'use') return [get('href'), get('xlink:href')];
  if (name === 'meta') return [];
  return [get('src'), get('poster'), ...listSrcset(get('srcset'))];
}

/** The addresses of a `srcset`; a comma ends a candidate only when a blank or the end follows (HTML, "parse a srcset"). */
function listSrcset(value: string): string[] {
  return value.split(/,\s+|,$/).flatMap((candidate) => candidate.trim().split(/\s+/).slice(0, 1));
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
