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
  const inside = () => {
    for (const child of node.children ?? []) visit(child, parts, work);
  };
  const wrap = (name: string) => {
    parts.push(open, name, stop);
    inside();
    parts.push(close);
  };
  const leaf = (name: string, ...values: (string | null | undefined)[]) =>
    parts.push(open, name, ...values.map((value) => `${stop}${value ?? ''}`), close);
  switch (node.type) {
    case 'text':
    case 'attributeList':
      parts.push(node.value ?? '');
      break;
    case 'token': {
      const token = work?.tokens[node.token ?? -1];
      if (isFormula(token)) leaf(token.display ? 'display' : 'math', flat(token.tex));
      else if (token?.type === 'source') leaf('source', token.source);
      break;
    }
    case 'inlineMath':
    case 'math': {
      const { display } = node as Node & { display?: boolean };
      leaf(display ? 'display' : 'math', flat(node.value ?? ''));
      break;
    }
    case 'citationGroup':
    case 'texReference':
      leaf('source', node.value);
      break;
    case 'element': {
      const attributes = Object.entries(node.attributes ?? {}).map(([name, value]) => ` ${name}="${value ?? ''}"`);
      leaf('html', `<${node.name}${attributes.join('')}>`);
      inside();
      leaf('html', `</${node.name}>`);
      break;
    }
    case 'html':
      if (node.value === '<br>') {
        parts.push(open, 'break', close);
        break;
      }
      leaf('html', (node.value ?? '').replaceAll('&quot;', '"').replaceAll('&amp;', '&').replaceAll('&lt;', '<'));
      break;
    case 'link':
      if (isBare(node)) inside();
      else wrap(`link ${node.url} ${node.title ?? ''}`);
      break;
    case 'image':
      leaf('image', node.url, node.alt, node.title);
      break;
    case 'linkReference':
      wrap(`reference ${normal(node.identifier)}`);
      break;
    case 'imageReference':
    case 'footnoteReference':
      leaf(node.type, normal(node.identifier));
      break;
    case 'inlineCode':
      leaf('code', node.value);
      break;
    case 'break':
      parts.push(open, 'break', close);
      break;
    case 'definition':
    case 'footnoteDefinition':
      break;
    case 'heading':
      wrap(`heading ${node.depth}`);
      break;
    default:
      wrap(node.type);
  }
}

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
