import { type Node, someNode } from '../Node';

/** What stands in a line of text. */
const phrasing = new Set(
  'text emphasis strong delete link linkReference image imageReference inlineCode break footnoteReference token element'.split(
    ' ',
  ),
);

/** Blocks that hold blocks. */
const flowParents = new Set('root blockquote listItem details containerDirective footnoteDefinition'.split(' '));

const isPhrasing = ({ type }: Node): boolean => phrasing.has(type);
const isBlock = (node: Node): boolean => !isPhrasing(node);

/**
 * Sets blocks and lines of text apart, which HTML mixes as it likes: text beside blocks is a paragraph, and a stress or a
 * link around blocks stands in each of them.
 */
export function settleFlow(node: Node): void {
  for (const child of node.children ?? []) settleFlow(child);
  if (flowParents.has(node.type))
    node.children &&= adoptItems(asParagraphs(node.children.flatMap(unwrap), { type: 'paragraph' }));
  else if (node.type === 'tableCell') node.children &&= node.children.flatMap(unwrap);
}

/** A node without blocks inside of its lines. */
function unwrap(node: Node): Node[] {
  const { type, children = [] } = node;
  const isLine = type === 'paragraph' || type === 'heading' || isPhrasing(node);
  if (!isLine || !children.some((child) => someNode(child, isBlock))) return [node];
  if (type === 'heading') return unwrapHeading(node);
  const parts = children.flatMap(unwrap);
  if (type === 'paragraph') return asParagraphs(parts, { ...node, children: [] });
  return groupLines(parts).map((part) => ('line' in part ? around(node, part.line) : pushInto(part, node)));
}

/** A heading is one line: other blocks than paragraphs that stand in it come behind it. */
function unwrapHeading(heading: Node): Node[] {
  const parts = groupLines((heading.children ?? []).flatMap(unwrap));
  const lines = parts.flatMap((part) =>
    'line' in part ? [part.line] : part.type === 'paragraph' ? [part.children ?? []] : [],
  );
  const line = lines.flatMap((each, index) => (index === 0 ? each : [{ type: 'text', value: ' ' }, ...each]));
  const blocks = parts.filter((part): part is Node => !('line' in part) && part.type !== 'paragraph');
  return [around(heading, line), ...blocks];
}

/** Paragraphs like `model` of the lines, and the blocks between them. */
function asParagraphs(children: Node[], model: Node): Node[] {
  if (children.every(isBlock)) return children;
  return groupLines(children).flatMap((part) => {
    if (!('line' in part)) return [part];
    const isEmpty = part.line.every(({ type, value }) => type === 'text' && (value ?? '').trim() === '');
    return isEmpty ? [] : [{ position: part.line[0]?.position, ...model, children: part.line }];
  });
}

/** Items that came out of their list are one of their own. */
function adoptItems(children: Node[]): Node[] {
  const result: Node[] = [];
  let open: Node | undefined;
  for (const child of children) {
    const isItem = child.type === 'listItem';
    if (isItem && open) open.children?.push(child);
    else {
      open = isItem
        ? { type: 'list', ordered: false, spread: false, position: child.position, children: [child] }
        : undefined;
      result.push(open ?? child);
    }
  }
  return result;
}

/** Runs of what stands in a line, and the blocks between them. */
function groupLines(children: Node[]): (Node | { line: Node[] })[] {
  const parts: (Node | { line: Node[] })[] = [];
  for (const child of children) {
    const last = parts.at(-1);
    if (isBlock(child)) parts.push(child);
    else if (last && 'line' in last) last.line.push(child);
    else parts.push({ line: [child] });
  }
  return parts;
}

const around = (holder: Node, children: Node[]): Node => ({ ...holder, children });

/** A block in whose lines the stress or the link stands that was around it. A heading is bold by itself. */
function pushInto(block: Node, holder: Node): Node {
  const { type, children } = block;
  if (!children || (type === 'heading' && holder.type === 'strong')) return block;
  if (type === 'paragraph' || type === 'heading') return { ...block, children: [around(holder, children)] };
  const push = (child: Node): Node => {
    if (isBlock(child)) return pushInto(child, holder);
    return type === 'tableCell' ? around(holder, [child]) : child;
  };
  return { ...block, children: children.map(push) };
}
