import type { Blockquote } from 'mdast';
import { findSlip } from '../../fault/slips';
import type { Refusal } from '../../yaml/Checked';
import { type AnyNode, type Context, report, spanOf } from './Context';
import { component } from './jsx';

/** GitHub's five kinds (https://docs.github.com/get-started/writing-on-github, "Alerts"). */
const alertKinds = ['note', 'tip', 'important', 'warning', 'caution'];

/** Kinds of other programs (Obsidian's callouts), and which of ours says the same. */
const otherKinds: Record<string, string> = {
  attention: 'warning',
  bug: 'caution',
  danger: 'caution',
  error: 'caution',
  hint: 'tip',
  info: 'note',
  question: 'important',
  success: 'tip',
};

/** `> [!NOTE]` becomes `<Alert kind="note">`; other block quotes stay. Its children are transformed already. */
export function transformBlockquote(node: Blockquote, context: Context): AnyNode[] {
  const [first, ...rest] = node.children as AnyNode[];
  const lead = first?.type === 'paragraph' ? first.children?.[0] : undefined;
  const mark = lead?.type === 'text' ? /^\[!([A-Za-z]+)\][^\n]*(?:\n|$)/.exec(lead.value ?? '') : null;
  if (!mark || !first || !lead) return [node as AnyNode];
  const [line = '', name = ''] = mark;
  const problem = findProblem(line, name, !line.endsWith('\n') && (first.children?.length ?? 0) > 1);
  if (problem) {
    const { line: at, column } = spanOf(lead);
    const span = { line: at, column, endLine: at, endColumn: column + name.length + 3 };
    const { message, suggestion, write } = problem;
    const fix = write === undefined ? write : [{ ...span, was: `[!${name}]`, text: write }];
    report(context, 'alert-is-known', span, message, suggestion, fix);
    return [node as AnyNode];
  }
  lead.value = (lead.value ?? '').slice(line.length);
  const paragraph = lead.value === '' ? first.children?.slice(1) : first.children;
  const body = paragraph?.length ? [{ ...first, children: paragraph }, ...rest] : rest;
  return [component('Alert', { kind: name.toLowerCase() }, body)];
}

/** `followed`: something that is not text stands on the line too, behind the mark. */
function findProblem(line: string, name: string, followed: boolean): (Refusal & { suggestion: string }) | undefined {
  const kind = name.toLowerCase();
  if (!alertKinds.includes(kind)) {
    const other = Object.hasOwn(otherKinds, kind) ? otherKinds[kind]?.toUpperCase() : undefined;
    const message = `There is no alert \`[!${name}]\`.`;
    const isAlone = line.slice(name.length + 3).trim() === '' && !followed;
    if (other) return { message, suggestion: `Write \`[!${other}]\`.`, ...(isAlone && { write: `[!${other}]` }) };
    const slip = findSlip(kind, alertKinds)?.toUpperCase();
    return {
      message,
      suggestion: `The alerts are ${alertKinds.map((known) => `\`[!${known.toUpperCase()}]\``).join(', ')}.`,
      ...(slip && isAlone && { write: `[!${slip}]` }),
    };
  }
  const behind = line.slice(name.length + 3).trim();
  if (behind === '' && !followed) return undefined;
  const shown = behind === '' ? 'more' : `\`${behind}\``;
  return {
    message: `\`[!${name}]\` stands alone on its line; ${shown} follows it here.`,
    suggestion: 'Begin the text on the next line.',
  };
}
