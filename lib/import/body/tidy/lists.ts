import { mapChildren, type Node } from '../Node';

/** Gives items blank lines between their blocks where without them one block would be read as a part of another. */
export function tidyLists(root: Node): void {
  mapChildren(root, (node) => {
    if (node.type !== 'listItem') return [node];
    const children = node.children ?? [];
    const needsSpace = children.some((child, index) => holdsSpace(child) || mustStandApart(child, children[index + 1]));
    return [needsSpace ? { ...node, spread: true } : node];
  });
}

/** Whether blank lines stand in a block that are read as those of the item. */
function holdsSpace({ type, children = [] }: Node): boolean {
  const isHolder = type === 'containerDirective' || type === 'footnoteDefinition';
  return type === 'details' || (isHolder && children.length > 1);
}

function mustStandApart(left: Node, right: Node | undefined): boolean {
  if (!right) return false;
  const goesOn = right.type === 'paragraph' || right.type === 'math' || right.type === 'table' || !interrupts(right);
  switch (left.type) {
    case 'paragraph':
      return right.type === 'paragraph' || !interrupts(right);
    case 'math':
      return !interrupts(right);
    // Their last lines take in what follows.
    case 'list':
    case 'blockquote':
    case 'table':
    case 'footnoteDefinition':
      return goesOn;
    default:
      return left.type === 'details';
  }
}

/** Whether a block ends a paragraph right before it (https://spec.commonmark.org/0.31.2/#list-items). */
function interrupts({ type, ordered, start, children = [] }: Node): boolean {
  if (['thematicBreak', 'definition', 'footnoteDefinition'].includes(type)) return false;
  const first = type === 'list' ? children[0]?.children?.[0] : type === 'blockquote' ? children[0] : undefined;
  if (first?.type === 'list') return interrupts(first);
  if (type !== 'list') return true;
  const isEmpty = first === undefined || (first.type === 'paragraph' && first.children?.length === 0);
  return !isEmpty && (!ordered || (start ?? 1) === 1);
}
