import type { CslNode } from 'citeproc';
import type { LocalFault, Span } from '../../fault/Fault';
import { findNearest } from '../../fault/nearest';
import { isKnownStyle, testedStyles } from '../format/styles';
import { checkElements } from './checkElements';
import { checkMacros } from './checkMacros';
import { isLocale } from './locales';
import { elementsOf, parseXml, type XmlElement } from './parseXml';
import { styleFault } from './styleFault';

/** What a .csl file says. */
export type ParsedCsl =
  | { kind: 'style'; node: CslNode }
  /** A style that is another one under its own name (https://docs.citationstyles.org/en/stable/specification.html#dependent-styles). */
  | { kind: 'dependent'; parent: string; locale?: string }
  | { kind: 'broken'; faults: LocalFault[] };

/** Larger than any style there is by five times. */
const largest = 1_000_000;

const namespace = 'http://purl.org/net/xbiblio/csl';

/** Parses a citation style in CSL 1.0 and looks for what would keep it from formatting. */
export function parseCsl(text: string): ParsedCsl {
  if (text.length > largest)
    return broken(beginning, 'A citation style of at most 1 MB is expected; this file is larger.');
  const root = parseXml(text);
  if ('message' in root) return broken(root.place, root.message);
  const wrong = checkRoot(root);
  if (wrong) return broken(root.place, ...wrong);
  const link = elementsOf(elementsOf(root, 'info')[0], 'link').find(
    ({ attributes }) => attributes.rel === 'independent-parent',
  );
  if (link && elementsOf(root, 'citation').length === 0) return findParent(link, root);
  const faults = [...checkElements(root), ...checkMacros(root)];
  return faults.length > 0 ? { kind: 'broken', faults } : { kind: 'style', node: toNode(root) };
}

const beginning: Span = { line: 1, column: 1, endLine: 1, endColumn: 1 };

function broken(place: Span, message: string, suggestion?: string): ParsedCsl {
  return { kind: 'broken', faults: [styleFault(place, message, suggestion)] };
}

/** What is wrong with the element that holds all others, and the way out. */
function checkRoot({ name, attributes }: XmlElement): [message: string, way: string] | undefined {
  if (name !== 'style' || attributes.xmlns !== namespace) {
    return [
      `A CSL style is expected; this file begins with \`<${name}>\`.`,
      `Begin it with \`<style xmlns="${namespace}" version="1.0" class="in-text">\`.`,
    ];
  }
  if (!/^1\./.test(attributes.version ?? '')) {
    return [
      'A style for CSL 1.0 is expected.',
      'Write `version="1.0"`, or look for the style at https://www.zotero.org/styles.',
    ];
  }
  const locale = attributes['default-locale'];
  if (locale !== undefined && !isLocale(locale)) {
    return [`There is no locale \`${locale}\`.`, 'Write a language as in `default-locale="en-GB"`.'];
  }
  return undefined;
}

function findParent(link: XmlElement, root: XmlElement): ParsedCsl {
  const address = link.attributes.href ?? '';
  const parent = address
    .replace(/\/+$/, '')
    .replace(/^.*\//, '')
    .replace(/\.csl$/, '');
  const locale = root.attributes['default-locale'];
  if (isKnownStyle(parent)) return { kind: 'dependent', parent, ...(locale !== undefined && { locale }) };
  const message = `The style is a name for \`${parent}\`, which is none of the packaged styles.`;
  const [nearest] = findNearest(parent, testedStyles, 1);
  return broken(
    link.place,
    message,
    nearest ? `Did you mean \`${nearest}\`?` : 'Put the .csl file of that style in its place.',
  );
}

const textElements = new Set(['term', 'single', 'multiple']);

/** citeproc's JSON form of a style. What `info` says is for people. */
function toNode(element: XmlElement): CslNode {
  const { name, attributes } = element;
  if (name === 'info') return { name, attrs: {}, children: [] };
  const children: CslNode['children'] = elementsOf(element).map(toNode);
  if (textElements.has(name) && children.length === 0) {
    children.push(
      element.children
        .filter((child) => typeof child === 'string')
        .join('')
        .trim(),
    );
  }
  return { name, attrs: attributes, children };
}
