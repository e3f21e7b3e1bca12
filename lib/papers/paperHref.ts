/** The path of a paper's page. */
export function paperHref(key: string): string {
  return `/papers/${encodeURIComponent(key)}/`;
}
