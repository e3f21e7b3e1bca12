import { shorten } from '../../../text/shorten';
import { decodePercent } from '../../links/paths';
import { mapChildren, type Node } from '../Node';
import { lineOf, type Work } from '../Work';
import { plainText } from './plainText';

/** Gives links and images their new addresses, and every image words for those who cannot see it. */
export function tidyLinks(root: Node, work: Work): void {
  const { surroundings } = work;
  mapChildren(root, (node) => {
    const line = lineOf(node, work);
    switch (node.type) {
      case 'link':
        return readLink(node, line, work);
      case 'image':
        return readImage(node, line, work);
      case 'definition':
        if (!isComment(node)) node.url = surroundings.rewriteLink(node.url ?? '', line);
        return [node];
      case 'containerDirective':
        for (const key of ['src', 'poster', 'dark']) {
          const url = node.attributes?.[key];
          if (url && node.attributes) node.attributes[key] = surroundings.rewriteImage(url, line);
        }
        return [node];
      default:
        return [node];
    }
  });
}

/** `[//]: # (words)` is a comment. */
export function isComment({ type, identifier }: Node): boolean {
  return type === 'definition' && identifier === '//';
}

function readLink(node: Node, line: number, work: Work): Node[] {
  const written = (node.url ?? '').trim();
  const url = node.data?.resolved ? written : work.surroundings.rewriteLink(written, line, plainText(node));
  const children = node.children ?? [];
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase();
  const isSafe = scheme === undefined || ['http', 'https', 'mailto'].includes(scheme);
  if (url === '' || url === '#' || !isSafe) {
    const why = url === '' || url === '#' ? 'led nowhere' : `led to \`${url.slice(0, 60)}\``;
    work.decisions.lose(line, 'link-dropped', `The link \`${plainText(node).slice(0, 60)}\` ${why}; its text stays.`);
    return children;
  }
  return [{ ...node, url }];
}

function readImage(node: Node, line: number, work: Work): Node[] {
  const written = (node.url ?? '').trim();
  if (/^data:/i.test(written)) {
    work.decisions.lose(line, 'image-inside', 'An image that stood in the text itself (`data:`) is not in the note.');
    return [];
  }
  // Some programs show these where an image stands; a note leads to them.
  if (/\.(?:pdf|html?|docx?|pptx?|xlsx?|zip|txt|csv)$/i.test(written)) {
    const words = node.alt?.trim() || decodePercent(written.replace(/^.*\//, ''));
    work.decisions.lose(line, 'embed-linked', `\`${written}\` was embedded here; a link to it stands here now.`);
    return readLink({ ...node, type: 'link', children: [{ type: 'text', value: words }], alt: null }, line, work);
  }
  const url = work.surroundings.rewriteImage(written, line);
  if ((node.alt ?? '').trim() !== '') return [{ ...node, url, alt: plainAlt(node.alt ?? '') }];
  const alt = wordsFor(node, written);
  work.decisions.note(
    line,
    'image-described',
    'An image without alternative text was given its caption or the words of its file name.',
  );
  return [{ ...node, url, alt }];
}

/** Words for an image that has none: its caption, or those of its file name. */
function wordsFor({ title }: Node, url: string): string {
  if (title?.trim()) return shorten(plainAlt(title));
  const name = decodePercent(url.replace(/[?#].*$/, '').replace(/^.*[/\\]/, '')).replace(/\.\w+$/, '');
  // What a server or a program called it by itself says nothing.
  const isHash = name
    .split(/[_\-+.\s]+/)
    .some((part) => part.length >= 16 && /\d.*\d/.test(part) && /[a-z]/i.test(part));
  if (isHash) return 'Figure';
  const words = name
    .replace(/[_\-+.\s]+/g, ' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[[\]<>]/g, '')
    .trim();
  return /\p{L}{2,}/u.test(words) ? words : 'Figure';
}

/** An alternative text is heard: in it a formula has no dollars. */
function plainAlt(text: string): string {
  return text
    .replace(/\$+([^$]+)\$+/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}
