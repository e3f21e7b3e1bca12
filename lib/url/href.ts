/** The path under which the whole site stands: '' or such as `/repo`. */
function basePath(): string {
  return process.env.NOTES_BASE_PATH ?? '';
}

/**
 * The address, in an `href` or `src`, of a path of the site: base path added, percent-encoded where URLs need it. The
 * whole is path: a tag such as `C# or F#?` keeps its signs.
 */
export function href(path: string): string {
  return basePath() + encodeURI(path).replace(/[?#]/g, encodeURIComponent);
}

/** The address of a link that an author wrote: a path of the site, with a query and fragment or not, or another site. */
export function linkHref(link: string): string {
  const [, path = '', suffix = ''] = /^([^?#]*)(.*)$/s.exec(link) ?? [];
  return link.startsWith('/') ? href(path) + suffix : link;
}

/**
 * The full URL of a path of the site; undefined when site.yaml names no `baseUrl`. A `baseUrl` may name the base path
 * too (`https://someone.github.io/repo`); it is not added twice.
 */
export function absoluteUrl(path: string, baseUrl: string | undefined): string | undefined {
  if (baseUrl === undefined) return undefined;
  const base = basePath();
  const origin = base && baseUrl.endsWith(base) ? baseUrl.slice(0, -base.length) : baseUrl;
  return origin + href(path);
}
