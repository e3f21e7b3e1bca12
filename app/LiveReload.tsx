'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/**
 * In dev: draws the page again when content changed, with the scroll position kept. The server tells when the last change
 * was, also at once to whoever connects: one that came while the page was on its way is not missed. In a release: nothing.
 */
export function LiveReload() {
  const router = useRouter();
  useEffect(() => {
    if (process.env.NODE_ENV !== 'development') return;
    let drawn = performance.timeOrigin;
    const events = new EventSource('/_notes/events');
    events.addEventListener('change', ({ data }) => {
      if (Number(data) <= drawn) return;
      drawn = Number(data);
      if (isMissing()) location.reload();
      else router.refresh();
    });
    return () => events.close();
  }, [router]);
  return null;
}

/** Whether there is no page here. Next shows that until the address changes, whatever comes to stand at it. */
function isMissing(): boolean {
  return document.querySelector('meta[name="boundary-next-error"]') !== null;
}
