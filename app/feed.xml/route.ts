import { toXmlText } from '../../lib/feed/toXmlText';
import { makeFeed } from '../feed';

export const dynamic = 'force-static';

/** The site's feed as Atom. */
export async function GET(): Promise<Response> {
  const feed = await makeFeed();
  return new Response(toXmlText(feed.atom1()), { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
}
