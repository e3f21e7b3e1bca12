import type { LabelKind } from '../../../labels/labelName';
import type { AnyNode } from '../Context';
import { component, text } from '../jsx';
import { keepLabel, nextNumber } from '../label';
import type { Block } from './blocks';

/** Blocks that state something, with a number: amsthm's and Quarto's, and what a reader of papers writes down beside. */
export const statementKinds = {
  theorem: 'thm',
  lemma: 'lem',
  proposition: 'prp',
  corollary: 'cor',
  definition: 'def',
  assumption: 'asm',
  remark: 'rem',
  example: 'exm',
  claim: 'clm',
  question: 'qst',
} as const satisfies Record<string, LabelKind>;

/** `:::theorem[Jensen's inequality]{#thm-jensen}`: numbered by its kind or with all statements, as the site says. */
export const statement: Block = {
  attributes: ['id'],
  title: 'name',
  open: ({ name, title, attributes, node }, context) => {
    const kind = statementKinds[name as keyof typeof statementKinds];
    const number = nextNumber(context.theorems === 'together' ? 'statement' : kind, context);
    const id = attributes.get('id');
    const anchor = id && keepLabel(id, kind, { number }, context);
    node.children = [...asHead('StatementHead', { kind, number }, title, node.children ?? [])];
    return (children) => [component('Statement', { kind, number, id: anchor }, children)];
  },
};

/** Puts a head at the beginning of the first paragraph, as print does, or on a line of its own. */
function asHead(
  name: string,
  props: Record<string, string>,
  title: AnyNode[] | undefined,
  children: AnyNode[],
): AnyNode[] {
  const head = component(name, props, title ?? [], 'text');
  const [first, ...rest] = children;
  if (first?.type !== 'paragraph') return [{ type: 'paragraph', children: [head] }, ...children];
  return [{ ...first, children: [head, text(' '), ...(first.children ?? [])] }, ...rest];
}
