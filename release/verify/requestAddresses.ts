import { eachOf } from '../eachOf';
import { encodePath } from '../serve/requestPath';

/** How a site answered at an address, its redirects followed. */
export interface Answer {
  /** As it was asked for, without the base path. */
  address: string;
  status: number;
  /** Where the redirects led, without the base path; the address itself when there was none. */
  arrived: string;
}

const mostRedirects = 10;

/** Asks a site for addresses, as a reader's browser would, a few at a time. `site` is its first page, base path included. */
export async function requestAddresses(addresses: readonly string[], site: URL): Promise<Answer[]> {
  const answers = new Map<string, Answer>();
  await eachOf([...addresses], 8, async (address) => {
    answers.set(address, await requestAddress(address, site));
  });
  return addresses.flatMap((address) => answers.get(address) ?? []);
}

async function requestAddress(address: string, site: URL): Promise<Answer> {
  const basePath = site.pathname.replace(/\/$/, '');
  const withBase = basePath !== '' && !`${address}/`.startsWith(`${basePath}/`) ? basePath + address : address;
  let url = new URL(encodePath(withBase), site);
  for (let step = 0; step <= mostRedirects; step++) {
    const response = await fetch(url, { redirect: 'manual' });
    await response.arrayBuffer();
    const to = response.headers.get('location');
    const next = to === null ? undefined : new URL(to, url);
    // Where a redirect leads to another site, this one has answered.
    if (response.status < 300 || response.status >= 400 || !next || next.host !== url.host) {
      const path = decodeURIComponent(url.pathname);
      return { address, status: response.status, arrived: step === 0 ? address : path.slice(basePath.length) };
    }
    url = next;
  }
  return { address, status: 310, arrived: address };
}
