import type { Code } from 'mdast';
import { highlight, isHighlighted, languageNames } from '../../code/highlight';
import { parseCodeMeta } from '../../code/parseCodeMeta';
import { findNearest } from '../../fault/nearest';
import { type AnyNode, type Context, report, spanOf } from './Context';
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
  return [component('Code', { markup: highlight(node.value, lang, meta.lines), lang: node.lang ?? undefined, title })];
}

function reportLanguage(node: Code, lang: string, context: Context): void {
  const span = spanOf(node);
  const line = context.lines[span.line - 1] ?? '';
  const at = line.indexOf(node.lang ?? '', span.column - 1);
  const column = at < 0 ? span.column : at + 1;
  const [nearest] = findNearest(lang, languageNames(), 1);
  report(
    context,
    'code-language-is-known',
    { line: span.line, column, endLine: span.line, endColumn: column + lang.length },
    `The language \`${lang}\` is not one that is highlighted; the code is shown plain.`,
    nearest ? `Did you mean \`${nearest}\`?` : 'Write `text` for code that needs no highlighting.',
  );
}
