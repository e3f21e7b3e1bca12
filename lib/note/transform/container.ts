import type { ContainerDirective } from 'mdast-util-directive';
import type { Span } from '../../fault/Fault';
import { findNearest } from '../../fault/nearest';
import { findSlip } from '../../fault/slips';
import { type BlockCall, blocks } from './blocks/blocks';
import { joinedCaption } from './blocks/joinCaptions';
import { type AnyNode, type Context, report, spanOf } from './Context';
import { component } from './jsx';

/** The names of the containers, in the order in which a fault lists them. */
const names = ['bibliography', ...Object.keys(blocks)];

/** The containers as a sentence names them. */
export function listContainers(): string {
  return names.map((name) => `\`:::${name}\``).join(', ');
}

/** Whether a text is the name of a container, with or without a title and attributes. */
export function isContainer(text: string): boolean {
  const name = /^([a-z]+)(?:[[{].*)?$/.exec(text)?.[1];
  return name !== undefined && names.includes(name);
}

/** Checks a `:::` container and lets its block see its content before that is transformed. */
export function openContainer(node: ContainerDirective, context: Context, parents: AnyNode[]): void {
  const opening = openingSpan(node, context);
  if (!isKnown(node, opening, context) || !isClosed(node, opening, context)) return;
  if (node.name === 'bibliography') {
    context.placesBibliography = true;
    context.finishing.set(node as AnyNode, (children) => [...children, component('Bibliography', {})]);
    return;
  }
  const block = blocks[node.name];
  if (!block) return;
  const attributes = checkAttributes(node, [...block.attributes, ...(block.flags ?? [])], opening, context);
  const call: BlockCall = {
    name: node.name,
    node: node as AnyNode,
    title: takeTitle(node),
    attributes,
    opening,
    nested: parents.length > 1,
  };
  context.finishing.set(node as AnyNode, block.open(call, context));
}

/** What a container becomes; one with a fault leaves its content. */
export function closeContainer(node: AnyNode, context: Context): AnyNode[] {
  const children = node.children ?? [];
  return context.finishing.get(node)?.(children) ?? children;
}

/** The line that opens a container; of a table with its caption behind it (`joinCaptions`), that caption. */
function openingSpan(node: ContainerDirective, { lines }: Context): Span {
  const joined = joinedCaption(node);
  if (joined) return spanOf({ position: joined });
  const span = spanOf(node);
  const line = lines[span.line - 1] ?? '';
  return { ...span, endLine: span.line, endColumn: line.trimEnd().length + 1 };
}

function isKnown({ name }: ContainerDirective, opening: Span, context: Context): boolean {
  if (names.includes(name)) return true;
  const [nearest] = findNearest(name, names, 1);
  const way = nearest
    ? `Did you mean \`:::${nearest}\`?`
    : 'Delete the `:::` lines, or escape the first colon with a backslash.';
  const meant = findSlip(name, names);
  const fix = meant === undefined ? meant : [{ ...opening, was: `:::${name}`, text: `:::${meant}` }];
  report(context, 'container-is-known', opening, `There is no container \`:::${name}\`.`, way, fix);
  return false;
}

function isClosed(node: ContainerDirective, opening: Span, context: Context): boolean {
  if (joinedCaption(node)) return true;
  const span = spanOf(node);
  const last = (context.lines[span.endLine - 1] ?? '').slice(0, span.endColumn - 1);
  if (span.endLine > span.line && /:{3,}\s*$/.test(last)) return true;
  const message = `The container \`:::${node.name}\` is never closed.`;
  report(context, 'container-is-closed', opening, message, 'Write `:::` on a line of its own where it ends.');
  return false;
}

/** `:::theorem[Jensen's inequality]`: the title, as a paragraph. */
function takeTitle(node: ContainerDirective): AnyNode[] | undefined {
  const [first] = node.children;
  if (first?.type !== 'paragraph' || !first.data?.directiveLabel) return undefined;
  node.children.shift();
  return first.children as AnyNode[];
}

function checkAttributes(
  { name, attributes }: ContainerDirective,
  known: readonly string[],
  opening: Span,
  context: Context,
): BlockCall['attributes'] {
  const values: BlockCall['attributes'] = new Map();
  for (const [key, value] of Object.entries(attributes ?? {})) {
    const span = findAttribute(key, value ?? '', opening, context);
    if (known.includes(key)) {
      values.set(key, { text: value ?? '', span });
      continue;
    }
    const [nearest] = findNearest(key, known, 1);
    const list = known.map((each) => (each === 'id' ? '`#label`' : `\`${each}\``)).join(', ');
    const way = nearest && nearest !== 'id' ? `Did you mean \`${nearest}\`?` : `\`:::${name}\` knows ${list}.`;
    const shown = key === 'class' ? `.${value}` : key;
    const meant = findSlip(key, known);
    const isSure = meant !== undefined && meant !== 'id' && !Object.hasOwn(attributes ?? {}, meant);
    const fix = isSure ? [{ ...span, endColumn: span.column + key.length, was: key, text: meant }] : undefined;
    report(context, 'attribute-is-allowed', span, `\`:::${name}\` has no attribute \`${shown}\`.`, way, fix);
  }
  return values;
}

/** Where an attribute stands on the line that opens its container: the label behind `#`, or the whole of `key="value"`. */
function findAttribute(key: string, value: string, opening: Span, { lines }: Context): Span {
  const line = lines[opening.line - 1] ?? '';
  const from = Math.max(line.lastIndexOf('{'), opening.column - 1);
  const name = key === 'id' ? `#${value}` : key === 'class' ? `.${value}` : key;
  const found = line.indexOf(name, from);
  if (found < 0) return opening;
  const at = key === 'id' ? found + 1 : found;
  const end =
    key === 'id' || key === 'class' || value === '' ? found + name.length : line.indexOf(value, at) + value.length;
  return {
    line: opening.line,
    column: at + 1,
    endLine: opening.line,
    endColumn: Math.max(end, found + name.length) + 1,
  };
}
