const pages = new Map<string, Promise<Document | undefined>>();

/** The element that a link leads to: of this page, or of another one of the site, which is fetched once. */
export function findTarget(link: HTMLAnchorElement): Element | undefined | Promise<Element | undefined> {
  const url = new URL(link.href);
  const id = readFragment(url.hash);
  url.hash = '';
  if (url.origin !== location.origin) return undefined;
  const here = new URL(location.href);
  here.hash = '';
  if (url.href === here.href) return findWhole(document, id);
  return getPage(url.href).then((page) => page && findWhole(page, id));
}

/** An anchor without content stands before what it is the anchor of: a further row of a formula. */
function findWhole(page: Document, id: string): Element | undefined {
  let element: Element | null = page.getElementById(id);
  while (element && !element.hasChildNodes()) element = element.nextElementSibling;
  return element ?? undefined;
}

function getPage(url: string): Promise<Document | undefined> {
  const page = pages.get(url) ?? readPage(url);
  pages.set(url, page);
  return page;
}

async function readPage(url: string): Promise<Document | undefined> {
  try {
    const response = await fetch(url);
    if (!response.ok) return undefined;
    return new DOMParser().parseFromString(await response.text(), 'text/html');
  } catch {
    // There is no network now; there may be one when the next card is wanted.
    pages.delete(url);
    return undefined;
  }
}

function readFragment(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return hash.slice(1);
  }
}
