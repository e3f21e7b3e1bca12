import { SaxesParser } from 'saxes';

/** What a sitemap, or an index of sitemaps, names (https://www.sitemaps.org/protocol.html). */
export interface Sitemap {
  /** Addresses of pages. */
  pages: string[];
  /** Addresses of further sitemaps. */
  sitemaps: string[];
}

/** Reads a sitemap. A text that is no XML, or has a DOCTYPE, is none. */
export function parseSitemap(text: string): Sitemap | { message: string } {
  const found: Sitemap = { pages: [], sitemaps: [] };
  const open: string[] = [];
  let location = '';
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw new NoSitemap(error.message);
  });
  parser.on('doctype', () => {
    throw new NoSitemap('a DOCTYPE stands in it');
  });
  parser.on('opentag', ({ name }) => {
    open.push(name.replace(/^.*:/, ''));
    if (open.at(-1) === 'loc') location = '';
  });
  const add = (piece: string) => {
    if (open.at(-1) === 'loc') location += piece;
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', () => {
    const name = open.pop();
    const parent = open.at(-1);
    if (name === 'loc' && parent === 'url') found.pages.push(location.trim());
    if (name === 'loc' && parent === 'sitemap') found.sitemaps.push(location.trim());
  });
  try {
    parser.write(text.replace(/^\uFEFF/, '').trimStart()).close();
    return found;
  } catch (error) {
    if (error instanceof NoSitemap) return { message: `${error.message.replace(/\.$/, '')}.` };
    throw error;
  }
}

class NoSitemap extends Error {}
