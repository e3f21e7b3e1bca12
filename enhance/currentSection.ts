import { eachFrame } from './eachFrame';

/** A heading counts as being read once it is above this part of the window's height. */
const readingLine = 0.3;

const contents = 'nav[data-contents]';

/** Marks in every list of contents the link to the section that is being read. */
export function startCurrentSection(): void {
  const mark = eachFrame(markCurrentSection);
  addEventListener('scroll', mark, { passive: true });
  addEventListener('resize', mark, { passive: true });
}

/** Marks the current link in each list of contents, and keeps it in view within a list that scrolls. */
export function markCurrentSection(): void {
  for (const nav of document.querySelectorAll<HTMLElement>(contents)) {
    const links = [...nav.querySelectorAll<HTMLAnchorElement>('a[href*="#"]')];
    const current = findCurrent(links);
    for (const link of links) {
      if (link === current) continue;
      if (link.hasAttribute('aria-current')) link.removeAttribute('aria-current');
    }
    if (!current || current.getAttribute('aria-current') === 'true') continue;
    current.setAttribute('aria-current', 'true');
    keepInView(nav, current);
  }
}

/** The last link whose heading has passed the reading line; at the end of the page, the last whose heading is in sight. */
function findCurrent(links: readonly HTMLAnchorElement[]): HTMLAnchorElement | undefined {
  const root = document.documentElement;
  const atEnd = scrollY > 0 && innerHeight + scrollY >= root.scrollHeight - 2;
  const line = innerHeight * (atEnd ? 1 : readingLine);
  return links
    .filter((link) => {
      const heading = document.getElementById(readFragment(link.hash));
      return heading !== null && heading.getBoundingClientRect().top <= line;
    })
    .at(-1);
}

function readFragment(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return hash.slice(1);
  }
}

/** Scrolls the list alone: `scrollIntoView` would move the page as well. */
function keepInView(nav: HTMLElement, link: HTMLElement): void {
  const box = nav.getBoundingClientRect();
  const { top, bottom } = link.getBoundingClientRect();
  if (nav.scrollHeight <= nav.clientHeight || (top >= box.top && bottom <= box.bottom)) return;
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const middle = nav.scrollTop + top - box.top - nav.clientHeight / 2;
  nav.scrollTo({ top: middle, behavior: still ? 'auto' : 'smooth' });
}
