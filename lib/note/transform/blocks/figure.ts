import type { Image } from 'mdast';
import { attachedTo } from '../attachAttributes';
import { type AnyNode, type Context, report } from '../Context';
import { captionOf } from '../image';
import { component } from '../jsx';
import { keepLabel, nextNumber, type Written } from '../label';
import type { Block, BlockCall } from './blocks';
import { makeCaption, takeCaption } from './caption';

const pictures = ['image', 'imageReference'];

/**
 * `:::figure[caption]{#fig-a columns="2"}` around images, tables, code or formulas; its last paragraph is the caption
 * when it has no title. Several images in it are its parts, (a), (b), (c), and each may have a caption and a label.
 */
export const figure: Block = {
  attributes: ['id', 'columns', 'src', 'alt', 'dark'],
  title: 'caption',
  open: (call, context) => {
    const { node, attributes } = call;
    const content = spreadImages([...ownImage(call), ...(node.children ?? [])]);
    node.children = content;
    const parts = content.filter(isImage);
    const single = parts.length === 1 ? parts[0] : undefined;
    const subfigures = single ? [] : parts;
    const written = takeCaption(call, (index, children) => index > 0 && index === children.length - 1);
    const caption = written.length === 0 && single ? takeTitle(single as Image, context) : written;
    const id = attributes.get('id') ?? (single && takeLabel(single));
    const number = id || subfigures.some(hasLabel) ? nextNumber('fig', context) : undefined;
    const anchor = id && keepLabel(id, 'fig', { number }, context);
    for (const [index, part] of subfigures.entries()) markSubfigure(part, index, number);
    node.children = [...makeCaption('fig', number, caption), ...content];
    const columns = parseColumns(call, subfigures.length, context);
    return (children) => [component('Figure', { id: anchor, columns }, children)];
  },
};

/** The title of the only image of a figure is its caption. */
function takeTitle(image: Image, context: Context): AnyNode[] {
  const caption = captionOf(image, context);
  image.title = null;
  return caption;
}

/** The label behind the only image of a figure is the figure's. */
function takeLabel(image: AnyNode): Written | undefined {
  const attached = attachedTo(image);
  if (attached?.id === undefined) return undefined;
  const label = { text: attached.id, span: attached.span };
  delete attached.id;
  return label;
}

/** The image that `<Figure src="…">` names by its attributes. */
function ownImage({ node, attributes }: BlockCall): AnyNode[] {
  const src = attributes.get('src');
  if (!src) return [];
  const dark = attributes.get('dark');
  const attached = dark && { classes: [], values: { dark: dark.text }, span: dark.span };
  const image = { type: 'image', url: src.text, alt: attributes.get('alt')?.text ?? '', position: node.position };
  return [{ ...image, ...(attached && { data: { attached } }) } as AnyNode];
}

/** Images of a paragraph that holds nothing else stand side by side in the figure itself. */
function spreadImages(children: AnyNode[]): AnyNode[] {
  return children.flatMap((child) => {
    const inside = child.type === 'paragraph' ? (child.children ?? []) : [];
    const images = inside.filter(isImage);
    const others = inside.filter((each) => !isImage(each) && !(each.type === 'text' && !each.value?.trim()));
    return images.length > 0 && others.every(({ type }) => type === 'break') ? images : [child];
  });
}

const isImage = ({ type }: AnyNode): boolean => pictures.includes(type);
const hasLabel = (node: AnyNode): boolean => attachedTo(node)?.id !== undefined;

/** What `transformImage` reads of a part of a figure: its letter, and the number it is referred to by. */
export interface Subfigure {
  letter: string;
  number: string | undefined;
}

function markSubfigure(node: AnyNode, index: number, number: string | undefined): void {
  const letter = String.fromCharCode(97 + (index % 26)).repeat(Math.floor(index / 26) + 1);
  const subfigure: Subfigure = { letter, number: number && `${number}${letter}` };
  node.data = { ...node.data, subfigure } as AnyNode['data'];
}

function parseColumns({ attributes }: BlockCall, parts: number, context: Context): string | undefined {
  const written = attributes.get('columns');
  if (!written) return parts > 1 ? String(Math.min(parts, 3)) : undefined;
  if (/^[1-6]$/.test(written.text)) return written.text;
  const message = `\`columns\` is a number from 1 to 6; \`${written.text}\` stands here.`;
  report(context, 'attribute-is-allowed', written.span, message, 'Leave it out, and the parts share the line.');
  return undefined;
}
