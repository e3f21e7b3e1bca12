import type { Span } from '../../../fault/Fault';
import type { AnyNode, Context, Finish } from '../Context';
import type { Written } from '../label';
import { algorithm } from './algorithm';
import { listing, tableBlock } from './captioned';
import { figure } from './figure';
import { paperClaim, statedClaim } from './paperClaim';
import { proof } from './proof';
import { statement, statementKinds } from './statement';
import { symbols } from './symbols';
import { video } from './video';

/** A block as its author calls it: `:::figure[title]{#id key="value"}`, or `<Figure id="…" caption="…">` in .mdx. */
export interface BlockCall {
  name: string;
  /** Its children are the content, without the title. */
  node: AnyNode;
  /** Its caption or name: a line of text. */
  title: AnyNode[] | undefined;
  attributes: Map<string, Written>;
  /** What a fault about the block underlines. */
  opening: Span;
  /** It stands inside of another block. */
  nested: boolean;
}

/** A kind of block. */
export interface Block {
  attributes: readonly string[];
  /** Attributes that stand alone, without a value. */
  flags?: readonly string[];
  /** The prop that is a component's title, where it has one. */
  title?: 'caption' | 'name';
  /** Sees the content before it is transformed, numbers the block, and gives what makes its nodes afterwards. */
  open: (call: BlockCall, context: Context) => Finish;
}

/** Every block but the bibliography, by name. */
export const blocks: Readonly<Record<string, Block | undefined>> = {
  figure,
  table: tableBlock,
  listing,
  algorithm,
  video,
  ...Object.fromEntries(Object.keys(statementKinds).map((name) => [name, statement])),
  proof,
  claim: statedClaim,
  limitation: paperClaim,
  verdict: paperClaim,
  quote: paperClaim,
  symbols,
};

/** The block that a component calls by its name with a capital. */
export function findBlock(name: string): Block | undefined {
  const small = name.charAt(0).toLowerCase() + name.slice(1);
  return small !== name && Object.hasOwn(blocks, small) ? blocks[small] : undefined;
}
