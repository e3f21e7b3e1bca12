import { papersPath } from '../../lib/collection/paperPaths';
import { listPaperPaths } from '../../lib/collection/papers';
import { escapeHtml } from '../../lib/text/escapeHtml';
import { absoluteUrl } from '../../lib/url/href';
import { getCollection } from '../collection';

export const dynamic = 'force-static';

/** Every page of the site (https://www.sitemaps.org/protocol.html). Its addresses must be full: without a `baseUrl` it is empty. */
export async function GET(): Promise<Response> {
  const collection = await getCollection();
  const { site, byPermalink, tags } = collection;
  const notes = [...byPermalink.values()].map(({ permalink, updated, frontMatter }) => ({
    path: permalink,
    day: updated ?? frontMatter.date,
  }));
  const tagPaths = [...tags.keys()].map((tag) => `/tags/${tag}/`);
  const papers = [papersPath, '/papers/compare/', ...listPaperPaths(collection)];
  const lists = ['/', '/tags/', ...tagPaths, ...papers].map((path) => ({
    path,
    day: undefined,
  }));
  const pages = new Map([...lists, ...notes].map((page) => [page.path, page]));
  const entries = [...pages.values()].flatMap(({ path, day }) => {
    const url = absoluteUrl(path, site.baseUrl);
    return url ? [`<url><loc>${escapeHtml(url)}</loc>${day ? `<lastmod>${day}</lastmod>` : ''}</url>`] : [];
  });
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('\n')}\n</urlset>\n`;
  return new Response(xml, { headers: { 'content-type': 'application/xml; charset=utf-8' } });
}
