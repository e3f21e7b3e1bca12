/** Between the card and the window's edge, and between it and its link, in px. */
const edge = 8;
const gap = 6;
/** What a card may at least be high, where a window has less room above and below the link. */
const leastHeight = 128;

/** No heading has this anchor. */
const cardId = '~card';

export interface ShownCard {
  card: HTMLElement;
  link: HTMLAnchorElement;
}

let card: HTMLElement | undefined;

/** The one card of the page, once there was one. */
export function getCard(): HTMLElement | undefined {
  return card;
}

/** Shows `content` in the card beside `link`. After a tap it takes the focus and holds a link to the place. */
export function openCard(link: HTMLAnchorElement, content: HTMLElement, tapped: boolean): ShownCard {
  card ??= createCard();
  card.replaceChildren(content);
  card.lang = content.lang;
  relate(card, link, tapped);
  if (tapped) card.append(createGoTo(link));
  if (!card.isConnected) (document.querySelector('main') ?? document.body).append(card);
  card.showPopover();
  placeCard({ card, link });
  if (tapped) card.focus();
  return { card, link };
}

/** Hides the card; the focus stays where it is. */
export function closeCard({ card, link }: ShownCard): void {
  link.removeAttribute('aria-details');
  link.removeAttribute('aria-describedby');
  if (card.isConnected) card.hidePopover();
  card.replaceChildren();
}

/**
 * A screen reader reads text when the link has the focus, and says of a formula or a table that there is one. A card
 * with a name would be read as that name; one that takes the focus needs it.
 */
function relate(card: HTMLElement, link: HTMLAnchorElement, tapped: boolean): void {
  const isText = !link.hasAttribute('data-reference');
  link.setAttribute(isText ? 'aria-describedby' : 'aria-details', cardId);
  if (isText && !tapped) card.removeAttribute('aria-label');
  else card.setAttribute('aria-label', nameOf(link));
}

function createCard(): HTMLElement {
  const made = document.createElement('div');
  made.id = cardId;
  made.className = 'prose';
  made.dataset.card = '';
  made.popover = 'manual';
  made.setAttribute('role', 'group');
  return made;
}

function nameOf(link: HTMLAnchorElement): string {
  return link.getAttribute('aria-label') ?? link.textContent ?? '';
}

function createGoTo(link: HTMLAnchorElement): HTMLElement {
  const line = document.createElement('p');
  const go = document.createElement('a');
  go.href = link.href;
  const words = document.querySelector<HTMLElement>('[data-go-to]')?.dataset.goTo ?? '%';
  go.textContent = words.replace('%', () => nameOf(link));
  line.append(go);
  return line;
}

/** Below the link or above it, where there is room, and within the window. It scrolls with the page. */
export function placeCard({ card, link }: ShownCard): void {
  Object.assign(card.style, { maxBlockSize: '', inlineSize: '' });
  const anchor = link.getClientRects()[0] ?? link.getBoundingClientRect();
  // Without the gutter of a scrollbar that is not there now.
  const { width } = document.documentElement.getBoundingClientRect();
  const below = innerHeight - edge - gap - anchor.bottom;
  const above = anchor.top - gap - edge;
  const isBelow = card.offsetHeight <= below || below >= above;
  const room = Math.max(isBelow ? below : above, Math.min(innerHeight - 2 * edge, leastHeight));
  // Kept as wide as it is now: a font that comes later would push it over the window's edge.
  Object.assign(card.style, {
    maxBlockSize: `${room}px`,
    inlineSize: `${Math.ceil(card.getBoundingClientRect().width)}px`,
  });
  const height = card.offsetHeight;
  const top = within(isBelow ? anchor.bottom + gap : anchor.top - gap - height, innerHeight - height);
  const left = within(anchor.left, width - card.offsetWidth);
  Object.assign(card.style, { top: `${top + scrollY}px`, left: `${left + scrollX}px` });
  // One that scrolls can be reached and scrolled with the keyboard.
  card.tabIndex = card.scrollHeight > card.clientHeight + 1 ? 0 : -1;
}

function within(wished: number, most: number): number {
  return Math.max(edge, Math.min(wished, most - edge));
}
