import type { MdxJsxAttribute } from 'mdast-util-mdx-jsx';
import type { TextEdit } from '../../fault/Fault';
import { findNearest } from '../../fault/nearest';
import { findSlip } from '../../fault/slips';
import { checkAttribute } from './attributes';
import { type AnyNode, type Context, report, spanOf } from './Context';
import { transformComponent } from './component';
import { components, elementAdvice, elements, flagAttributes, globalAttributes, reactNames } from './elements';
import type { JsxElement } from './jsx';
import { openingTagSpan } from './openingTag';

/** An element or component: kept when it is one of ours with attributes it knows; else a fault, and its content stays. */
export function transformElement(node: JsxElement, context: Context): AnyNode[] {
  const name = node.name ?? '';
  const kept = node.children as AnyNode[];
  if (Object.hasOwn(components, name)) return transformComponent(node, name, context);
  if (!Object.hasOwn(elements, name)) {
    reportUnknown(node, name, context);
    return kept;
  }
  const allowed = [...(elements[name]?.attributes ?? []), ...globalAttributes];
  node.attributes = node.attributes.filter((attribute): attribute is MdxJsxAttribute =>
    checkAttribute(attribute, name, allowed, flagAttributes, context),
  );
  for (const attribute of node.attributes as MdxJsxAttribute[]) {
    attribute.name = reactNames[attribute.name] ?? attribute.name;
  }
  if (!elements[name]?.void || kept.length === 0) return [node as AnyNode];
  report(
    context,
    'tag-is-closed',
    openingTagSpan(node, context),
    `\`<${name}>\` has no content.`,
    `Write \`<${name} />\`.`,
  );
  node.children = [];
  return [node as AnyNode, ...kept];
}

function reportUnknown(node: JsxElement, name: string, context: Context): void {
  const span = openingTagSpan(node, context);
  if (name === '') {
    report(context, 'element-is-allowed', span, '`<>` is a fragment, which a note has no use for.', 'Delete the tags.');
    return;
  }
  if (/^[a-z]/.test(name)) {
    const [nearest] = findNearest(name, Object.keys(elements), 1);
    const way =
      (Object.hasOwn(elementAdvice, name) ? elementAdvice[name] : undefined) ??
      (nearest ? `Did you mean \`<${nearest}>\`?` : 'Say it in Markdown, or delete the tags.');
    report(
      context,
      'element-is-allowed',
      span,
      `The element \`<${name}>\` is not on the list of HTML that a note may use.`,
      way,
    );
    return;
  }
  const [nearest] = findNearest(name, Object.keys(components), 1);
  const list = Object.keys(components)
    .map((known) => `\`<${known}>\``)
    .join(', ');
  report(
    context,
    'component-is-known',
    span,
    `There is no component \`<${name}>\`.`,
    nearest ? `Did you mean \`<${nearest}>\`?` : `The components are ${list}; write \`\\<\` for the sign itself.`,
    renameTags(node, name, findSlip(name, Object.keys(components))),
  );
}

/** Another name in both tags of an element, or in its one. */
function renameTags(node: JsxElement, name: string, meant: string | undefined): TextEdit[] | undefined {
  if (meant === undefined) return undefined;
  const { line, column, endLine, endColumn } = spanOf(node);
  const opening = {
    line,
    column,
    endLine: line,
    endColumn: column + 1 + name.length,
    was: `<${name}`,
    text: `<${meant}`,
  };
  const from = Math.max(1, endColumn - name.length - 3);
  const closing = { line: endLine, column: from, endLine, endColumn, was: `</${name}>`, text: `</${meant}>` };
  return node.children.length > 0 ? [opening, closing] : [opening];
}
