import { type Alias, isAlias, isMap, isNode, isScalar, isSeq, type Scalar, type YAMLMap } from 'yaml';
import type { LocalFault, Span } from '../fault/Fault';
import { makeFault } from '../fault/makeFault';
import type { RuleId } from '../fault/rules';
import { asCode } from './asCode';
import { findLostText } from './findLostText';
import { Places } from './Places';
import type { Composed, YamlMapping } from './YamlMapping';

/** How many values a text may hold once its aliases are written out, and how deep they may nest. */
const limits = { values: 2000, depth: 20 };

/** What one reading carries from value to value. */
interface Reading {
  composed: Composed;
  places: Places;
  faults: LocalFault[];
  unreadable: Set<string>;
  /** Values that may still be read. */
  left: number;
}

/** Where the reading stands: the path from the top, the key's span, and the alias through which it came here. */
interface Spot {
  path: readonly string[];
  key?: Span | undefined;
  alias?: Span | undefined;
}

/**
 * Turns the library's nodes into plain values, and tells what would be lost or doubtful on the way.
 * `blanked` are keys with a syntax mistake, which the nodes do not have, and the lines of the file they stand on.
 */
export function readMapping(
  contents: YAMLMap,
  composed: Composed,
  blanked: ReadonlyMap<string, number>,
  faults: LocalFault[],
): YamlMapping {
  const unreadable = new Set(blanked.keys());
  const reading: Reading = { composed, places: new Places(), faults, unreadable, left: limits.values };
  const values = readEntries(contents, { path: [] }, reading, new Map(blanked));
  for (const key of unreadable) values.delete(key);
  return { values, places: reading.places, unreadable, faults };
}

/** `lines` are those of keys that stand in the mapping beside the ones that are read here. */
function readEntries(map: YAMLMap, spot: Spot, reading: Reading, lines = new Map<string, number>()) {
  const values = new Map<string, unknown>();
  for (const pair of map.items) {
    const keySpan = spanOf(pair.key, spot, reading);
    if (!isScalar(pair.key)) {
      const message = 'A key is a text; a list, a mapping or an alias stands here.';
      const suggestion = 'If the whole value is a text, put it in single quotes.';
      tell(reading, spot, keySpan, 'yaml-parses', message, suggestion);
      continue;
    }
    const key = String(pair.key.value);
    if (key === '') {
      tell(
        reading,
        spot,
        keySpan,
        'yaml-parses',
        'A key is expected before `:`.',
        'If it begins a text, put the text in quotes.',
      );
      continue;
    }
    const other = lines.get(key);
    if (other !== undefined) {
      const message = `${asCode(key)} stands twice; the other one is on line ${other}.`;
      tell(reading, spot, keySpan, 'key-is-unique', message, 'Keep one of the two.');
      continue;
    }
    lines.set(key, keySpan.line);
    values.set(key, readValue(pair.value, { ...spot, path: [...spot.path, key], key: keySpan }, reading));
  }
  return values;
}

function readValue(node: unknown, spot: Spot, reading: Reading): unknown {
  const span = spanOf(node, spot, reading);
  reading.places.set(spot.path, spot.key === undefined ? { value: span } : { key: spot.key, value: span });
  reading.left -= 1;
  if (reading.left < 0 || spot.path.length > limits.depth) return tellTooMuch(span, spot, reading);
  const inside: Spot = { path: spot.path, alias: spot.alias };
  if (isAlias(node)) return readAlias(node, { ...inside, alias: span }, reading);
  if (isMap(node)) return Object.fromEntries(readEntries(node, inside, reading));
  if (isSeq(node)) {
    return node.items.map((item, at) => readValue(item, { ...inside, path: [...spot.path, String(at)] }, reading));
  }
  return isScalar(node) ? readText(node, spot, reading) : '';
}

function readText(node: Scalar, spot: Spot, reading: Reading): string {
  const lost = findLostText(node, reading.composed.text);
  if (lost !== undefined) {
    tell(reading, spot, reading.composed.span(...lost.range), 'yaml-parses', lost.message, lost.suggestion);
  }
  const text = String(node.value);
  // An author who writes null, as the YAML of most tools does, means no value; a quoted one is a text.
  return node.type === 'PLAIN' && /^(~|null|Null|NULL)$/.test(text) ? '' : text;
}

function readAlias(node: Alias, spot: Spot, reading: Reading): unknown {
  const target = reading.composed.resolve(node);
  if (target !== undefined) return readValue(target, spot, reading);
  const message = `\`*${node.source}\` at the beginning of a value names an anchor, and \`&${node.source}\` stands nowhere before it.`;
  const span = spot.alias ?? spanOf(node, spot, reading);
  tell(reading, { path: spot.path }, span, 'yaml-parses', message, `Put the value in quotes: \`'*${node.source}'\`.`);
  return '';
}

function tellTooMuch(span: Span, spot: Spot, reading: Reading): string {
  const message = `Here are more than ${limits.values} values, or more than ${limits.depth} levels, counting what aliases repeat.`;
  // Told once: everything that follows is one mistake with it.
  if (reading.left >= -1) tell(reading, { path: spot.path }, span, 'yaml-parses', message);
  reading.left = -2;
  return '';
}

/** Adds a fault, unless it stands behind an alias: then it was told where the anchor is. */
function tell(reading: Reading, spot: Spot, span: Span, rule: RuleId, message: string, suggestion?: string): void {
  if (spot.alias === undefined) reading.faults.push(makeFault(rule, span, message, suggestion));
  const key = spot.path[0];
  if (key !== undefined) reading.unreadable.add(key);
}

/** The span of a value: of the alias it came through, of its key, or of the sign before or behind it when it is empty. */
function spanOf(node: unknown, spot: Spot, { composed: { text, span } }: Reading): Span {
  if (spot.alias !== undefined) return spot.alias;
  const [start, last] = (isNode(node) ? node.range : undefined) ?? [0, 0];
  const end = start + text.slice(start, last).trimEnd().length;
  if (end > start) return span(start, end);
  if (spot.key !== undefined) return spot.key;
  const colon = start + (/^\s*(?=:)/.exec(text.slice(start))?.[0].length ?? Number.NaN);
  const sign = Number.isNaN(colon) ? text.lastIndexOf('-', start) : colon;
  return sign < 0 ? span(start, start) : span(sign, sign + 1);
}
