import type { Paragraph, Text } from 'mdast';
import { type AnyNode, type Context, report, spanOf } from './Context';

const importLine = /^import\s+(?:(?:[\w$]+\s*,?\s*)?(?:\{[^}]*\}|\*\s+as\s+[\w$]+)?\s*from\s*)?["'][^"']+["'];?\s*$/;
const exportLine = /^export\s+(?:default\b|const\b|let\b|var\b|function\b|async\b|class\b|type\b|interface\b|\{|\*)/;

/**
 * In .mdx a paragraph at the top that begins with an import or export statement is code, which notes do not hold.
 * Prose that happens to begin with one of the words is none. Returns the paragraph's source when it was code.
 */
export function findImports(node: Paragraph, context: Context, parents: AnyNode[]): AnyNode[] | undefined {
  if (context.ending !== 'mdx' || parents.at(-1)?.type !== 'root') return undefined;
  const span = spanOf(node);
  const lines = context.lines.slice(span.line - 1, span.endLine);
  if (!isStatement(lines[0] ?? '')) return undefined;
  lines.forEach((line, index) => {
    if (!isStatement(line)) return;
    const at = { line: span.line + index, column: 1, endLine: span.line + index, endColumn: line.length + 1 };
    const word = line.startsWith('import') ? 'import' : 'export';
    report(
      context,
      'note-has-no-import',
      at,
      `This line is an ${word} statement; a note holds no code.`,
      'Delete it: the components of a note need no import. Put code to show between ``` lines.',
    );
  });
  return [{ type: 'paragraph', children: [{ type: 'text', value: lines.join('\n') }] }];
}

function isStatement(line: string): boolean {
  return importLine.test(line) || exportLine.test(line);
}

/** A `[^name]` that no footnote answers stays as text in GFM; the author meant a footnote. */
export function checkFootnoteMarks(node: Text, context: Context): void {
  const span = spanOf(node);
  for (let line = span.line; line <= span.endLine; line++) {
    const source = context.lines[line - 1] ?? '';
    const from = line === span.line ? span.column - 1 : 0;
    const to = line === span.endLine ? span.endColumn - 1 : source.length;
    for (const mark of source.slice(from, to).matchAll(/(?<!\\)\[\^([^\]\s]+)\]/g)) {
      const column = from + mark.index + 1;
      const known = [...context.footnotes.values()].map((footnote) => `\`[^${footnote.label}]\``);
      report(
        context,
        'footnote-resolves',
        { line, column, endLine: line, endColumn: column + mark[0].length },
        `There is no footnote \`${mark[0]}\`.`,
        known.length > 0
          ? `The footnotes are ${known.join(', ')}.`
          : `Write \`${mark[0]}: text\` on a line of its own.`,
      );
    }
  }
}
