'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/** In dev: draws the page again when content changed, with the scroll position kept. In a release: nothing. */
export function LiveReload() {
  const router = useRouter();
  useEffect(() => {
    if (process.env.NODE_ENV !== 'development') return;
    const events = new EventSource('/_notes/events');
    events.addEventListener('change', () => router.refresh());
    return () => events.close();
  }, [router]);
  return null;
}
