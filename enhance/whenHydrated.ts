/** After this long a page is taken as one that React does not touch. */
const longestMs = 10_000;

/**
 * For the dev server only: runs `start` once React has taken over the page. React compares attributes while it
 * hydrates, and ours would be reported as differences. It leaves a mark on each element that it has taken.
 */
export function whenHydrated(start: () => void): void {
  const begun = performance.now();
  const look = () => {
    const taken = Object.keys(document.body).some((key) => key.startsWith('__reactFiber$'));
    if (taken || performance.now() - begun > longestMs) start();
    else setTimeout(look, 20);
  };
  look();
}
