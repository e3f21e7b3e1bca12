import { lineStart } from './lines';
import { alertText, detailsText, writeFigure, writeVideoLink } from './pieces';
import { type Place, protectPiece } from './protect';
import { attributeOf, type Tag } from './readTagAt';
import type { Source } from './Source';

/**
 * Whether a tag is a component of MDX. Such a name has a capital; the tag closes itself or has values, as `<Your Name>` has
 * none, or it and what closes it stand on lines of their own.
 */
export function isComponent({ name, closing, selfClosing, attributes, end }: Tag, { text, at }: Source): boolean {
  if (closing || !/^[A-Z]/.test(name)) return false;
  if (selfClosing || attributes.some(({ value }) => value !== undefined)) return true;
  const line = text.slice(lineStart(text, at), at) + (/^[^\n]*/.exec(text.slice(end, end + 200))?.[0] ?? '');
  return (
    attributes.length === 0 && line.trim() === '' && new RegExp(`^[ \\t]*</${name}>[ \\t]*$`, 'm').test(text.slice(end))
  );
}

const imagePath = /\.(?:png|jpe?g|gif|svg|webp|avif)(?:[?#].*)?$/i;
const clips = /video|youtube|bilibili|vimeo|tweet|twitter|embed|iframe/i;
const folds = /^(?:accordion\w*|details|collapse|collapsible|spoiler|toggle|disclosure|expand\w*)$/i;
const alerts = /^(?:callout|admonition|alert|aside|note|tip|info|warning|danger|caution|important)$/i;

/** What a component that many sites have means in Markdown: an image, an alert, folded text, a link to a clip. */
export function readComponent(source: Source, tag: Tag): boolean {
  const value = (...names: string[]) => names.map((name) => literal(attributeOf(tag.attributes, name))).find(Boolean);
  const src = value('src', 'url', 'href', 'link');
  const caption = value('caption', 'description', 'title');
  if (src !== undefined && (imagePath.test(src) || (/image|img|figure|picture|photo/i.test(tag.name) && isPath(src))))
    return writeFigure(source, { src, alt: value('alt') ?? '', caption: caption ?? '' }, tag.end);
  if (tag.selfClosing && clips.test(tag.name)) {
    const id = value('id', 'videoid', 'youtubeid', 'youtube');
    const url =
      src ?? (id !== undefined && /youtube|video/i.test(tag.name) ? `https://www.youtube.com/watch?v=${id}` : '');
    if (/^https?:/.test(url)) return writeVideoLink(source, url, caption ?? 'Video', tag.end);
  }
  return readBlock(
    source,
    tag,
    value('title', 'summary', 'label', 'heading', 'header', 'question'),
    value('type', 'variant', 'kind'),
  );
}

function readBlock(
  source: Source,
  { name, end, selfClosing }: Tag,
  title: string | undefined,
  type: string | undefined,
): boolean {
  const isFold = folds.test(name) && title !== undefined;
  if (selfClosing || !(isFold || alerts.test(name))) return false;
  const { text, at, line, work } = source;
  const indent = /[ \t]*$/.exec(text.slice(lineStart(text, at), at))?.[0] ?? '';
  const close = findClose(text, name, end);
  if (!close || text.slice(lineStart(text, at), at).trim() !== '') return false;
  const inside = protectPiece(dedent(text.slice(end, close.start)), line, work);
  const words = title === undefined ? undefined : protectPiece(title, line, work);
  const isNamed = /^(?:callout|admonition|alert|aside)$/i.test(name);
  const block = isFold ? detailsText(words ?? '', inside) : alertText(isNamed ? (type ?? 'note') : name, words, inside);
  source.put(`\n${block.replace(/^(?=.)/gm, indent)}\n`, close.end);
  return true;
}

/** Where the component closes that opened before `from`, those of its name in it passed over. */
function findClose(text: string, name: string, from: number): { start: number; end: number } | undefined {
  let depth = 0;
  const tags = new RegExp(`<(/?)${name}(?=[\\s/>])[^<>]*?(/?)>`, 'g');
  tags.lastIndex = from;
  for (let found = tags.exec(text); found; found = tags.exec(text)) {
    if (found[1] === '/') {
      if (depth === 0) return { start: found.index, end: found.index + found[0].length };
      depth--;
    } else if (found[2] !== '/') depth++;
  }
  return undefined;
}

/** Text without the indentation that all its lines have. */
function dedent(text: string): string {
  const lines = text.replace(/^[ \t]*\n|\s+$/g, '').split('\n');
  const indent = Math.min(
    ...lines.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length),
  );
  return lines.map((line) => line.slice(Number.isFinite(indent) ? indent : 0)).join('\n');
}

/** A value as text: of an expression only a text in quotes, or the file that is required. */
function literal(value: string): string {
  const trimmed = value.trim();
  return (
    /^(["'`])((?:(?!\1)[^$])*)\1$/.exec(trimmed)?.[2] ??
    /^require\(["']([^"']+)["']\)(?:\.default)?$/.exec(trimmed)?.[1] ??
    trimmed
  );
}

function isPath(text: string): boolean {
  return /^(?:https?:|\.{0,2}\/)/.test(text);
}

/** What is known of components that were taken out, so that their closing tags go too. */
export function dropComponent(source: Source, { name, end }: Tag, { components }: Place): void {
  components.add(name);
  source.work.decisions.lose(source.line, 'component-dropped', `The component \`<${name}>\` is not in the note.`);
  source.keep({ type: 'nothing' }, end);
}
