import { toXmlText } from '../../lib/feed/toXmlText';
import { makeFeed } from '../feed';

export const dynamic = 'force-static';

/** The site's feed as RSS. */
export async function GET(): Promise<Response> {
  const feed = await makeFeed();
  return new Response(toXmlText(feed.rss2()), { headers: { 'content-type': 'application/rss+xml; charset=utf-8' } });
}
