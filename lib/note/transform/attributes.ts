import type { MdxJsxAttribute, MdxJsxExpressionAttribute } from 'mdast-util-mdx-jsx';
import type { Span } from '../../fault/Fault';
import { findNearest } from '../../fault/nearest';
import { type Context, report, spanOf } from './Context';
import { components } from './elements';

/** Whether an attribute is one of the `allowed` and a plain string; `flags` may stand without a value. Else a fault. */
export function checkAttribute(
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
  const problem = findValueProblem(name, value, flags);
  if (problem) report(context, 'attribute-is-text', span, problem, `Write \`${name}="…"\`.`);
  return problem === undefined;
}

function findValueProblem(name: string, value: MdxJsxAttribute['value'], flags: string[]): string | undefined {
  if (value !== null && typeof value === 'object')
    return `\`${name}={…}\` is an expression; attributes are plain strings.`;
  const bare = value === null || value === undefined;
  return bare && !flags.includes(name) ? `\`${name}\` has no value.` : undefined;
}

function reportAttribute(name: string, element: string, allowed: string[], span: Span, context: Context): void {
  const rule = Object.hasOwn(components, element) ? 'component-prop-is-known' : 'attribute-is-allowed';
  report(
    context,
    rule,
    span,
    `\`<${element}>\` has no attribute \`${name}\`.`,
    adviseOnAttribute(name, element, allowed),
  );
}

function adviseOnAttribute(name: string, element: string, allowed: string[]): string {
  if (/^on/i.test(name)) return 'Delete it: notes hold no code.';
  if (['style', 'class', 'className'].includes(name)) return 'Delete it: the site has one style sheet.';
  if (name === 'markdown') return 'Delete it, and leave a blank line around the text inside.';
  const [nearest] = findNearest(name, allowed, 1);
  if (nearest) return `Did you mean \`${nearest}\`?`;
  return allowed.length > 0
    ? `\`<${element}>\` knows ${allowed.map((known) => `\`${known}\``).join(', ')}.`
    : 'Delete it.';
}
