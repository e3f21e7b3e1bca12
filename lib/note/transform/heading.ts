import type { Heading } from 'mdast';
import { parseLabelName } from '../../labels/labelName';
import { type Attached, attachedTo, checkAttached } from './attachAttributes';
import { type AnyNode, type Context, report, spanOf } from './Context';
import { keepLabel } from './label';
import { plainText } from './plainText';
import { inlineToHtml } from './sentenceParts';

/** A heading gets an anchor and goes into the contents. Its children are transformed already. */
export function transformHeading(node: Heading, context: Context, shift: number): AnyNode[] {
  const text = plainText(node as AnyNode)
    .replace(/\s+/g, ' ')
    .trim();
  const attached = attachedTo(node as AnyNode);
  const id = (attached && chooseAnchor(attached, text, context)) ?? context.slug(text);
  const depth = Math.min(6, node.depth + shift) as Heading['depth'];
  checkLevel(node, depth, shift, context);
  // In the contents stand no links, notes or citations.
  context.headings.push({ depth, id, text, html: inlineToHtml(node.children as AnyNode[], context) });
  node.depth = depth;
  node.data = { ...node.data, hProperties: { id } };
  return [node as AnyNode];
}

/** The anchor that the author gives a heading: a label with `sec-`, or a name of its own as kramdown and Pandoc have. */
function chooseAnchor(attached: Attached, title: string, context: Context): string | undefined {
  checkAttached(attached, 'a heading', [], context);
  const { id, span } = attached;
  if (id === undefined) return undefined;
  const anchor = parseLabelName(id) ? keepLabel({ text: id, span }, 'sec', { title }, context) : id;
  if (anchor === undefined || context.takeAnchor(anchor)) return anchor;
  report(context, 'label-is-unique', span, `Another heading has the anchor \`${id}\` already.`, 'Give each its own.');
  return undefined;
}

/** A heading is at most one level deeper than the one before it; the first stands below the note's title. */
function checkLevel(node: Heading, depth: number, shift: number, context: Context): void {
  const before = context.headings.at(-1)?.depth ?? 1;
  if (depth <= before + 1) return;
  const [wanted, written] = [before + 1 - shift, node.depth].map((level) => '#'.repeat(level));
  const message =
    before === 1
      ? `The first heading is one of level \`${written}\`; below the note's title comes \`${wanted}\`.`
      : `A heading of level \`${written}\` follows one of \`${'#'.repeat(before - shift)}\`: a level is left out.`;
  report(context, 'heading-level-follows', spanOf(node), message, `Write \`${wanted}\`.`);
}
