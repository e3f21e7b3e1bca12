import type { MdxJsxAttribute, MdxJsxExpressionAttribute } from 'mdast-util-mdx-jsx';
import type { Span } from '../../fault/Fault';
import { findNearest } from '../../fault/nearest';
import { type AnyNode, type Context, report, spanInside, spanOf } from './Context';
import { transformCiteElement } from './citation';
import { components, elementAdvice, elements, flagAttributes, globalAttributes, reactNames } from './elements';
import { component, type JsxElement } from './jsx';
import { drawFormula } from './math';

/** An element or component: kept when it is one of ours with attributes it knows; else a fault, and its content stays. */
export function transformElement(node: JsxElement, context: Context): AnyNode[] {
  const name = node.name ?? '';
  const kept = node.children as AnyNode[];
  if (Object.hasOwn(components, name)) return transformComponent(node, name, context);
  const known = elements[name];
  if (!known || !Object.hasOwn(elements, name)) {
    reportUnknown(node, name, context);
    return kept;
  }
  const allowed = [...known.attributes, ...globalAttributes];
  node.attributes = node.attributes.filter((attribute): attribute is MdxJsxAttribute =>
    checkAttribute(attribute, name, allowed, flagAttributes, context),
  );
  for (const attribute of node.attributes as MdxJsxAttribute[]) {
    attribute.name = reactNames[attribute.name] ?? attribute.name;
  }
  return [node as AnyNode];
}

/** The place of an element's opening tag: what a fault underlines, and not the whole content. */
export function openingTagSpan(node: JsxElement, context: Context): Span {
  const span = spanOf(node);
  const line = context.lines[span.line - 1] ?? '';
  const head = `<${node.name ?? ''}`;
  const onLine = span.endLine > span.line ? line.length + 1 : span.endColumn;
  const close = node.attributes.length === 0 ? span.column + head.length + 1 : onLine;
  return { line: span.line, column: span.column, endLine: span.line, endColumn: Math.min(close, onLine) };
}

function transformComponent(node: JsxElement, name: string, context: Context): AnyNode[] {
  const spec = components[name];
  if (!spec) throw new Error(`No component ${name}`);
  const { props, required, flags } = spec;
  const values = new Map<string, MdxJsxAttribute>();
  let sound = true;
  for (const attribute of node.attributes) {
    if (checkAttribute(attribute, name, [...props, ...flags], flags, context)) values.set(attribute.name, attribute);
    else sound = false;
  }
  for (const prop of required) {
    const value = values.get(prop)?.value;
    if (typeof value === 'string' && value.trim() !== '') continue;
    if (node.attributes.some((attribute) => 'name' in attribute && attribute.name === prop && !values.has(prop)))
      continue;
    report(context, 'component-prop-is-known', openingTagSpan(node, context), `\`<${name}>\` needs \`${prop}="…"\`.`);
    sound = false;
  }
  if (!sound) return [];
  return drawComponent(node, name, values, context);
}

function drawComponent(
  node: JsxElement,
  name: string,
  values: Map<string, MdxJsxAttribute>,
  context: Context,
): AnyNode[] {
  const kind = node.type === 'mdxJsxFlowElement' ? 'flow' : 'text';
  const text = (prop: string) => {
    const value = values.get(prop)?.value;
    return typeof value === 'string' ? value : undefined;
  };
  if (name === 'Math') {
    const attribute = values.get('tex') as MdxJsxAttribute;
    const raw = `tex="${text('tex')}"`;
    return drawFormula(text('tex') ?? '', values.has('display'), kind, context, (from, to) =>
      spanInside(context, attribute, raw, 5 + from, 5 + to),
    );
  }
  if (name === 'Cite') {
    const place = spanOf(values.get('id') as MdxJsxAttribute);
    return transformCiteElement(
      { id: text('id') ?? '', locator: text('locator'), prefix: text('prefix'), suffix: text('suffix') },
      place,
      context,
    );
  }
  context.placesBibliography = true;
  return [component('Bibliography', {})];
}

function checkAttribute(
  attribute: MdxJsxAttribute | MdxJsxExpressionAttribute,
  element: string,
  allowed: string[],
  flags: string[],
  context: Context,
): attribute is MdxJsxAttribute {
  const span = spanOf(attribute);
  if (attribute.type === 'mdxJsxExpressionAttribute') {
    report(
      context,
      'attribute-is-text',
      span,
      `\`{${attribute.value}}\` is an expression; attributes are plain strings.`,
      'Write each attribute as `name="value"`.',
    );
    return false;
  }
  const { name, value } = attribute;
  if (!allowed.includes(name)) {
    reportAttribute(name, element, allowed, span, context);
    return false;
  }
  if (value !== null && typeof value === 'object') {
    report(
      context,
      'attribute-is-text',
      span,
      `\`${name}={…}\` is an expression; attributes are plain strings.`,
      `Write \`${name}="…"\`.`,
    );
    return false;
  }
  if ((value === null || value === undefined) && !flags.includes(name)) {
    report(context, 'attribute-is-text', span, `\`${name}\` has no value.`, `Write \`${name}="…"\`.`);
    return false;
  }
  return true;
}

function reportAttribute(name: string, element: string, allowed: string[], span: Span, context: Context): void {
  const isComponent = Object.hasOwn(components, element);
  const [nearest] = findNearest(name, allowed, 1);
  const way = /^on/i.test(name)
    ? 'Delete it: notes hold no code.'
    : name === 'style' || name === 'class' || name === 'className'
      ? 'Delete it: the site has one style sheet.'
      : nearest
        ? `Did you mean \`${nearest}\`?`
        : allowed.length > 0
          ? `\`<${element}>\` knows ${allowed.map((known) => `\`${known}\``).join(', ')}.`
          : 'Delete it.';
  const rule = isComponent ? 'component-prop-is-known' : 'attribute-is-allowed';
  report(context, rule, span, `\`<${element}>\` has no attribute \`${name}\`.`, way);
}

function reportUnknown(node: JsxElement, name: string, context: Context): void {
  const span = openingTagSpan(node, context);
  if (name === '') {
    report(context, 'element-is-allowed', span, '`<>` is a fragment, which a note has no use for.', 'Delete the tags.');
    return;
  }
  if (/^[a-z][a-z0-9]*$/.test(name)) {
    const [nearest] = findNearest(name, Object.keys(elements), 1);
    const way =
      elementAdvice[name] ?? (nearest ? `Did you mean \`<${nearest}>\`?` : 'Say it in Markdown, or delete the tags.');
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
  const inMd = context.ending === 'md' ? ' Components need a file named .mdx.' : '';
  report(
    context,
    'component-is-known',
    span,
    `There is no component \`<${name}>\`.${inMd}`,
    nearest ? `Did you mean \`<${nearest}>\`?` : `The components are ${list}; write \`\\<\` for the sign itself.`,
  );
}
