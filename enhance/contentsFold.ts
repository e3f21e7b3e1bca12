/** The contents that fold away on a phone close after a link in them was followed. */
export function startContentsFold(): void {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href*="#"]') : null;
    const fold = link?.closest<HTMLDetailsElement>('details[data-contents-fold]');
    // The click comes before the jump: closed now, the fold does not move the heading after the browser went there.
    if (fold && isFoldable(fold)) fold.open = false;
  });
}

/** Where the summary is hidden, on a wide window, the reader could not open the contents again. */
function isFoldable(fold: HTMLDetailsElement): boolean {
  const summary = fold.querySelector('summary');
  return summary !== null && getComputedStyle(summary).display !== 'none';
}
