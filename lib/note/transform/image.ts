import type { Image } from 'mdast';
import { isClip } from '../../images/isClip';
import { checkAltDescribes } from './altText';
import { type Attached, attachedTo, checkAttached } from './attachAttributes';
import { makeCaption } from './blocks/caption';
import type { Subfigure } from './blocks/figure';
import { type AnyNode, type Context, report, spanOf } from './Context';
import { parseCaption } from './caption';
import { component, text } from './jsx';
import { keepLabel, nextNumber } from './label';

/**
 * An image becomes `<Picture>`, whose file and size are looked up when it is drawn; alone in its paragraph, or as a part
 * of a figure, `<Figure>` with its title as the caption.
 */
export function transformImage(node: Image, context: Context, parents: AnyNode[]): AnyNode[] {
  checkAlternative(node, context);
  if (!keepAddress(node, context)) return [];
  const attached = attachedTo(node as AnyNode);
  if (attached) checkAttached(attached, 'an image', ['dark'], context);
  const dark = attached?.values.dark;
  if (attached && dark !== undefined) context.images.push({ url: dark, ...attached.span });
  const title = node.title ?? undefined;
  const draw = (props: { title?: string; zoom?: true }) =>
    isClip(node.url)
      ? component('Clip', { src: node.url, alt: node.alt ?? '' }, [], 'text')
      : component('Picture', { src: node.url, alt: node.alt ?? '', dark, ...props }, [], 'text');
  const subfigure = (node.data as { subfigure?: Subfigure } | undefined)?.subfigure;
  if (!subfigure && !isAlone(parents)) {
    if (attached?.id !== undefined) reportInline(attached, context);
    return [draw({ title, ...(isInBlock(parents) && { zoom: true }) })];
  }
  const caption = captionOf(node, context);
  if (subfigure) return [drawPart(draw({ zoom: true }), caption, subfigure, attached, context)];
  const { number, anchor } = numberImage(attached, undefined, context);
  return [component('Figure', { id: anchor }, [...makeCaption('fig', number, caption), draw({ zoom: true })])];
}

/** What an image that is a figure says below itself: its title, read as a line of the note. */
export function captionOf(node: Image, context: Context): AnyNode[] {
  return parseCaption(node, context) ?? (node.title ? [text(node.title)] : []);
}

function drawPart(
  picture: AnyNode,
  caption: AnyNode[],
  { letter, number: own }: Subfigure,
  attached: Attached | undefined,
  context: Context,
): AnyNode {
  const { anchor } = numberImage(attached, own, context);
  return component('Figure', { id: anchor, part: true }, [picture, component('Caption', { letter }, caption)]);
}

/** The number and anchor of an image with a label; a part of a figure has its number from that. */
function numberImage(attached: Attached | undefined, own: string | undefined, context: Context) {
  if (attached?.id === undefined) return {};
  const number = own ?? nextNumber('fig', context);
  return { number, anchor: keepLabel({ text: attached.id, span: attached.span }, 'fig', { number }, context) };
}

function isAlone(parents: AnyNode[]): boolean {
  const parent = parents.at(-1);
  return parent?.type === 'paragraph' && parent.children?.length === 1;
}

/** The only image of a figure stands in it without a paragraph. */
function isInBlock(parents: AnyNode[]): boolean {
  return /^(?:containerDirective|mdxJsxFlowElement)$/.test(parents.at(-1)?.type ?? '');
}

function reportInline({ id, span }: Attached, context: Context): void {
  const message = `\`${id}\` labels an image in a line of text, which has no number.`;
  report(context, 'label-is-valid', span, message, 'Let the image stand in a paragraph of its own.');
}

function checkAlternative(node: Image, context: Context): void {
  if (node.alt?.trim()) {
    checkAltDescribes(node.alt, node.url, spanOf(node), context);
    return;
  }
  const message = `The image \`${node.url}\` has no alternative text.`;
  const { line, column } = spanOf(node);
  const isMarkdown = context.lines[line - 1]?.[column - 1] === '!';
  const way = isMarkdown
    ? 'Write what it shows between the brackets: `![what it shows](path)`.'
    : 'Say what it shows: `alt="…"`.';
  report(context, 'image-has-alt', spanOf(node), message, way);
}

/** Keeps the address of an image; false, with a fault, when it can be none. */
function keepAddress(node: Image, context: Context): boolean {
  const span = spanOf(node);
  const { url } = node;
  if (/^https?:/i.test(url)) {
    const message = `The image \`${url}\` is on another site: its size is unknown and it may vanish.`;
    report(context, 'image-is-local', span, message, 'Save it in the content folder and link to the file.');
  } else if (url === '' || /^(?:[a-z][a-z0-9+.-]*:|\/\/|[^/]*\\)/i.test(url)) {
    const message = url === '' ? 'The image has no path.' : `\`${url}\` is not a file of the content folder.`;
    report(context, 'image-exists', span, message, 'Put the image beside the note and write `./name.png`.');
    return false;
  }
  context.images.push({ url, ...span });
  return true;
}
