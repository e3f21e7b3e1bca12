import { mapChildren, type Node, someNode } from '../Node';
import { listOldAnchors, oldAnchorsOf, withOldAnchors } from '../oldAnchors';
import { plainText } from './plainText';

const isImage = ({ type }: Node): boolean => type === 'image' || type === 'imageReference';

/** `<figure>` as the image with its caption as a title, or as a `:::figure`; captions of tables as `:::table`. */
export function tidyFigures(root: Node): void {
  mapChildren(root, (node) => (node.type === 'figure' ? withAnchorsOf(node, makeFigure(node)) : [node]));
  mapChildren(root, (node) => (node.type === 'caption' ? (node.children ?? []) : [node]));
}

/** What a figure became has the anchors of the figure; when it is one block, those inside of it too. */
function withAnchorsOf(figure: Node, made: Node[]): Node[] {
  const ids = oldAnchorsOf(figure);
  if (made.length === 1) ids.push(...(figure.children ?? []).flatMap(listOldAnchors));
  const [first, ...others] = made;
  return first ? [withOldAnchors(first, ids), ...others] : [];
}

function makeFigure(node: Node): Node[] {
  const parts = node.children ?? [];
  const captions = parts.filter(({ type }) => type === 'caption').flatMap(({ children }) => children ?? []);
  const content = parts.filter(({ type }) => type !== 'caption');
  const images = gatherImages(content);
  if (!images) return wrapCaptioned(node, content, captions);
  const plain = captions.length === 1 ? plainCaption(captions[0] as Node) : captions.length === 0 ? '' : undefined;
  if (images.length === 1 && plain !== undefined) {
    const image = images[0] as Node;
    return [
      { type: 'paragraph', position: node.position, children: [{ ...image, title: plain || image.title || null }] },
    ];
  }
  for (const image of images) if (!image.title) image.title = null;
  const line = images.flatMap((image, index) => (index === 0 ? [image] : [{ type: 'text', value: '\n' }, image]));
  const caption = captions.length === 1 ? captions : joinParagraphs(captions);
  return [
    {
      type: 'containerDirective',
      name: 'figure',
      attributes: {},
      position: node.position,
      children: [{ type: 'paragraph', children: line }, ...caption],
    },
  ];
}

/** A table or code with a caption is a block of ours; of all else the parts stay. */
function wrapCaptioned(node: Node, content: Node[], captions: Node[]): Node[] {
  const [only, ...others] = content;
  const name = only?.type === 'table' ? 'table' : only?.type === 'code' ? 'listing' : undefined;
  const caption = joinParagraphs(captions);
  if (!only || others.length > 0 || !name || caption.length !== 1) return [...content, ...captions];
  return [{ type: 'containerDirective', name, attributes: {}, position: node.position, children: [...caption, only] }];
}

/** The images of a figure that holds nothing else; undefined when it holds more. */
function gatherImages(content: Node[]): Node[] | undefined {
  const images: Node[] = [];
  const visit = (node: Node): boolean => {
    if (isImage(node)) images.push(node);
    else if (node.type === 'text') return (node.value ?? '').trim() === '';
    else if (node.type === 'link' && node.children?.every(isImage)) images.push(...node.children);
    else if (node.type === 'paragraph' || node.type === 'strong' || node.type === 'emphasis')
      return (node.children ?? []).every(visit);
    else if (node.type === 'containerDirective' && node.name === 'figure') return (node.children ?? []).every(visit);
    else return node.type === 'break';
    return true;
  };
  return content.every(visit) && images.length > 0 ? images : undefined;
}

/** A caption that a title can hold: words alone. */
function plainCaption(node: Node): string | undefined {
  if (someNode(node, ({ type }) => !['paragraph', 'text', 'strong', 'emphasis'].includes(type))) return undefined;
  const text = plainText(node).replace(/\s+/g, ' ').trim();
  return /["\\$@*_`~<[\]{}]|&[#A-Za-z]/.test(text) || someNode(node, ({ type }) => type === 'emphasis')
    ? undefined
    : text;
}

function joinParagraphs(nodes: Node[]): Node[] {
  if (!nodes.every(({ type }) => type === 'paragraph')) return nodes;
  const children = nodes.flatMap(({ children = [] }, index) =>
    index === 0 ? children : [{ type: 'text', value: '\n' }, ...children],
  );
  return children.length > 0 ? [{ type: 'paragraph', children }] : [];
}
