import { type Expression, type Property, parseExpressionAt, type SpreadElement } from 'acorn';
import { type Definitions, readDefinitions } from './macros';

const settings = /\bmacros["']?\s*:\s*(?=\{)/gi;

/**
 * Macros in the settings of MathJax and KaTeX, as a script or a page has them: `macros: {R: "\\mathbb{R}", b: ["{\\bf #1}", 1]}`.
 * The script is read and not run.
 */
export function readConfiguredMacros(text: string, defined: Definitions): void {
  for (const { 0: key, index } of text.matchAll(settings)) {
    const object = parseObject(text, index + key.length);
    for (const property of object ?? []) readProperty(property, defined);
  }
}

function parseObject(text: string, at: number): (Property | SpreadElement)[] | undefined {
  try {
    const expression = parseExpressionAt(text, at, { ecmaVersion: 'latest' });
    return expression.type === 'ObjectExpression' ? expression.properties : undefined;
  } catch (error) {
    // What is no JavaScript, such as a template with holes in it, defines nothing that could be read.
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function readProperty(property: Property | SpreadElement, defined: Definitions): void {
  if (property.type !== 'Property') return;
  const { key, value } = property;
  const written = key.type === 'Identifier' ? key.name : key.type === 'Literal' ? String(key.value) : undefined;
  if (written === undefined || written === '') return;
  const name = written.startsWith('\\') ? written : `\\${written}`;
  const [body, , fallback] = (value.type === 'ArrayExpression' ? value.elements : [value]).map(textOf);
  if (body === undefined || body.trim() === '') return;
  // A macro that does nothing but define itself was meant to be what it defines.
  const inner: Definitions = { macros: {}, optional: new Map() };
  if (/^\s*\{?\s*\\newcommand/.test(body)) readDefinitions(body, inner, 'all');
  const text = inner.macros[name] ?? body.trim();
  if (fallback === undefined) defined.macros[name] = text;
  else defined.optional.set(name, { fallback, count: countParameters(text), body: text });
}

function textOf(node: Expression | SpreadElement | null): string | undefined {
  if (node?.type === 'Literal') return typeof node.value === 'string' ? node.value : undefined;
  const template = node?.type === 'TaggedTemplateExpression' ? node.quasi : node;
  if (template?.type !== 'TemplateLiteral' || template.expressions.length > 0) return undefined;
  const [quasi] = template.quasis;
  return node?.type === 'TemplateLiteral' ? (quasi?.value.cooked ?? undefined) : quasi?.value.raw;
}

function countParameters(body: string): number {
  return Math.max(1, ...[...body.matchAll(/#([1-9])/g)].map(([, digit]) => Number(digit)));
}
