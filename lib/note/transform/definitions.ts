import type { Definition, FootnoteDefinition } from 'mdast';
import { type AnyNode, type Context, report, spanOf } from './Context';

/** A label as CommonMark compares it (https://spec.commonmark.org/0.31.2/#matches). */
export function normalizeIdentifier(identifier: string): string {
  return identifier.replace(/\s+/g, ' ').trim().toLowerCase().toUpperCase();
}

/** Gathers link and footnote definitions, which may stand behind their use. The first of a name counts, as in CommonMark. */
export function gatherDefinitions(node: AnyNode, context: Context): void {
  if (node.type === 'definition') {
    const definition = node as Definition;
    const id = normalizeIdentifier(definition.identifier);
    if (!context.definitions.has(id)) context.definitions.set(id, definition);
  }
  if (node.type === 'footnoteDefinition') addFootnote(node as FootnoteDefinition, context);
  for (const child of node.children ?? []) gatherDefinitions(child, context);
}

function addFootnote(node: FootnoteDefinition, context: Context): void {
  const id = normalizeIdentifier(node.identifier);
  const first = context.footnotes.get(id);
  if (!first) {
    context.footnotes.set(id, node);
    return;
  }
  report(
    context,
    'footnote-is-unique',
    labelSpan(node),
    `There is a footnote \`[^${node.label}]\` already, in line ${spanOf(first).line}.`,
    'Give one of them another name.',
  );
}

/** Tells footnotes that nothing refers to: they would not be printed. */
export function checkFootnotesUsed(used: Set<string>, context: Context): void {
  for (const [id, node] of context.footnotes) {
    if (used.has(id)) continue;
    report(
      context,
      'footnote-is-used',
      labelSpan(node),
      `No \`[^${node.label}]\` refers to this footnote, so it would not be printed.`,
      `Write \`[^${node.label}]\` where it belongs, or delete it.`,
    );
  }
}

function labelSpan(node: FootnoteDefinition) {
  const { line, column } = spanOf(node);
  return { line, column, endLine: line, endColumn: column + `[^${node.label}]:`.length };
}
