import type { LabelKind } from '../../../labels/labelName';
import { component } from '../jsx';
import type { Block } from './blocks';
import { makeCaption, numberLabelled, takeCaption } from './caption';

/** `:::table[caption]{#tbl-a}` around a table. */
export const tableBlock: Block = captioned('tbl', 'table', 'table');

/** `:::listing[caption]{#lst-a}` around code. */
export const listing: Block = captioned('lst', 'code', 'listing');

/** A block around what `content` names; a paragraph right before or behind that is its caption when it has no title. */
function captioned(kind: LabelKind, content: 'table' | 'code', flag: 'table' | 'listing'): Block {
  return {
    attributes: ['id'],
    title: 'caption',
    open: (call, context) => {
      const { number, anchor } = numberLabelled(call, kind, context);
      const caption = takeCaption(call, (index, children) =>
        [children[index - 1], children[index + 1]].some((beside) => beside?.type === content),
      );
      call.node.children = [...makeCaption(kind, number, caption), ...(call.node.children ?? [])];
      return (children) => [component('Figure', { id: anchor, [flag]: true }, children)];
    },
  };
}
