import { component } from '../jsx';
import type { Block } from './blocks';
import { makeCaption, numberLabelled, takeCaption } from './caption';

/** `:::table[caption]{#tbl-a}` around a table; a paragraph before or behind it is the caption when there is no title. */
export const tableBlock: Block = {
  attributes: ['id'],
  title: 'caption',
  open: (call, context) => {
    const { number, anchor } = numberLabelled(call, 'tbl', context);
    const caption = takeCaption(
      call,
      (index, children) => children[index - 1]?.type === 'table' || children[index + 1]?.type === 'table',
    );
    call.node.children = [...makeCaption('tbl', number, caption), ...(call.node.children ?? [])];
    return (children) => [component('Figure', { id: anchor, table: true }, children)];
  },
};
