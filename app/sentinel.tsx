const segment = '-nothing-here-';

/** Next cannot export a dynamic route without a single page. This page stands in for it, and the finish drops it. */
export function Sentinel() {
  return <meta name="notes-sentinel" />;
}

/** The route's parameters, or those of the sentinel when there are none. */
export function orSentinel<Params>(params: Params[], toParams: (segment: string) => Params): Params[] {
  return params.length > 0 ? params : [toParams(segment)];
}

/** Whether a path segment is the sentinel's. */
export function isSentinel(name: string | undefined): boolean {
  return name === segment;
}
