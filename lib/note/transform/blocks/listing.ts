import { component } from '../jsx';
import type { Block } from './blocks';
import { makeCaption, numberLabelled, takeCaption } from './caption';

/** `:::listing[caption]{#lst-a}` around code; a paragraph before or behind it is the caption when there is no title. */
export const listing: Block = {
  attributes: ['id'],
  title: 'caption',
  open: (call, context) => {
    const { number, anchor } = numberLabelled(call, 'lst', context);
    const caption = takeCaption(
      call,
      (index, children) => children[index - 1]?.type === 'code' || children[index + 1]?.type === 'code',
    );
    call.node.children = [...makeCaption('lst', number, caption), ...(call.node.children ?? [])];
    return (children) => [component('Figure', { id: anchor, listing: true }, children)];
  },
};
