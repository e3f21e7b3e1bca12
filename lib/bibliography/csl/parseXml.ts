import { SaxesParser } from 'saxes';
import type { Span } from '../../fault/Fault';
import { LineIndex } from '../bib/LineIndex';

/** An element of an XML file. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  /** Elements, and text as it is between tags; comments and instructions are left out. */
  children: (XmlElement | string)[];
  /** Where its opening tag begins, up to the end of its name. */
  place: Span;
}

/** Why a text is no XML, and where. */
export interface XmlMistake {
  message: string;
  place: Span;
}

/** Deeper than any style nests; walking a tree must not overflow the stack. */
const deepest = 100;

/**
 * Reads XML strictly (https://www.w3.org/TR/xml/): the first mistake ends it. A DOCTYPE is one, so that no text can
 * define entities.
 */
export function parseXml(text: string): XmlElement | XmlMistake {
  const lines = new LineIndex(text);
  const parser = new SaxesParser();
  const open: XmlElement[] = [];
  let root: XmlElement | undefined;
  /** saxes closes an element before it complains that its closing tag is not there. */
  let closed: XmlElement | undefined;
  parser.on('error', ({ message }) => {
    const end = Math.max(parser.position, 1);
    const start = message.includes('close tag') ? text.lastIndexOf('<', end - 1) : end - 1;
    throw new Mistake(
      explain(message, message.includes('unexpected close tag') ? closed : open.at(-1)),
      lines.span(start, end),
    );
  });
  parser.on('doctype', () => {
    const start = text.indexOf('<!DOCTYPE');
    throw new Mistake('A DOCTYPE stands here, and none is read.', lines.span(start, start + '<!DOCTYPE'.length));
  });
  parser.on('opentagstart', ({ name }) => {
    // The sign behind the name has been read.
    const end = parser.position - 1;
    const place = lines.span(end - name.length - 1, end);
    if (open.length === deepest) throw new Mistake(`Elements nest ${deepest} deep here.`, place);
    open.push({ name, attributes: {}, children: [], place });
  });
  parser.on('opentag', ({ attributes }) => Object.assign(open.at(-1) ?? {}, { attributes: { ...attributes } }));
  parser.on('text', (piece) => open.at(-1)?.children.push(piece));
  parser.on('cdata', (piece) => open.at(-1)?.children.push(piece));
  parser.on('closetag', () => {
    const element = open.pop();
    closed = element;
    if (open.length === 0) root ??= element;
    else if (element) open.at(-1)?.children.push(element);
  });
  try {
    parser.write(text).close();
  } catch (error) {
    if (error instanceof Mistake) return { message: error.message, place: error.place };
    throw error;
  }
  if (!root) throw new Error('XML without an element and without a mistake');
  return root;
}

/** The children of an element with this name; all without one. */
export function elementsOf(element: XmlElement | undefined, name?: string): XmlElement[] {
  return (element?.children ?? []).filter(
    (child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

/** Ends a parse: saxes goes on behind errors. */
class Mistake extends Error {
  constructor(
    message: string,
    readonly place: Span,
  ) {
    super(message);
  }
}

/** saxes writes `3:7: unexpected close tag.`, and not which tag it would expect. */
function explain(message: string, inside: XmlElement | undefined): string {
  if (inside && /unexpected close tag|unclosed tag/.test(message)) {
    return `This is no XML: \`<${inside.name}>\` of line ${inside.place.line} is not closed here.`;
  }
  return `This is no XML: ${message.replace(/^(?:\d+:\d+: )+/, '').replace(/\.$/, '')}.`;
}
