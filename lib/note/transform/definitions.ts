import type { Definition, FootnoteDefinition, FootnoteReference } from 'mdast';
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
    context.allDefinitions.push(definition);
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
    `There is a footnote \`[^${node.label}]\` already, on line ${spanOf(first).line}.`,
    'Give one of them another name.',
  );
}

/** A definition that is a comment by custom: `[//]: # (words)`, `[comment]: <> (words)`. */
function isComment({ identifier, url }: Definition): boolean {
  return identifier === '//' || (/^(?:comment|_)/i.test(identifier) && /^#?$/.test(url));
}

/** Tells link definitions that no link uses, and second ones of a name: what stands in them would not be printed. */
export function checkDefinitionsUsed(context: Context): void {
  for (const node of context.allDefinitions) {
    if (context.usedDefinitions.has(node) || isComment(node)) continue;
    const label = `[${node.label ?? node.identifier}]`;
    const first = context.definitions.get(normalizeIdentifier(node.identifier));
    const { line, column } = spanOf(node);
    const span = { line, column, endLine: line, endColumn: column + label.length + 1 };
    const isCitation = node.identifier.startsWith('@') && first === node;
    report(
      context,
      'definition-is-used',
      span,
      first !== undefined && first !== node
        ? `\`${label}\` is defined already, on line ${spanOf(first).line}; this one would not be printed.`
        : `\`${label}:\` at the start of a paragraph defines a link, and nothing uses it; it would not be printed.`,
      /^[!@]/.test(node.identifier)
        ? 'Delete the colon, or write `\\:` for it.'
        : `Write \`[text]${label}\` where the link belongs, or delete it.`,
      isCitation ? [{ ...span, was: ']:', text: ']\\:' }] : undefined,
    );
  }
}

/** The name of a footnote as marks are compared with it. */
export function footnoteId({ identifier }: Pick<FootnoteDefinition, 'identifier'>): string {
  return normalizeIdentifier(identifier);
}

/** The footnotes that the text (the empty name) and each footnote refer to, by normalised label. */
export type FootnoteUses = Map<string, Set<string>>;

/** Notes a `[^name]` and whether it stands in the text or in a footnote. */
export function addFootnoteUse(node: FootnoteReference, parents: AnyNode[], uses: FootnoteUses): void {
  const around = parents.find(({ type }) => type === 'footnoteDefinition') as FootnoteDefinition | undefined;
  const from = around ? footnoteId(around) : '';
  uses.set(from, (uses.get(from) ?? new Set()).add(footnoteId(node)));
}

/** Tells footnotes that the text does not come to, straight or over other footnotes: they would not be printed. */
export function checkFootnotesUsed(uses: FootnoteUses, context: Context): void {
  const reached = new Set<string>();
  const follow = (from: string) => {
    for (const id of uses.get(from) ?? []) {
      if (reached.has(id)) continue;
      reached.add(id);
      follow(id);
    }
  };
  follow('');
  for (const [id, node] of context.footnotes) {
    if (reached.has(id)) continue;
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
