import type { Text } from 'mdast';
import { type AnyNode, type Context, report, sliceLines, spanOf } from './Context';
import { isContainer, listContainers } from './container';
import { findNearCitations } from './nearCitations';
import { findVenues } from './venueMentions';

/** What stayed text and was meant to be more: a footnote's mark that nothing answers, a `:::` that opens nothing. */
export function checkTextMarks(node: Text, context: Context, parents: AnyNode[]): void {
  const span = spanOf(node);
  for (const { source, line, from } of sliceLines(span, context)) {
    checkFootnoteMarks(source, line, from, context);
    findNearCitations(source, line, from, context);
    findVenues(source, line, from, context);
    const atStart = line > span.line || parents.at(-1)?.children?.[0] === node;
    if (atStart && parents.at(-1)?.type === 'paragraph') checkColons(source, line, from, context);
  }
}

/** GFM leaves a `[^name]` that no footnote answers as text; the author meant a footnote. */
function checkFootnoteMarks(source: string, line: number, from: number, context: Context): void {
  for (const mark of source.matchAll(/(?<!\\)\[\^([^\]\s]+)\]/g)) {
    const column = from + mark.index + 1;
    const known = [...context.footnotes.values()].map((footnote) => `\`[^${footnote.label}]\``);
    report(
      context,
      'footnote-resolves',
      { line, column, endLine: line, endColumn: column + mark[0].length },
      `There is no footnote \`${mark[0]}\`.`,
      known.length > 0 ? `The footnotes are ${known.join(', ')}.` : `Write \`${mark[0]}: text\` on a line of its own.`,
    );
  }
}

/** `::: name` with a space, and a `:::` that closes nothing. */
function checkColons(source: string, line: number, from: number, context: Context): void {
  const [, before = '', fence, rest = ''] = /^([\s>]*)(:{3,})(.*)$/.exec(source) ?? [];
  if (fence === undefined) return;
  const column = from + before.length + 1;
  const name = rest.trim();
  if (name !== '') context.openColons++;
  else if (context.openColons > 0) {
    context.openColons--;
    return;
  }
  const written = (fence + rest).trimEnd();
  const span = { line, column, endLine: line, endColumn: column + written.length };
  report(
    context,
    name === '' ? 'container-is-closed' : 'container-is-known',
    span,
    name === ''
      ? `This \`${fence}\` closes no container.`
      : `The name of a container stands right behind \`:::\`; \`${fence}${rest.trimEnd()}\` stands here.`,
    name === '' ? 'Delete it, or open the container before.' : `The containers are ${listContainers()}.`,
    isContainer(name) ? [{ ...span, was: written, text: `${fence}${name}` }] : undefined,
  );
}
