import type { RawNode } from '../../dialect/nodes';
import { type AnyNode, type Context, report, spanOf } from './Context';
import { text } from './jsx';
import { checkForeignBraces } from './nearCitations';

/** `{/* … *\/}` is a comment and leaves nothing; any other `{…}` would be code, which notes do not hold. */
export function transformBraces(node: RawNode, context: Context): AnyNode[] {
  if (/^\{\s*\/\*[\s\S]*\*\/\s*\}$/.test(node.value.trim())) return [];
  const span = spanOf(node);
  if (checkForeignBraces(node.value, span.line, span.column, context)) return [text(node.value)];
  const open = node.value === '{';
  const shown = node.value.length > 40 ? `${node.value.slice(0, 40)}…` : node.value;
  report(
    context,
    'text-has-no-expression',
    span,
    open
      ? 'The brace `{` opens an expression that never closes; a note holds no expressions.'
      : `\`${shown.replace(/\s+/g, ' ')}\` is an expression; a note holds no expressions.`,
    'Write `\\{` for a brace, `$…$` around a formula, `{/* … */}` for a comment, or name the file .md, where braces are text.',
    isText(node.value, context.lines[span.line - 1] ?? '')
      ? [{ ...span, endLine: span.line, endColumn: span.column + 1, was: '{', text: '\\{' }]
      : undefined,
  );
  const source = text(node.value);
  return node.type === 'flowBraces' ? [{ type: 'paragraph', children: [source] }] : [source];
}

/**
 * Whether braces read as text, and neither as code nor as TeX without its dollars: words, numbers and what stands between
 * them, on a line without a sign of TeX.
 */
function isText(braces: string, line: string): boolean {
  return /^\{(?:[\p{L}\p{M}\p{N} ,.:;…+\-–/|·、，。]*\})?$/u.test(braces) && !/\$|[_^]\s*\{|\\[A-Za-z]/.test(line);
}
