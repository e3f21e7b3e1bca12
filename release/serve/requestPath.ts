/** Where a request points: a path in NFC without percent-encoding, and the query with its `?`, or ''. */
export interface RequestPath {
  path: string;
  search: string;
}

/**
 * Reads the target of a request line (RFC 9112, 3.2: origin form or absolute form). Each segment is decoded for itself,
 * so an encoded slash never makes a new segment. Undefined when the encoding is broken or the path holds a NUL.
 */
export function parseRequestPath(target: string): RequestPath | undefined {
  const origin = target.replace(/^https?:\/\/[^/?#]*/i, '');
  const end = origin.search(/[?#]/);
  const raw = end < 0 ? origin : origin.slice(0, end);
  const search = end < 0 ? '' : origin.slice(end).replace(/#.*$/, '');
  try {
    const segments = raw.split('/').map((segment) => decodeURIComponent(segment).replaceAll('/', '%2F'));
    const path = segments.join('/').normalize('NFC');
    return path.includes('\0') ? undefined : { path: path === '' ? '/' : path, search };
  } catch {
    return undefined;
  }
}

/** The address of a path for a header: each segment percent-encoded. The reverse of {@link parseRequestPath}. */
export function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
