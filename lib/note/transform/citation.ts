import { type CitationItem, parseCitationGroup } from '../../bibliography/citation/parseCitationGroup';
import { parseLocator } from '../../bibliography/citation/parseLocator';
import type { RawNode } from '../../dialect/nodes';
import type { Span } from '../../fault/Fault';
import { type Destination, parseDestination, parseTexLabel } from '../../labels/labelName';
import type { TexReference } from '../../math/liftReferences';
import type { CrossReferenceItem } from '../Facts';
import { type AnyNode, type Context, spanInside, spanOf } from './Context';
import { component, text } from './jsx';

/** `[see @a, p. 3; @b]` becomes `<Cite>`. Inside a link it stays text: a link cannot hold another. */
export function transformCitationGroup(node: RawNode, context: Context, parents: AnyNode[]): AnyNode[] {
  const items = parseCitationGroup(node.value.slice(1, -1));
  if (items && isInLink(parents))
    keepCitationInLink(
      items.map(({ key }) => key),
      node,
      context,
    );
  if (!items || isInLink(parents)) return [text(node.value)];
  const placed = items.map((item, index) => ({
    item,
    destination: parseDestination(item.key),
    span: spanInside(context, node, node.value, item.start + 1, item.end + 1),
    behind: textBehind(node.value.slice(item.end + 1, (items[index + 1]?.start ?? node.value.length - 2) + 1)),
  }));
  return groupByKind(placed).flatMap((group, index) => {
    const node = refer(group, context) ?? cite(group, false, context);
    return index === 0 ? [node] : [text('; '), node];
  });
}

/** `@key` in running text becomes `<Cite>`. */
export function transformCitationMention(node: RawNode, context: Context, parents: AnyNode[]): AnyNode[] {
  const key = node.value.slice(1).replace(/^\{(.*)\}$/, '$1');
  if (isInLink(parents)) {
    keepCitationInLink([key], node, context);
    return [text(node.value)];
  }
  const item: CitationItem = { key, start: 0, end: node.value.length };
  const placed = [{ item, destination: parseDestination(key), span: spanOf(node) }];
  return [refer(placed, context) ?? cite(placed, true, context)];
}

/** The text of a link holds no citation, so that this one would be printed as it stands. */
function keepCitationInLink(keys: string[], node: RawNode, context: Context): void {
  context.nearCitations.push({ keys, text: node.value, ...spanOf(node) });
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

/** A mention of one paper that names its authors, as `@key` in a sentence does. */
export function citePaper(key: string, place: Span, context: Context): AnyNode {
  return cite([{ item: { key, start: 0, end: 0 }, span: place }], true, context);
}

/** LaTeX's `\\eqref{eq:loss}` is the number in brackets, `\\ref{…}` the number alone. Without a prefix it means an equation. */
export function transformTexReference(node: RawNode, context: Context, parents: AnyNode[]): AnyNode[] {
  const [, command, key = ''] = /^\\(eqref|ref)\{(.*)\}$/.exec(node.value) ?? [];
  const destination = parseDestination(key) ?? parseTexLabel(key);
  if (!destination || isInLink(parents)) return [text(node.value)];
  return [referTo([{ ...destination, ...spanOf(node), form: command === 'ref' ? 'number' : 'brackets' }], context)];
}

/** Keeps a reference in a formula's TeX, and gives its number; undefined when what it names can be no label. */
export function keepTexReference(
  { command, key, from, to }: TexReference,
  locate: (from: number, to: number) => Span,
  context: Context,
): number | undefined {
  const destination = parseDestination(key) ?? parseTexLabel(key);
  const form = command === 'ref' ? 'number' : 'brackets';
  return destination && context.crossReferences.push({ items: [{ ...destination, ...locate(from, to), form }] }) - 1;
}

/** What belongs to an item of what stands between it and the next one, or the end. */
function textBehind(between: string): string {
  const [own = '', ...others] = between.split(/[;；]/);
  return others.length > 0 ? own.trimEnd() : own.replace(/[\s,，、-]+$/, '');
}

interface Placed {
  item: CitationItem;
  /** Where it leads when it is a reference to a label and no citation. */
  destination?: Destination;
  span: Span;
  /** What stands behind it within the brackets, as written. */
  behind?: string;
}

/** References to labels and citations, which the same signs write, apart; neighbours of a kind stay together. */
function groupByKind(placed: Placed[]): Placed[][] {
  const groups: Placed[][] = [];
  for (const one of placed) {
    const last = groups.at(-1);
    if (last && !last[0]?.destination === !one.destination) last.push(one);
    else groups.push([one]);
  }
  return groups;
}

/** A reference to what the items name; undefined when they are citations. */
function refer(placed: Placed[], context: Context): AnyNode | undefined {
  const items = placed.flatMap(({ item, destination, span, behind }) => {
    if (!destination) return [];
    const { prefix, suppressAuthor } = item;
    return [
      {
        ...destination,
        ...span,
        ...(prefix && { prefix }),
        ...(behind && { suffix: behind }),
        form: suppressAuthor ? ('number' as const) : ('full' as const),
      },
    ];
  });
  return items.length > 0 ? referTo(items, context) : undefined;
}

function referTo(items: CrossReferenceItem[], context: Context): AnyNode {
  const index = context.crossReferences.push({ items }) - 1;
  return component('CrossReference', { index: String(index) }, [], 'text');
}

function cite(placed: Placed[], narrative: boolean, context: Context): AnyNode {
  const index = context.citations.length;
  context.citations.push({ items: placed.map(({ item, span }) => ({ ...item, ...span })), narrative });
  return component('Cite', { index: String(index) }, [], 'text');
}

/** Whether a node with these parents stands in a link, which can hold no other. */
export function isInLink(parents: AnyNode[]): boolean {
  return parents.some((parent) => parent.type === 'link' || parent.type === 'linkReference');
}
