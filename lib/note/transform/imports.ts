import type { Paragraph } from 'mdast';
import { type AnyNode, type Context, report, spanOf } from './Context';

/** From `import` to the name of the module; the names between may stand on several lines. */
const importStatement = /^import\s+(?:[\w$,{}*\s]+\sfrom\s*|[\w$,{}*\s]+\}\s*from\s*)?["'][^"'\n]+["'];?[ \t]*$/m;
const exportStatement =
  /^export\s+(?:(?:default|const|let|var|function|async|class|type|interface)\b[^\n]*[({=;[]|default\s+[\w$]+;?[ \t]*$|\{[^}]*\}|\*\s+from\b)/m;

/**
 * In .mdx a paragraph at the top that begins with an import or export statement is code, which notes do not hold.
 * Prose that happens to begin with one of the words is none. Returns the paragraph's source when it was code.
 */
export function findImports(node: Paragraph, context: Context, parents: AnyNode[]): AnyNode[] | undefined {
  if (context.ending !== 'mdx' || parents.at(-1)?.type !== 'root') return undefined;
  const { line, endLine } = spanOf(node);
  const source = context.lines.slice(line - 1, endLine).join('\n');
  if (!statementAt(source, 0)) return undefined;
  for (let at = 0; at < source.length; at = source.indexOf('\n', at) + 1 || source.length) {
    const statement = statementAt(source, at);
    if (statement) reportStatement(statement, line + source.slice(0, at).split('\n').length - 1, context);
  }
  return [{ type: 'paragraph', children: [{ type: 'text', value: source }] }];
}

/** The statement that begins at an offset, to the end of its last line that can be told. */
function statementAt(source: string, at: number): string | undefined {
  const rest = source.slice(at);
  const found = [importStatement, exportStatement].map((form) => form.exec(rest)).find((match) => match?.index === 0);
  if (!found) return undefined;
  const end = rest.indexOf('\n', found[0].length);
  return rest.slice(0, end < 0 ? undefined : end);
}

function reportStatement(statement: string, line: number, context: Context): void {
  const lines = statement.split('\n');
  const word = statement.startsWith('import') ? 'import' : 'export';
  report(
    context,
    'note-has-no-import',
    { line, column: 1, endLine: line + lines.length - 1, endColumn: (lines.at(-1) ?? '').length + 1 },
    `This is an ${word} statement; a note holds no code.`,
    'Delete it: the components of a note need no import. Put code to show between ``` lines.',
  );
}
