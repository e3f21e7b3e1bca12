import type { Code } from 'mdast';
import { highlight, isHighlighted, languageNames } from '../../code/highlight';
import { parseCodeMeta } from '../../code/parseCodeMeta';
import type { Span } from '../../fault/Fault';
import { findNearest } from '../../fault/nearest';
import { findSlip } from '../../fault/slips';
import { type AnyNode, type Context, keepPiece, report, spanOf } from './Context';
import { component } from './jsx';

/** A code block becomes `<Code>` with its markup made. */
export function transformCode(node: Code, context: Context): AnyNode[] {
  const meta = parseCodeMeta(node.meta ?? '');
  let lang = node.lang?.toLowerCase();
  if (lang && !isHighlighted(lang)) {
    reportLanguage(node, lang, context);
    lang = undefined;
  }
  const { title } = meta;
  if (meta.unknown.length > 0) reportMeta(node, meta.unknown, context);
  const piece = keepPiece(highlight(node.value, lang, meta.lines), context);
  return [component('Code', { piece, lang: node.lang ?? undefined, title })];
}

function reportMeta(node: Code, unknown: string[], context: Context): void {
  for (const word of unknown) {
    report(
      context,
      'code-meta-is-known',
      placeOnFirstLine(node, word, context),
      `\`${word}\` means nothing behind the language of a code block.`,
      'What may stand there is `title="…"`, and the lines to mark as `{1,3-5}`.',
    );
  }
}

/** Where a word stands on the line that opens a code block. */
function placeOnFirstLine(node: Code, word: string, context: Context): Span {
  const { line, column } = spanOf(node);
  const at = (context.lines[line - 1] ?? '').lastIndexOf(word);
  const start = at < column - 1 ? column : at + 1;
  return { line, column: start, endLine: line, endColumn: start + word.length };
}

function reportLanguage(node: Code, lang: string, context: Context): void {
  const span = spanOf(node);
  const line = context.lines[span.line - 1] ?? '';
  const at = line.indexOf(node.lang ?? '', span.column - 1);
  const column = at < 0 ? span.column : at + 1;
  const names = languageNames().filter((name) => name.length > 1 || lang.length < 3);
  const [nearest] = findNearest(lang, names, 1);
  const meant = findSlip(lang, names);
  const place = { line: span.line, column, endLine: span.line, endColumn: column + lang.length };
  report(
    context,
    'code-language-is-known',
    place,
    `The language \`${lang}\` is not one that is highlighted; the code is shown plain.`,
    nearest ? `Did you mean \`${nearest}\`?` : 'Write `text` for code that needs no highlighting.',
    meant === undefined ? meant : [{ ...place, was: node.lang ?? '', text: meant }],
  );
}
