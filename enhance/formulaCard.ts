import { copyAndSay } from './copy';
import { readMathml, readTex } from './formulaSource';

/** How long the pointer rests on a symbol before its meaning shows, and is away before that goes. */
const restMs = 250;
const marginPx = 16;

const button = 'button[data-formula-button]';

let timer: ReturnType<typeof setTimeout> | undefined;
/** The formula whose card is open, the button that opened it, and whether the pointer alone did. */
let open: { formula: Element; button?: HTMLElement; byPointer: boolean } | undefined;

/** What symbols mean: on hover, on tap, and by one button a formula, which also copies and links what is displayed. */
export function startFormulaCard(): void {
  document.addEventListener('pointerover', ({ target, pointerType }) => {
    if (pointerType === 'touch' || !(target instanceof Element)) return;
    clearTimeout(timer);
    const mark = target.closest('[data-symbol]');
    if (mark) timer = setTimeout(() => showSymbol(mark, true), restMs);
    else if (open?.byPointer && !target.closest('[data-formula-card]')) timer = setTimeout(hide, restMs);
  });
  let wasOpen: Element | undefined;
  // A press outside closes the card before the click comes.
  document.addEventListener('pointerdown', () => (wasOpen = open?.button), { capture: true });
  document.addEventListener('click', (event) => {
    if (!(event.target instanceof Element)) return;
    const { target } = event;
    const pressed = target.closest<HTMLElement>(button);
    const mark = target.closest('[data-symbol]');
    const copying = target.closest<HTMLElement>('[data-copy-formula]');
    if (pressed) toggle(pressed, event.detail > 0 && wasOpen === pressed);
    else if (copying && open) void copyFormula(open.formula, copying);
    else if (target.closest('[data-formula-card] a')) hide();
    else if (mark && !target.closest('a')) showSymbol(mark, false);
    wasOpen = undefined;
  });
  document.addEventListener('beforetoggle', forget, { capture: true });
}

/** Gives a button to each formula that came since the last call and has something to show. */
export function refreshFormulaButtons(): void {
  const card = findCard();
  if (!card) return;
  for (const frame of document.querySelectorAll('[data-formula]')) {
    if (!frame.querySelector(button)) frame.append(makeButton(card.dataset.labelFormula));
  }
  for (const mark of document.querySelectorAll('[data-symbol]')) {
    const box = mark.closest('.katex')?.parentElement;
    if (!box || box.closest('[data-formula]') || box.nextElementSibling?.matches(button)) continue;
    box.after(makeButton(card.dataset.labelSymbols));
  }
}

function makeButton(label = ''): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.dataset.formulaButton = '';
  made.dataset.chrome = '';
  made.setAttribute('aria-haspopup', 'dialog');
  made.setAttribute('aria-expanded', 'false');
  made.setAttribute('aria-label', label);
  made.textContent = '⋯';
  return made;
}

/** The page's card, in browsers that have popovers. */
function findCard(): HTMLElement | undefined {
  const card = document.querySelector<HTMLElement>('[data-formula-card]');
  return card && 'showPopover' in card ? card : undefined;
}

function showSymbol(mark: Element, byPointer: boolean): void {
  const formula = mark.closest('.katex');
  const number = mark.getAttribute('data-symbol');
  if (!formula || number === null || mark.hasAttribute('data-shown')) return;
  show(mark, [number], { formula, byPointer });
}

function toggle(pressed: HTMLElement, wasOpen: boolean): void {
  const isOpen = open?.button === pressed;
  hide();
  const formula = (pressed.closest('[data-formula]') ?? pressed.previousElementSibling)?.querySelector('.katex');
  if (!formula || isOpen || wasOpen) return;
  const numbers = [...formula.querySelectorAll('[data-symbol]')].map((mark) => mark.getAttribute('data-symbol') ?? '');
  show(pressed, [...new Set(numbers)], { formula, button: pressed, byPointer: false });
  pressed.setAttribute('aria-expanded', 'true');
  findCard()?.focus({ preventScroll: true });
}

function show(anchor: Element, numbers: string[], next: NonNullable<typeof open>): void {
  const card = findCard();
  if (!card) return;
  hide();
  card.querySelector('dl')?.replaceChildren(...numbers.flatMap(copyEntry));
  const frame = next.button?.closest('[data-formula]');
  const actions = card.querySelector<HTMLElement>('[data-actions]');
  if (actions) actions.hidden = !frame;
  if (frame)
    actions?.querySelector('a')?.setAttribute('href', `#${encodeURIComponent(frame.firstElementChild?.id ?? '')}`);
  card.setAttribute('aria-label', (frame ? card.dataset.labelFormula : card.dataset.labelSymbols) ?? '');
  card.showPopover();
  open = next;
  for (const number of next.button ? [] : numbers) {
    for (const mark of next.formula.querySelectorAll(`[data-symbol="${number}"]`)) mark.setAttribute('data-shown', '');
  }
  place(card, anchor);
}

/** The meaning of a symbol out of the list at the note's end. */
function copyEntry(number: string): Node[] {
  const copy = document.getElementById(`symbol-${number}`)?.cloneNode(true);
  if (!(copy instanceof Element)) return [];
  for (const control of copy.querySelectorAll(`[role="doc-backlink"], ${button}`)) control.remove();
  for (const element of [copy, ...copy.querySelectorAll('[id], [data-symbol]')]) {
    for (const name of ['id', 'data-symbol']) element.removeAttribute(name);
  }
  return [copy];
}

/** Below what it explains, or above where there is no room; in the page's coordinates, so that it scrolls along. */
function place(card: HTMLElement, anchor: Element): void {
  const at = anchor.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const { offsetWidth: width, offsetHeight: height } = card;
  const isLow = at.bottom + height + marginPx > clientHeight && at.top - height - marginPx > 0;
  card.style.left = `${scrollX + Math.max(marginPx, Math.min(at.left, clientWidth - width - marginPx))}px`;
  card.style.top = `${scrollY + (isLow ? at.top - height - marginPx / 2 : at.bottom + marginPx / 2)}px`;
}

function hide(): void {
  if (open) findCard()?.hidePopover();
}

/** Whatever closed the card: Escape, a press outside, another card. */
function forget(event: Event): void {
  const { newState } = event as ToggleEvent;
  if (newState !== 'closed' || !(event.target instanceof Element) || !event.target.matches('[data-formula-card]'))
    return;
  for (const mark of document.querySelectorAll('[data-shown]')) mark.removeAttribute('data-shown');
  open?.button?.setAttribute('aria-expanded', 'false');
  open = undefined;
}

async function copyFormula(formula: Element, pressed: HTMLElement): Promise<void> {
  const text = pressed.dataset.copyFormula === 'tex' ? readTex(formula) : readMathml(formula);
  await copyAndSay(pressed, text, formula);
}
