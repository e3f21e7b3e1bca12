import type { Fault, Span, TextEdit } from '../fault/Fault';
import { makeFault } from '../fault/makeFault';
import { findNearest } from '../fault/nearest';
import { findSlip } from '../fault/slips';
import { isClip } from '../images/isClip';
import { findImageSize } from '../images/readImageSize';
import type { Collection } from './Collection';
import type { Note } from './Note';
import { isPaperPath } from './paperPaths';
import { libraryOf, listPaperPaths } from './papers';
import { contentPath, imagePath, resolveLink } from './targets';

/** Every image of a note is a picture in the content folder. */
export function checkImages(note: Note, { assets }: Pick<Collection, 'assets'>): Fault[] {
  const faults: Fault[] = [];
  for (const { url, ...span } of note.facts.images) {
    if (/^https?:/i.test(url)) continue;
    const path = imagePath(url, note.file);
    const file = assets.get(path);
    if (!file) {
      const [nearest] = findNearest(path, assets.keys(), 1);
      const meant = findSlip(path, assets.keys());
      const way = nearest
        ? `Did you mean \`/${nearest}\`?`
        : 'Put the image beside the note, or write its path in the content folder with a leading `/`.';
      faults.push({
        file: note.file,
        ...makeFault(
          'image-exists',
          span,
          `There is no file \`${path}\` in the content folder.`,
          way,
          mendPath(span, url, meant && `/${meant}`),
        ),
      });
    } else if (!isClip(url) && !findImageSize(file)) {
      faults.push({
        file: note.file,
        ...makeFault(
          'image-exists',
          span,
          `\`${path}\` is no image with a size that can be read.`,
          'Use SVG (with width and height or a viewBox), PNG, JPEG, WebP, AVIF or GIF.',
        ),
      });
    }
  }
  return faults;
}

/** Every link inside the site leads somewhere. */
export function checkLinks(note: Note, collection: Collection): Fault[] {
  return note.facts.links.flatMap(({ url, ...span }) => {
    const path = findMissing(url, note, collection);
    if (path === undefined) return [];
    const places = [
      ...collection.byPermalink.keys(),
      ...[...collection.byFile.keys()].map((file) => `/${file}`),
      ...(isPaperPath(path) ? listPaperPaths(collection) : []),
    ];
    const wanted = path.startsWith('/') ? path : `/${contentPath(path, note.file)}`;
    const [nearest] = findNearest(wanted, places, 1);
    const message = `The link leads to \`${path}\`, and nothing is there.`;
    return [
      {
        file: note.file,
        ...makeFault(
          'link-resolves',
          span,
          message,
          nearest ? `Did you mean \`${nearest}\`?` : undefined,
          mendPath(span, url, findSlip(wanted, places)),
        ),
      },
    ];
  });
}

/** The path that a link leads to when nothing is there: of papers, those have a page that a note is about or cites. */
function findMissing(url: string, note: Note, collection: Collection): string | undefined {
  const target = resolveLink(url, note.file, collection);
  if (target.kind === 'missing') return target.path;
  if (target.kind !== 'page' || !isPaperPath(target.permalink)) return undefined;
  return libraryOf(collection).byPath.has(target.permalink) ? undefined : target.permalink;
}

/** Another path in an address; what stands behind the path stays. Paths with signs that Markdown reads are left alone. */
function mendPath(span: Span, url: string, meant: string | undefined): TextEdit[] | undefined {
  const path = url.replace(/[?#].*$/s, '');
  const isPlain = /^[\p{L}\p{M}\p{N}/._~-]+$/u;
  if (meant === undefined || !isPlain.test(path) || !isPlain.test(meant)) return undefined;
  return [{ ...span, was: path, text: meant }];
}
