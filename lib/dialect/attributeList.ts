import type { Construct } from 'micromark-util-types';
import { rawConstruct, type Scanner } from './rawConstruct';

/** Attributes as an author writes them behind what they belong to. */
export interface Attributes {
  /** Without its `#`. */
  id?: string;
  /** `key=value`, by key. A key alone has the empty string. */
  values: Record<string, string>;
  /** Without their dots. */
  classes: string[];
}

const longestList = 1_000;
const item = /#([^\s{}#"'=]+)|\.([A-Za-z][\w-]*)|([A-Za-z][\w-]*)=(?:"([^"]*)"|'([^']*)'|([^\s"'{}]+))/;
const list = new RegExp(`^\\{\\s*(?:${item.source})(?:\\s+(?:${item.source}))*\\s*\\}$`);

/**
 * `{#fig-a dark=./b.svg}` in a line of text, by Pandoc's rule (https://pandoc.org/MANUAL.html#extension-attributes).
 * What it stands behind decides whether it means anything.
 */
export const attributeList: Construct = rawConstruct('attributeList', scanAttributes, longestList);

function scanAttributes(): Scanner {
  let raw = '';
  let quote = '';
  let closed = false;
  return (char) => {
    if (closed) return list.test(raw) ? 'end' : 'fail';
    if (char === '' || char === '\n' || (char === '{' && raw !== '')) return 'fail';
    raw += char;
    if (quote !== '') quote = char === quote ? '' : quote;
    else if (char === '"' || char === "'") quote = char;
    else closed = char === '}';
    return 'take';
  };
}

/** Reads a list that `attributeList` has taken. */
export function parseAttributes(raw: string): Attributes {
  const attributes: Attributes = { values: {}, classes: [] };
  for (const [, id, className, key, double, single, bare] of raw.matchAll(new RegExp(item, 'g'))) {
    if (id !== undefined) attributes.id = id;
    if (className !== undefined) attributes.classes.push(className);
    if (key !== undefined) attributes.values[key] = double ?? single ?? bare ?? '';
  }
  return attributes;
}
