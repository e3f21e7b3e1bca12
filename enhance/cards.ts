import { closeCard, getCard, openCard, placeCard, type ShownCard } from './card';
import { cloneTarget } from './cardContent';
import { findTarget } from './cardTarget';

/** Citations, references and the marks of footnotes. */
const links = 'a:is([role="doc-biblioref"], [role="doc-noteref"], [data-reference])';

/** How long a pointer rests on a link before its card comes, and how long it may be elsewhere before it goes. */
const openMs = 150;
const closeMs = 300;

let shown: ShownCard | undefined;
/** The link whose card is wanted, which may still be on its way. */
let wanted: HTMLAnchorElement | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;
let isTouch = false;

/**
 * What a citation or a reference leads to is shown beside it while the pointer or the keyboard is on it, or after a
 * tap. Escape closes it, the pointer can go into it, and it stays until pointer and focus have left (WCAG 1.4.13).
 */
export function startCards(): void {
  // Without popovers (Firefox before 125) they stay the links that they are.
  if (!('popover' in HTMLElement.prototype)) return;
  document.addEventListener('pointerover', followPointer);
  document.addEventListener('pointerdown', ({ pointerType, target }) => {
    isTouch = pointerType === 'touch';
    if (!isInCard(target) && findLink(target) !== shown?.link) close();
  });
  document.addEventListener('focusin', ({ target }) => {
    const link = findLink(target);
    if (link?.matches(':focus-visible')) open(link);
    else if (!isInCard(target) && link !== shown?.link) close();
  });
  document.addEventListener('keydown', followKey);
  document.addEventListener('click', followClick);
  addEventListener('resize', () => shown && placeCard(shown));
  addEventListener('pagehide', close);
}

function followPointer({ target, pointerType }: PointerEvent): void {
  if (pointerType === 'touch') return;
  const link = findLink(target);
  clearTimeout(timer);
  if (link && link !== shown?.link) timer = setTimeout(open, openMs, link);
  else if (!link && !isInCard(target)) timer = setTimeout(closeUnlessFocused, closeMs);
}

function followKey(event: KeyboardEvent): void {
  if (!shown) return;
  const { card, link } = shown;
  const isInside = card.contains(document.activeElement);
  if (event.key === 'Escape') {
    event.preventDefault();
    if (isInside) link.focus();
    close();
  } else if (event.key === 'Tab' && (isInside || document.activeElement === link)) followTab(event, card, link);
}

/** The card's links come behind the link that it belongs to, though it stands elsewhere in the page. */
function followTab(event: KeyboardEvent, card: HTMLElement, link: HTMLElement): void {
  const stops = [card, ...card.querySelectorAll<HTMLElement>('a[href], [tabindex]')].filter(
    (stop) => stop.tabIndex >= 0 && stop.checkVisibility(),
  );
  const at = stops.indexOf(document.activeElement as HTMLElement);
  if (document.activeElement === link && event.shiftKey) return;
  const next = document.activeElement === link ? stops[0] : stops[at + (event.shiftKey ? -1 : 1)];
  if (next) {
    event.preventDefault();
    next.focus();
    return;
  }
  if (document.activeElement === link) return;
  // Past the last stop the browser goes on from the link; before the first one the link itself is next.
  link.focus();
  if (event.shiftKey) event.preventDefault();
}

/** The first tap on a link opens its card, which holds a link to the place; a second tap goes there. */
function followClick(event: MouseEvent): void {
  const link = findLink(event.target);
  if (!link) {
    if (event.target instanceof Element && event.target.closest('a')) close();
    return;
  }
  if (!isTouch || event.detail === 0 || link === shown?.link || unfolds(link)) {
    close();
    if (unfolds(link) && location.hash === link.hash) fold(event, link);
    return;
  }
  event.preventDefault();
  open(link, true);
}

/** A footnote that is folded behind its mark opens there, which is better than a card. */
function unfolds(link: HTMLAnchorElement): boolean {
  const note = link.closest('sup')?.nextElementSibling;
  return note?.getAttribute('role') === 'doc-footnote' && link.hash === `#${encodeURIComponent(note.id)}`;
}

/** The mark of a footnote that it has unfolded folds it again, as the footnote's link back does. */
function fold(event: MouseEvent, mark: HTMLAnchorElement): void {
  event.preventDefault();
  location.hash = encodeURIComponent(mark.id);
}

function open(link: HTMLAnchorElement, tapped = false): void {
  clearTimeout(timer);
  if (link === shown?.link || !link.isConnected) return;
  wanted = link;
  const found = findTarget(link);
  const show = (target: Element | undefined) => {
    if (wanted === link) showTarget(link, target, tapped);
  };
  if (found instanceof Promise) void found.then(show);
  // At once where that can be: a description that comes after the focus is not read.
  else show(found);
}

function showTarget(link: HTMLAnchorElement, target: Element | undefined, tapped: boolean): void {
  close();
  if (target && !isBeside(link, target)) {
    shown = openCard(link, cloneTarget(target, link.href), tapped);
    return;
  }
  // There is nothing to show: the tap goes where the link leads.
  if (tapped) location.assign(link.href);
}

/** A footnote that is in sight, in the margin mostly, needs no card. */
function isBeside(link: Element, target: Element): boolean {
  if (link.getAttribute('role') !== 'doc-noteref' || !target.checkVisibility()) return false;
  const { top, bottom } = target.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}

function close(): void {
  clearTimeout(timer);
  wanted = undefined;
  if (shown) closeCard(shown);
  shown = undefined;
}

function closeUnlessFocused(): void {
  const { activeElement } = document;
  const isFocused = activeElement === shown?.link && activeElement?.matches(':focus-visible');
  if (!isFocused && !isInCard(activeElement)) close();
}

function isInCard(target: EventTarget | null): boolean {
  return target instanceof Node && getCard()?.contains(target) === true;
}

/** The link of ours that an event is about; those inside a card open none. */
function findLink(target: EventTarget | null): HTMLAnchorElement | undefined {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>(links) : null;
  return link && !isInCard(link) ? link : undefined;
}
