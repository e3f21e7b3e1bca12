import type { ForeignKind } from '../Conversion';
import { stripEnding } from '../noteEnding';
import { withoutNotionMarks } from '../notion';
import type { ForeignNote } from '../site/ForeignSite';

/** The folder of an old site that holds all its text, and is no part of any address. */
function textFolder(kind: ForeignKind): RegExp {
  if (kind === 'hugo') return /^content\//;
  if (kind === 'mkdocs') return /^docs\//;
  return kind === 'hexo' ? /^source\// : /^(?:src\/)?(?:content|data)\//;
}

/** Folders whose files the old site served at the top. */
const servedAtTop = /^(?:static|public)\//;

/** The path in the content folder that a note of the old site gets: as it stood there, in names that content may have. */
export function notePath(
  note: Pick<ForeignNote, 'path' | 'role'>,
  kind: ForeignKind,
  { isAlone, address }: { isAlone: boolean; address: string },
): string {
  // A page at the top of its site has no name but that of its address.
  if (kind === 'distill' && /^(?:(?:public|docs|dist)\/)?index\.html?$/i.test(note.path))
    return `${cleanPath(address.replace(/^\/|\/$/g, ''))}.md`;
  const bare = stripEnding(note.path);
  const stripped = bare.replace(textFolder(kind), '');
  const path =
    kind === 'jekyll' || kind === 'hexo' ? stripped.replace(/(^|\/)\d{4}-\d{1,2}-\d{1,2}-([^/]+)$/, '$1$2') : stripped;
  const isPost = isAlone && !path.includes('/') && (kind === 'jekyll' || kind === 'hexo' || kind === 'distill');
  return `${cleanPath(isPost ? `posts/${path}` : path)}.md`;
}

/** The same with the day that stands before its name, for a second note of the same name. */
export function datedNotePath(path: string, source: string): string {
  const day = /(\d{4}-\d{1,2}-\d{1,2})-[^/]+$/.exec(source)?.[1];
  return day === undefined ? path : path.replace(/([^/]+)$/, `${day}-$1`);
}

/** The path in the content folder that another file of the old site gets: the one at which it was served. */
export function filePath(path: string, kind: ForeignKind): string {
  const served = path.replace(textFolder(kind), '');
  return cleanPath(served.replace(servedAtTop, ''));
}

/** Names that begin with a dot or an underscore are no content; signs that addresses cannot have become hyphens. */
function cleanPath(path: string): string {
  const parts = withoutNotionMarks(path)
    .normalize('NFC')
    .split('/')
    .map((part) => {
      return (
        part
          .replace(/^[._]+/, '')
          .replace(/[\\?#%:*"<>|\p{Cc}]/gu, '-')
          .trim() || '-'
      );
    });
  return parts.join('/');
}
