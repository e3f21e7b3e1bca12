/** The parts of an address as an author wrote it. */
export interface LinkParts {
  /** Decoded, without query and fragment. */
  path: string;
  query: string;
  /** Without its `#`, decoded; undefined when there is none. */
  fragment: string | undefined;
}

/** Takes an address of a site apart. */
export function splitLink(url: string): LinkParts {
  const [, path = '', query = '', fragment] = /^([^?#]*)(\?[^#]*)?(?:#(.*))?$/s.exec(url) ?? [];
  return { path: decodePercent(path), query, fragment: fragment === undefined ? undefined : decodePercent(fragment) };
}

/** A path of somebody's own machine. */
export const localPath = /^(?:file:|[a-z]:[\\/]|\\\\|\/(?:home|Users)\/)/i;

/**
 * What Liquid says of addresses, written out: `{{ site.baseurl }}/x`, `{{ '/x' | relative_url }}`, `{% link x.md %}`, and
 * `{{ site.cdn }}` by the `texts` of the settings; what they do not say was nothing.
 */
export function fillLiquid(url: string, texts: ReadonlyMap<string, string>): string {
  return url
    .replace(/\{\{-?\s*(?:site|page)\.(?:baseurl|url|root)\s*-?\}\}/g, '')
    .replace(/\{\{-?\s*site\.([\w-]+)\s*-?\}\}/g, (_, name: string) => texts.get(name) ?? '')
    .replace(/\{\{-?\s*(["'])(.*?)\1\s*\|[^}]*-?\}\}/g, '$2')
    .replace(/\{%-?\s*link\s+(\S+)\s*-?%\}/g, '/$1');
}

/** A path in a site's folder: `path` from the folder `from`, or from the top with `/` before it; never above the top. */
export function joinPath(from: string, path: string): string {
  const parts = path.startsWith('/') ? [] : from.split('/').filter((part) => part !== '');
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

/** The folder of a path; empty at the top. */
export function folderOf(path: string): string {
  return path.includes('/') ? path.replace(/\/[^/]*$/s, '') : '';
}

/** How a note in the content folder writes the path of a file there: beside or below it `./`, elsewhere from the top. */
export function pathFrom(note: string, file: string): string {
  const folder = folderOf(note);
  const isBelow = folder === '' || file.startsWith(`${folder}/`);
  return encodePath(isBelow ? `./${folder === '' ? file : file.slice(folder.length + 1)}` : `/${file}`);
}

/** The path of a note's file from that of another, as links between notes are written. */
export function relativePath(from: string, to: string): string {
  const here = folderOf(from)
    .split('/')
    .filter((part) => part !== '');
  const there = to.split('/');
  let same = 0;
  while (same < here.length && same < there.length - 1 && here[same] === there[same]) same++;
  const up = here.slice(same).map(() => '..');
  return encodePath([...(up.length > 0 ? up : ['.']), ...there.slice(same)].join('/'));
}

/** A path with what Markdown or an address would read otherwise percent-encoded. */
export function encodePath(path: string): string {
  return path.replace(/[\s%?#()<>\\"[\]{}|^`]/g, (sign) =>
    sign === '(' ? '%28' : sign === ')' ? '%29' : encodeURIComponent(sign),
  );
}

/** Text without percent-encoding; as it is where a `%` encodes nothing. */
export function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A `%` that encodes nothing is part of the name.
    return text;
  }
}
