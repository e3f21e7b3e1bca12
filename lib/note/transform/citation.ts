import { type CitationItem, parseCitationGroup } from '../../bibliography/citation/parseCitationGroup';
import { parseLocator } from '../../bibliography/citation/parseLocator';
import type { RawNode } from '../../dialect/nodes';
import type { Span } from '../../fault/Fault';
import { type AnyNode, type Context, spanInside, spanOf } from './Context';
import { component, text } from './jsx';

/** `[see @a, p. 3; @b]` becomes `<Cite>`. Inside a link it stays text: a link cannot hold another. */
export function transformCitationGroup(node: RawNode, context: Context, parents: AnyNode[]): AnyNode[] {
  const items = parseCitationGroup(node.value.slice(1, -1));
  if (!items || isInLink(parents)) return [text(node.value)];
  const placed = items.map((item) => ({
    item,
    span: spanInside(context, node, node.value, item.start + 1, item.end + 1),
  }));
  return [cite(placed, false, context)];
}

/** `@key` in running text becomes `<Cite>`. */
export function transformCitationMention(node: RawNode, context: Context, parents: AnyNode[]): AnyNode[] {
  if (isInLink(parents)) return [text(node.value)];
  const key = node.value.slice(1).replace(/^\{(.*)\}$/, '$1');
  const item: CitationItem = { key, start: 0, end: node.value.length };
  return [cite([{ item, span: spanOf(node) }], true, context)];
}

/** `<Cite id="key" locator="p. 3" prefix="see" suffix="…">`: the same as brackets. */
export function transformCiteElement(
  props: { id: string; locator?: string; prefix?: string; suffix?: string },
  place: Span,
  context: Context,
): AnyNode[] {
  const { id, locator, prefix, suffix } = props;
  const item: CitationItem = {
    key: id.trim().replace(/^@/, ''),
    start: 0,
    end: 0,
    ...(locator && parseLocator(locator)),
  };
  if (prefix) item.prefix = prefix;
  if (suffix) item.suffix = suffix;
  return [cite([{ item, span: place }], false, context)];
}

function cite(placed: { item: CitationItem; span: Span }[], narrative: boolean, context: Context): AnyNode {
  const index = context.citations.length;
  context.citations.push({ items: placed.map(({ item, span }) => ({ ...item, ...span })), narrative });
  return component('Cite', { index: String(index) }, [], 'text');
}

function isInLink(parents: AnyNode[]): boolean {
  return parents.some((parent) => parent.type === 'link' || parent.type === 'linkReference');
}
