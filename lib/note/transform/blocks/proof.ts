import type { AnyNode } from '../Context';
import { component } from '../jsx';
import type { Block } from './blocks';

/** `:::proof[of @thm-jensen]{folded}`: a reader may fold it, and finds it folded when the author says so. */
export const proof: Block = {
  attributes: [],
  flags: ['folded'],
  title: 'name',
  open: ({ title, attributes, node }) => {
    const folded = attributes.has('folded') || undefined;
    node.children = [component('ProofHead', {}, title ?? []), ...(node.children ?? [])];
    return (children) => [component('Proof', { folded: folded && true }, withTombstone(children))];
  },
};

/** The tombstone ends the last line of a proof; behind a formula or list it has a line of its own. */
function withTombstone(children: AnyNode[]): AnyNode[] {
  const last = children.at(-1);
  const tombstone = component('Tombstone', {}, [], 'text');
  if (last?.type === 'paragraph') last.children?.push(tombstone);
  else return [...children, { type: 'paragraph', children: [tombstone] }];
  return children;
}
