import type { Html } from 'mdast';
import type { MdxJsxAttribute } from 'mdast-util-mdx-jsx';
import { type AnyNode, type Context, report, spanInside } from './Context';
import { elements } from './elements';
import { type HtmlToken, readHtmlTokens } from './htmlTokens';
import { type JsxElement, text } from './jsx';

interface Frame {
  node: JsxElement | undefined;
  children: AnyNode[];
}

/**
 * HTML in an .md note comes as raw pieces beside other nodes. This pairs the tags among siblings and makes the same
 * elements of them that .mdx has, so that one check serves both endings.
 */
export function nestHtml(children: AnyNode[], context: Context, flow: boolean): AnyNode[] {
  if (!children.some((child) => child.type === 'html')) return children;
  const root: Frame = { node: undefined, children: [] };
  const stack: Frame[] = [root];
  const top = () => stack[stack.length - 1] as Frame;
  for (const child of children) {
    if (child.type !== 'html') top().children.push(child);
    else for (const token of readHtmlTokens(child.value ?? '')) addToken(token, child as Html, stack, context, flow);
  }
  while (stack.length > 1) leaveOpen(stack, context);
  return root.children;
}

function addToken(token: HtmlToken, piece: Html, stack: Frame[], context: Context, flow: boolean): void {
  const top = stack[stack.length - 1] as Frame;
  const span = spanInside(context, piece, piece.value, token.from, token.to);
  if (token.type === 'text') {
    if (token.value.trim() !== '') top.children.push(text(token.value));
  } else if (token.type === 'comment') {
    report(
      context,
      'comment-is-not-html',
      span,
      'An HTML comment would be lost on the page.',
      'Delete it, or write `[//]: # (comment)` on a line of its own.',
    );
  } else if (token.type === 'declaration') {
    report(
      context,
      'element-is-allowed',
      span,
      'A declaration or processing instruction has no place in a note.',
      'Delete it.',
    );
  } else if (token.type === 'close') {
    closeTag(
      token.name,
      stack,
      () =>
        report(
          context,
          'tag-is-closed',
          span,
          `\`</${token.name}>\` closes nothing.`,
          'Delete it, or open the element before.',
        ),
      context,
    );
  } else {
    const node = makeElement(token, piece, context, flow);
    top.children.push(node as AnyNode);
    const empty = elements[token.name]?.void || token.selfClosing || voidElements.has(token.name);
    if (!empty) stack.push({ node, children: node.children as AnyNode[] });
  }
}

const voidElements = new Set(['area', 'base', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track']);

function closeTag(name: string, stack: Frame[], reportStray: () => void, context: Context): void {
  const at = stack.findLastIndex((frame) => frame.node?.name === name);
  if (at < 0) {
    // What closes a forbidden element was told where that one opened, or says nothing new.
    if (Object.hasOwn(elements, name)) reportStray();
    return;
  }
  while (stack.length - 1 > at) leaveOpen(stack, context);
  stack.pop();
}

/** An element that never closes: its content moves out behind it, so that nothing is lost. */
function leaveOpen(stack: Frame[], context: Context): void {
  const frame = stack.pop() as Frame;
  const node = frame.node as JsxElement;
  const parent = stack[stack.length - 1] as Frame;
  parent.children.push(...(frame.children.splice(0) as AnyNode[]));
  if (!Object.hasOwn(elements, node.name ?? '')) return;
  parent.children.splice(parent.children.indexOf(node as AnyNode), 1);
  const { start, end } = node.position ?? {};
  if (!start || !end) throw new Error('An element has no position');
  const span = { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
  report(
    context,
    'tag-is-closed',
    span,
    `\`<${node.name}>\` is never closed.`,
    `Write \`</${node.name}>\` where it ends.`,
  );
}

function makeElement(token: HtmlToken & { type: 'open' }, piece: Html, context: Context, flow: boolean): JsxElement {
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
  return { type, name: token.name, attributes, children: [], position: position(token.from, token.to) } as JsxElement;
}
