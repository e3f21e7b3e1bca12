import type { Blockquote } from 'mdast';
import { type AnyNode, type Context, report, spanOf } from './Context';
import { component } from './jsx';

/** GitHub's five kinds (https://docs.github.com/get-started/writing-on-github, "Alerts"). */
export const alertKinds = ['note', 'tip', 'important', 'warning', 'caution'];

/** `> [!NOTE]` becomes `<Alert kind="note">`; other block quotes stay. Its children are transformed already. */
export function transformBlockquote(node: Blockquote, context: Context): AnyNode[] {
  const [first, ...rest] = node.children as AnyNode[];
  const lead = first?.children?.[0];
  const mark =
    first?.type === 'paragraph' && lead?.type === 'text'
      ? /^\[!([A-Za-z]+)\][ \t]*(?:\n|$)/.exec(lead.value ?? '')
      : null;
  if (!mark || !first || !lead) return [node as AnyNode];
  const kind = (mark[1] ?? '').toLowerCase();
  if (!alertKinds.includes(kind)) {
    const { line, column } = spanOf(lead);
    report(
      context,
      'alert-is-known',
      { line, column, endLine: line, endColumn: column + kind.length + 3 },
      `There is no alert \`${mark[0].trim()}\`.`,
      `The alerts are ${alertKinds.map((known) => `\`[!${known.toUpperCase()}]\``).join(', ')}.`,
    );
    return [node as AnyNode];
  }
  lead.value = (lead.value ?? '').slice(mark[0].length);
  const paragraph = lead.value === '' ? first.children?.slice(1) : first.children;
  const body = paragraph?.length ? [{ ...first, children: paragraph }, ...rest] : rest;
  return [component('Alert', { kind }, body)];
}
