import type { Html } from 'mdast';
import type { MdxJsxAttribute } from 'mdast-util-mdx-jsx';
import type { Span } from '../../fault/Fault';
import { type AnyNode, type Context, report, sliceLines, spanInside, spanOf } from './Context';
import { components, elements } from './elements';
import { type HtmlToken, readHtmlTokens } from './htmlTokens';
import { type JsxElement, text } from './jsx';
import { findVenues } from './venueMentions';

interface Frame {
  node: JsxElement | undefined;
  children: AnyNode[];
}

/** The pieces of HTML among the children of one node while their tags are paired. */
interface Nest {
  /** The elements that are open, the children of the node itself first. */
  stack: Frame[];
  context: Context;
  /** Whether the children are blocks. */
  flow: boolean;
}

/**
 * HTML in an .md note comes as raw pieces beside other nodes. This pairs the tags among siblings and makes the same
 * elements of them that .mdx has, so that one check serves both endings.
 */
export function nestHtml(children: AnyNode[], context: Context, flow: boolean): AnyNode[] {
  if (!children.some((child) => child.type === 'html')) return children;
  const root: Frame = { node: undefined, children: [] };
  const nest: Nest = { stack: [root], context, flow };
  for (const child of children) {
    if (child.type !== 'html') topOf(nest).children.push(child);
    else for (const token of readHtmlTokens(child.value ?? '')) addToken(token, child as Html, nest);
  }
  while (nest.stack.length > 1) leaveOpen(nest);
  return root.children;
}

const topOf = ({ stack }: Nest): Frame => stack[stack.length - 1] as Frame;

function addToken(token: HtmlToken, piece: Html, nest: Nest): void {
  const { context, stack } = nest;
  const span = spanInside(context, piece, piece.value, token.from, token.to);
  switch (token.type) {
    case 'text':
      addText(token, piece, nest);
      break;
    case 'open': {
      const node = makeElement(token, piece, nest);
      topOf(nest).children.push(node as AnyNode);
      if (!token.selfClosing && !isVoid(node.name ?? '')) stack.push({ node, children: node.children as AnyNode[] });
      break;
    }
    case 'close':
      closeTag(elementName(token.name), span, nest);
      break;
    case 'comment':
      report(
        context,
        'comment-is-not-html',
        span,
        'An HTML comment would be lost on the page.',
        'Delete it, or write `[//]: # (comment)` on a line of its own.',
      );
      break;
    case 'declaration':
      report(
        context,
        'element-is-allowed',
        span,
        'A declaration or processing instruction has no place in a note.',
        'Delete it.',
      );
      break;
    case 'broken':
      report(
        context,
        'tag-parses',
        span,
        `The tag \`${(piece.value.slice(token.from).split(/\s/)[0] ?? '<').slice(0, 20)}\` has no \`>\`.`,
        'Write `>` where the tag ends, or `\\<` for the sign itself.',
      );
      topOf(nest).children.push(text(piece.value.slice(token.from, token.to)));
  }
}

/** Formulas, citations, stress and links, as far as they can be told without reading the text whole. */
const markdown = /\$[^$\n]*[^$\s][^$\n]*\$|\\\(|\\\[|\[[^\]\n]*@\w|\*\*[^*\n]+\*\*|\]\([^)\n]+\)/;

/** Text in a block of HTML is not read as Markdown (https://spec.commonmark.org/0.31.2/#html-blocks). */
function addText({ value, from, to }: HtmlToken & { type: 'text' }, piece: Html, nest: Nest): void {
  if (value.trim() === '' && nest.flow) return;
  topOf(nest).children.push(text(value));
  const span = spanInside(nest.context, piece, piece.value, from, to);
  if (nest.flow) {
    for (const { source, line, from } of sliceLines(span, nest.context)) findVenues(source, line, from, nest.context);
  }
  const inAllowed = nest.stack.every(({ node }) => !node || Object.hasOwn(elements, node.name ?? ''));
  const sign = markdown.exec(piece.value.slice(from, to));
  if (!nest.flow || !inAllowed || !sign) return;
  report(
    nest.context,
    'markdown-is-outside-html',
    spanInside(nest.context, piece, piece.value, from + sign.index, from + sign.index + sign[0].length),
    `\`${sign[0]}\` stands in a block of HTML, where it is not read as Markdown.`,
    'Leave a blank line between the tags and the text, or name the file .mdx.',
  );
}

const voidElements = new Set(['area', 'base', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track']);

function isVoid(name: string): boolean {
  return elements[name]?.void === true || voidElements.has(name);
}

/** HTML does not tell upper from lower case; our components do. */
function elementName(name: string): string {
  const lower = name.toLowerCase();
  const isComponent =
    Object.hasOwn(components, name) || (/^[A-Z].*[a-z]/.test(name) && !Object.hasOwn(elements, lower));
  return isComponent ? name : lower;
}

function closeTag(name: string, span: Span, nest: Nest): void {
  const { stack, context } = nest;
  const at = stack.findLastIndex((frame) => frame.node?.name === name);
  if (at < 0) {
    // What closes a forbidden element was told where that one opened, or says nothing new.
    if (Object.hasOwn(elements, name)) {
      report(
        context,
        'tag-is-closed',
        span,
        `\`</${name}>\` closes nothing.`,
        'Delete it, or open the element before.',
      );
    }
    return;
  }
  while (stack.length - 1 > at) leaveOpen(nest);
  stack.pop();
}

/** An element that never closes: its content moves out behind it, so that nothing is lost. */
function leaveOpen(nest: Nest): void {
  const { node, children } = nest.stack.pop() as Frame;
  if (!node) throw new Error('The outermost frame was left');
  const parent = topOf(nest);
  parent.children.push(...children.splice(0));
  if (!Object.hasOwn(elements, node.name ?? '')) return;
  parent.children.splice(parent.children.indexOf(node as AnyNode), 1);
  report(
    nest.context,
    'tag-is-closed',
    spanOf(node),
    `\`<${node.name}>\` is never closed.`,
    `Write \`</${node.name}>\` where it ends.`,
  );
}

function makeElement(token: HtmlToken & { type: 'open' }, piece: Html, { context, flow }: Nest): JsxElement {
  const position = (from: number, to: number) => {
    const span = spanInside(context, piece, piece.value, from, to);
    return { start: { line: span.line, column: span.column }, end: { line: span.endLine, column: span.endColumn } };
  };
  const attributes = token.attributes.map(
    ({ name, value, from, to }): MdxJsxAttribute => ({
      type: 'mdxJsxAttribute',
      name,
      value,
      position: position(from, to),
    }),
  );
  const type = flow ? 'mdxJsxFlowElement' : 'mdxJsxTextElement';
  const name = elementName(token.name);
  return { type, name, attributes, children: [], position: position(token.from, token.to) } as JsxElement;
}
