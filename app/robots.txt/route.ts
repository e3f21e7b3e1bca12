import { absoluteUrl } from '../../lib/url/href';
import { getCollection } from '../collection';

export const dynamic = 'force-static';

/** Everything may be read; the sitemap says what there is. */
export async function GET(): Promise<Response> {
  const { site } = await getCollection();
  const sitemap = absoluteUrl('/sitemap.xml', site.baseUrl);
  return new Response(`User-agent: *\nAllow: /\n${sitemap ? `Sitemap: ${sitemap}\n` : ''}`, {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
}
