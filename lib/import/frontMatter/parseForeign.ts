import { parse as parseToml, TomlDate, TomlError } from 'smol-toml';
import { parseYaml } from '../../yaml/parseYaml';
import type { Decision } from '../Conversion';
import { type Repair, repairYaml } from './repairYaml';
import type { ForeignText } from './splitForeign';

/** What a foreign note says about itself: text, lists and records of the same, by key as the author spelled it. */
export interface ForeignHead {
  values: Map<string, unknown>;
  /** Comments that stand in it by themselves, without their `#`. */
  comments: string[];
  /** The 1-based line of the file that each key stands on. */
  lineOf(key: string): number;
  decisions: Decision[];
}

/** Reads the front matter of a foreign note, mended where it is broken. Never throws on what an author wrote. */
export function parseForeign({ format, head, headLine, repair }: ForeignText): ForeignHead {
  const decisions: Decision[] = repair
    ? [{ line: headLine, kind: 'front-matter-mended', message: repair, lossy: false }]
    : [];
  const lineOf = (key: string) => Math.max(1, headLine + findLine(head, key));
  if (format === 'none') return { values: new Map(), comments: [], lineOf: () => 1, decisions };
  if (format === 'yaml') return { ...readYaml(head, headLine, decisions), lineOf, decisions };
  try {
    const parsed: unknown = format === 'toml' ? parseToml(head) : JSON.parse(head);
    return { values: new Map(Object.entries(toTexts(parsed) as object)), comments: [], lineOf, decisions };
  } catch (error) {
    if (!(error instanceof TomlError || error instanceof SyntaxError)) throw error;
    const reason = (error.message.split('\n')[0] ?? '').replace(/[.\s]*$/, '.');
    const message = `The front matter could not be read: ${reason}`;
    decisions.push({ line: headLine, kind: 'front-matter-unreadable', message, lossy: true });
    return { values: readLines(head), comments: [], lineOf, decisions };
  }
}

function readYaml(head: string, headLine: number, decisions: Decision[]): Pick<ForeignHead, 'values' | 'comments'> {
  const comments = head.split(/\r\n|\n|\r/).flatMap((line) => /^# (.*\S)\s*$/.exec(line)?.[1] ?? []);
  const asItIs = parseYaml(head, headLine);
  if (asItIs.faults.length === 0) return { values: asItIs.values, comments };
  const doubled = dropDoubles(head);
  const mended = repairYaml(doubled.text);
  const parsed = parseYaml(mended.text, headLine);
  const repairs = [...doubled.repairs, ...mended.repairs].sort((a, b) => a.line - b.line);
  for (const { line, message } of repairs) {
    const told = `A line of the front matter was mended: ${message}.`;
    decisions.push({ line: headLine + line, kind: 'front-matter-mended', message: told, lossy: false });
  }
  const raw = readLines(head);
  for (const { line, message } of parsed.faults) {
    decisions.push({ line, kind: 'front-matter-unreadable', message: `Front matter: ${message}`, lossy: true });
  }
  for (const key of parsed.unreadable) if (raw.has(key)) parsed.values.set(key, raw.get(key));
  return { values: parsed.values.size > 0 ? parsed.values : raw, comments };
}

/** Of a key that stands twice the last holds, as for Jekyll and Hugo. */
function dropDoubles(head: string): { text: string; repairs: Repair[] } {
  const lines = head.split(/\r\n|\n|\r/);
  const keyOf = (line: string) => /^([\p{L}_][\p{L}\p{N}_-]*)\s*[:：]/u.exec(line)?.[1];
  const last = new Map(lines.map((line, at) => [keyOf(line), at]));
  const repairs: Repair[] = [];
  let dropping = false;
  const kept = lines.map((line, at) => {
    const key = keyOf(line);
    if (key !== undefined) {
      dropping = last.get(key) !== at;
      if (dropping) repairs.push({ line: at, message: `\`${key}\` stands twice, and the last one holds` });
    }
    return dropping ? '' : line;
  });
  return { text: kept.join('\n'), repairs };
}

/** What the lines `key: value` or `key = value` say, where nothing better can be had. */
function readLines(head: string): Map<string, unknown> {
  const entries = head.split(/\r\n|\n|\r/).flatMap((line) => {
    const [, key = '', value = ''] = /^["']?([\p{L}_][\p{L}\p{N}_-]*)["']?\s*[:：=]\s*(.*?),?\s*$/u.exec(line) ?? [];
    const list = /^\[(.*)\]$/.exec(value)?.[1];
    const bare = (text: string) => text.trim().replace(/^(["'])(.*)\1$/, '$2');
    return key === '' ? [] : [[key, list === undefined ? bare(value) : list.split(',').map(bare)] as const];
  });
  return new Map(entries);
}

function findLine(head: string, key: string): number {
  return head.split(/\r\n|\n|\r/).findIndex((line) => {
    const text = line.trim().replace(/^["']/, '');
    return text.startsWith(key) && /^["']?\s*[:：=]/.test(text.slice(key.length));
  });
}

/** The values of TOML and JSON as those of YAML are read: all scalars as text, days as they are written. */
function toTexts(value: unknown): unknown {
  if (value instanceof TomlDate) return value.toISOString();
  if (Array.isArray(value)) return value.map(toTexts);
  if (typeof value !== 'object' || value === null) return value === null || value === undefined ? '' : String(value);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, toTexts(inner)]));
}
