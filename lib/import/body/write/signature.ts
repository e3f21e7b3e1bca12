import type { Node } from '../Node';
import { isFormula, type Work } from '../Work';

/**
 * What a tree says, as one string: two trees with the same signature mean the same. It compares what is to be written
 * with what our parser reads in what was written.
 */
export function signatureOf(nodes: Node[], work: Work | undefined): string {
  const parts: string[] = [];
  for (const node of nodes) visit(node, parts, work);
  return parts
    .join('')
    .replace(/[ \t]*\n[ \t]*/g, '\n')
    .trim();
}

/** Signs that stand for markup in a signature and in no text. */
const [open, close, stop] = ['\u0001', '\u0002', '\u0003'];

function visit(node: Node, parts: string[], work: Work | undefined): void {
  const sign: Sign = {
    work,
    text: (value) => parts.push(value),
    leaf: (name, ...values) => parts.push(open, name, ...values.map((value) => `${stop}${value ?? ''}`), close),
    inside: () => {
      for (const child of node.children ?? []) visit(child, parts, work);
    },
    wrap: (name) => {
      parts.push(open, name, stop);
      sign.inside();
      parts.push(close);
    },
  };
  const write = signatures[node.type];
  if (write) write(node, sign);
  else sign.wrap(node.type);
}

/** How the signature of a node is written. */
interface Sign {
  work: Work | undefined;
  text(value: string): void;
  leaf(name: string, ...values: (string | null | undefined)[]): void;
  /** The signatures of what the node holds, alone and as a named whole. */
  inside(): void;
  wrap(name: string): void;
}

type Signature = (node: Node, sign: Sign) => void;

const signText: Signature = ({ value }, { text }) => text(value ?? '');
const signSource: Signature = ({ value }, { leaf }) => leaf('source', value);
const signNamed: Signature = ({ type, identifier }, { leaf }) => leaf(type, normal(identifier));
const signNothing: Signature = () => undefined;

const signMath: Signature = (node, { leaf }) => {
  const { display } = node as Node & { display?: boolean };
  leaf(display ? 'display' : 'math', flat(node.value ?? ''));
};

const signToken: Signature = (node, { work, leaf }) => {
  const token = work?.tokens[node.token ?? -1];
  if (isFormula(token)) leaf(token.display ? 'display' : 'math', flat(token.tex));
  else if (token?.type === 'source') leaf('source', token.source);
};

const signElement: Signature = (node, { leaf, inside }) => {
  const attributes = Object.entries(node.attributes ?? {}).map(([name, value]) => ` ${name}="${value ?? ''}"`);
  leaf('html', `<${node.name}${attributes.join('')}>`);
  inside();
  leaf('html', `</${node.name}>`);
};

const signHtml: Signature = ({ value = '' }, { leaf }) => {
  if (value === '<br>') leaf('break');
  else leaf('html', value.replaceAll('&quot;', '"').replaceAll('&amp;', '&').replaceAll('&lt;', '<'));
};

/** By the type of the node; all others are what they hold, under their type. */
const signatures: Record<string, Signature> = {
  text: signText,
  attributeList: signText,
  token: signToken,
  inlineMath: signMath,
  math: signMath,
  citationGroup: signSource,
  citationMention: signSource,
  texReference: signSource,
  element: signElement,
  html: signHtml,
  link: (node, { inside, wrap }) => (isBare(node) ? inside() : wrap(`link ${node.url} ${node.title ?? ''}`)),
  image: ({ url, alt, title }, { leaf }) => leaf('image', url, alt, title),
  linkReference: ({ identifier }, { wrap }) => wrap(`reference ${normal(identifier)}`),
  imageReference: signNamed,
  footnoteReference: signNamed,
  inlineCode: ({ value }, { leaf }) => leaf('code', value),
  break: (_, { leaf }) => leaf('break'),
  definition: signNothing,
  footnoteDefinition: signNothing,
  heading: ({ depth }, { wrap }) => wrap(`heading ${depth}`),
};

/** An address in text is a link by itself. */
function isBare({ url = '', title, children = [] }: Node): boolean {
  const [only] = children;
  if (title || children.length !== 1 || only?.type !== 'text') return false;
  return [only.value, `http://${only.value}`, `mailto:${only.value}`].includes(url);
}

const normal = (identifier: string | undefined): string => (identifier ?? '').replace(/\s+/g, ' ').toLowerCase();

/** TeX as one line: between the lines of a formula stands a space. */
function flat(tex: string): string {
  return tex
    .replace(/\s+/g, ' ')
    .replace(/ ?(?:\\(?:vert|mid)(?![A-Za-z])|\\\||\|) ?/g, '|')
    .trim();
}
