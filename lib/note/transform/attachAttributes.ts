import { type Attributes, parseAttributes } from '../../dialect/attributeList';
import type { RawNode } from '../../dialect/nodes';
import type { Span } from '../../fault/Fault';
import { type AnyNode, type Context, report, spanOf } from './Context';
import { text } from './jsx';

/** Attributes behind an image or a heading, and where they stand. */
export interface Attached extends Attributes {
  span: Span;
}

/** What may have attributes behind it. */
const holders = ['image', 'imageReference'];

/** Gives images and headings the `{#label key=value}` behind them, and makes a table and its caption one block. */
export function attachAttributes(node: AnyNode): void {
  const children = node.children ?? [];
  for (const child of children) attachAttributes(child);
  node.children &&= children.filter((child, index) => !isTaken(child, children[index - 1]));
  const last = node.children?.at(-1);
  if (node.type === 'heading' && last?.type === 'attributeList') {
    attach(node, last);
    node.children?.pop();
    trimEnd(node.children?.at(-1));
  }
}

function isTaken(child: AnyNode, before: AnyNode | undefined): boolean {
  if (child.type !== 'attributeList' || !before || !holders.includes(before.type)) return false;
  attach(before, child);
  return true;
}

function attach(node: AnyNode, list: AnyNode): void {
  const attached: Attached = { ...parseAttributes(list.value ?? ''), span: spanOf(list) };
  node.data = { ...node.data, attached } as AnyNode['data'];
}

function trimEnd(node: AnyNode | undefined): void {
  if (node?.type === 'text') node.value = (node.value ?? '').trimEnd();
}

/** The attributes behind a node. */
export function attachedTo(node: AnyNode): Attached | undefined {
  return (node.data as { attached?: Attached } | undefined)?.attached;
}

/** Tells the attributes that mean nothing behind a node of this kind. */
export function checkAttached(attached: Attached, what: string, keys: readonly string[], context: Context): void {
  const unknown = [
    ...attached.classes.map((name) => `.${name}`),
    ...Object.keys(attached.values).filter((key) => !keys.includes(key)),
  ];
  for (const name of unknown) {
    const known = ['#label', ...keys.map((key) => `${key}=…`)].map((known) => `\`${known}\``).join(' and ');
    report(
      context,
      'attribute-is-allowed',
      attached.span,
      `\`${name}\` means nothing behind ${what}.`,
      `What may stand there is ${known}.`,
    );
  }
}

/** Attributes that belong to nothing are text in .md, where braces are, and a fault in .mdx. */
export function transformAttributeList(node: RawNode, context: Context): AnyNode[] {
  if (context.ending === 'mdx') {
    const message = `\`${node.value}\` stands behind nothing that has attributes.`;
    const way =
      'Write it right behind an image, a formula, a heading or the caption of a table, or `\\{` for the sign itself.';
    report(context, 'attribute-is-allowed', spanOf(node), message, way);
  }
  return [text(node.value)];
}
