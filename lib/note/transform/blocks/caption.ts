import type { LabelKind } from '../../../labels/labelName';
import type { AnyNode, Context } from '../Context';
import { component } from '../jsx';
import { keepLabel, nextNumber } from '../label';
import type { BlockCall } from './blocks';

/** The number of a captioned block and the anchor it is referred to by. One without a label has neither. */
export interface Numbered {
  number?: string;
  anchor?: string;
}

/** Numbers a block that has a label. */
export function numberLabelled(
  { attributes }: Pick<BlockCall, 'attributes'>,
  kind: LabelKind,
  context: Context,
): Numbered {
  const id = attributes.get('id');
  if (!id) return {};
  const number = nextNumber(kind, context);
  const anchor = keepLabel(id, kind, { number }, context);
  return anchor === undefined ? { number } : { number, anchor };
}

/** A caption: the word and number that a reference prints, and the author's text. Undefined when it would be empty. */
export function makeCaption(kind: LabelKind, number: string | undefined, children: AnyNode[]): AnyNode[] {
  if (number === undefined && children.length === 0) return [];
  return [component('Caption', { kind, number }, children)];
}

/** Takes the caption out of a block's content: its title, else a paragraph of text that `isCaption` accepts. */
export function takeCaption(
  { title, node }: Pick<BlockCall, 'title' | 'node'>,
  isCaption: (index: number, children: AnyNode[]) => boolean,
): AnyNode[] {
  if (title) return title;
  const children = node.children ?? [];
  const at = children.findIndex((child, index) => child.type === 'paragraph' && isCaption(index, children));
  const [caption] = at < 0 ? [] : children.splice(at, 1);
  return caption?.children ?? [];
}
