import type { MdxJsxAttribute } from 'mdast-util-mdx-jsx';
import { checkAttribute } from './attributes';
import { createValueLocator } from './attributeValue';
import { findBlock } from './blocks/blocks';
import { type AnyNode, type Context, report, spanOf } from './Context';
import { transformCiteElement } from './citation';
import { components } from './elements';
import { component, type JsxElement } from './jsx';
import { drawFormula } from './math';
import { openingTagSpan } from './openingTag';

type Attributes = Map<string, MdxJsxAttribute>;

/** `<Math>`, `<Cite>` or `<Bibliography>`; with a fault it is left out, and what stands in it stays. */
export function transformComponent(node: JsxElement, name: string, context: Context): AnyNode[] {
  const kept = node.children as AnyNode[];
  if (context.ending === 'md') {
    const message = `\`<${name}>\` is a component, and a file named .md has none.`;
    const way = components[name]?.inMarkdown ?? '';
    report(context, 'component-is-known', openingTagSpan(node, context), message, `${way} Or name the file .mdx.`);
    return kept;
  }
  if (findBlock(name)) {
    const message = `\`<${name}>\` is a block, and stands in a line of text here.`;
    report(context, 'block-stands-alone', openingTagSpan(node, context), message, 'Write it on lines of its own.');
    return kept;
  }
  const before = context.faults.length;
  const attributes = checkAttributes(node, name, context);
  if (kept.length > 0) {
    const message = `\`<${name}>\` has no content; everything it needs is said by its attributes.`;
    report(context, 'component-prop-is-known', openingTagSpan(node, context), message, `Write \`<${name} … />\`.`);
  }
  return context.faults.length > before ? kept : drawComponent(node, name, attributes, context);
}

/** The attributes of a component that it knows and that are plain strings, by name; the others are faults. */
export function checkAttributes(node: JsxElement, name: string, context: Context): Attributes {
  const { props = [], required = [], flags = [] } = components[name] ?? {};
  const values: Attributes = new Map();
  for (const attribute of node.attributes) {
    if (checkAttribute(attribute, name, [...props, ...flags], flags, context)) values.set(attribute.name, attribute);
  }
  const spreads = node.attributes.some(({ type }) => type === 'mdxJsxExpressionAttribute');
  for (const prop of spreads ? [] : required) {
    const value = values.get(prop)?.value;
    const told =
      node.attributes.some((attribute) => 'name' in attribute && attribute.name === prop) && !values.has(prop);
    if (told || (typeof value === 'string' && value.trim() !== '')) continue;
    const span = openingTagSpan(node, context);
    report(context, 'component-prop-is-known', span, `\`<${name}>\` needs \`${prop}="…"\`.`);
  }
  return values;
}

function drawComponent(node: JsxElement, name: string, attributes: Attributes, context: Context): AnyNode[] {
  const text = (prop: string) => {
    const value = attributes.get(prop)?.value;
    return typeof value === 'string' ? value : undefined;
  };
  const get = (prop: string) => {
    const attribute = attributes.get(prop);
    if (!attribute) throw new Error(`<${name}> passed the check without ${prop}`);
    return attribute;
  };
  const kind = node.type === 'mdxJsxFlowElement' ? 'flow' : 'text';
  switch (name) {
    case 'Math': {
      const tex = text('tex') ?? '';
      const locate = createValueLocator(get('tex'), context);
      const id = attributes.get('id');
      const label = id && { text: text('id') ?? '', span: spanOf(id) };
      if (attributes.has('display')) return drawFormula({ tex, display: true, label }, kind, context, locate);
      if (label) {
        const message = '`id` labels a formula that is displayed, and this one stands in a line of text.';
        report(context, 'label-is-valid', label.span, message, 'Write `<Math display … />`, or delete it.');
      }
      return inParagraph(kind, drawFormula({ tex, display: false }, 'text', context, locate));
    }
    case 'Cite':
      return inParagraph(
        kind,
        transformCiteElement(
          { id: text('id') ?? '', locator: text('locator'), prefix: text('prefix'), suffix: text('suffix') },
          spanOf(get('id')),
          context,
        ),
      );
    case 'Bibliography':
      context.placesBibliography = true;
      return [component('Bibliography', {})];
    default:
      throw new Error(`Nothing draws <${name}>`);
  }
}

/** What belongs into a line of text and stands alone is a paragraph of its own. */
function inParagraph(kind: 'flow' | 'text', children: AnyNode[]): AnyNode[] {
  return kind === 'flow' ? [{ type: 'paragraph', children }] : children;
}
