const boxes = '[data-scroll]';
const watched = new WeakSet<Element>();
let observer: ResizeObserver | undefined;

/** Finds the boxes that came since the last call and watches their size, and that of what they hold. */
export function refreshOverflow(): void {
  observer ??= new ResizeObserver((entries) => {
    for (const box of new Set(entries.map(({ target }) => target.closest(boxes)))) {
      if (box) markOverflow(box);
    }
  });
  for (const box of document.querySelectorAll(boxes)) {
    for (const element of [box, ...box.children]) {
      if (watched.has(element)) continue;
      watched.add(element);
      // The observer calls back at once for each element that it gets, which is the first marking.
      observer.observe(element);
    }
  }
}

/**
 * A box that scrolls can be reached and named with the keyboard; one that does not is no stop on the way. It is a
 * group, not a region: a page of formulas would be a page of landmarks. A role that the author's markup gives stays.
 */
export function markOverflow(box: Element): void {
  const overflows = box.scrollWidth > box.clientWidth + 1 || box.scrollHeight > box.clientHeight + 1;
  if (overflows === box.hasAttribute('data-overflows')) return;
  if (overflows) {
    const label = box.getAttribute('data-label');
    box.setAttribute('data-overflows', box.hasAttribute('role') ? '' : 'group');
    box.setAttribute('tabindex', '0');
    if (!box.hasAttribute('role')) box.setAttribute('role', 'group');
    if (label) box.setAttribute('aria-label', label);
    return;
  }
  if (box.getAttribute('data-overflows') === 'group') box.removeAttribute('role');
  for (const name of ['data-overflows', 'tabindex', 'aria-label']) box.removeAttribute(name);
}
