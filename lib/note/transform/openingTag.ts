import type { Span } from '../../fault/Fault';
import { type Context, spanOf } from './Context';
import type { JsxElement } from './jsx';

/** The place of an element's opening tag: what a fault underlines, and not the whole content. */
export function openingTagSpan(node: JsxElement, context: Context): Span {
  const { line, column, endLine, endColumn } = spanOf(node);
  const last = node.attributes.at(-1);
  // Behind the last attribute, or the name, stand only spaces and a slash before the tag's `>`.
  const from = last ? spanOf(last) : { endLine: line, endColumn: column + 1 + (node.name ?? '').length };
  for (let at = from.endLine; at <= endLine; at++) {
    const close = (context.lines[at - 1] ?? '').indexOf('>', at === from.endLine ? from.endColumn - 1 : 0);
    if (close >= 0) return { line, column, endLine: at, endColumn: close + 2 };
  }
  return { line, column, endLine, endColumn };
}
