import { quoteScalar } from '../../yaml/quoteScalar';

/** A line of YAML that could not be read, and what it was taken for. */
export interface Repair {
  /** 0-based line of the text. */
  line: number;
  message: string;
}

/**
 * Mends what authors get wrong in YAML front matter, line by line: tabs, `key：value`, `key:value`, values that need
 * quotes. Lines that can be read stay as they are, except where a tool's leniency would lose text.
 */
export function repairYaml(text: string): { text: string; repairs: Repair[] } {
  const repairs: Repair[] = [];
  let block = -1;
  const lines = foldValues(text.split(/\r\n|\n|\r/), repairs).map((line, at) => {
    const indent = /^[ \t]*/.exec(line)?.[0].length ?? 0;
    if (block >= 0 && (line.trim() === '' || indent > block)) return line;
    block = /:\s*[|>][+-]?\d*\s*$/.test(line) ? indent : -1;
    const mended = repairLine(line);
    if (mended.text !== line) repairs.push({ line: at, message: mended.message });
    return mended.text;
  });
  return { text: lines.join('\n'), repairs };
}

/** The most lines that one value is taken to have. */
const mostLines = 60;

/**
 * Values over several lines that stand at the margin, or are quoted and hold a `key:`, become one line; empty ones stand for
 * the others, so that each line keeps its number.
 */
function foldValues(lines: readonly string[], repairs: Repair[]): string[] {
  const folded = [...lines];
  for (let at = 0; at < folded.length; at++) {
    const [, key = '', value = ''] = /^([\p{L}_][\p{L}\p{N}_-]*:\s+)(\S.*)$/u.exec(folded[at] ?? '') ?? [];
    if (value === '' || /^[|>[{&*!]/.test(value)) continue;
    const length = countContinued(folded, at, value);
    if (length === 0) continue;
    const whole = [value, ...folded.slice(at + 1, at + 1 + length)].map((line) => line.trim()).join(' ');
    folded.splice(at, length + 1, key + whole, ...Array<string>(length).fill(''));
    repairs.push({ line: at, message: 'its value stood over several lines' });
  }
  return folded;
}

/** How many lines below a value belong to it. */
function countContinued(lines: readonly string[], at: number, value: string): number {
  const below = lines.slice(at + 1, at + 1 + mostLines);
  const quote = /^["']/.exec(value)?.[0];
  if (quote !== undefined && !value.slice(1).trimEnd().endsWith(quote)) {
    return below.findIndex((line) => line.trimEnd().endsWith(quote)) + 1;
  }
  if (quote !== undefined) return 0;
  const end = below.findIndex(
    (line) => line.trim() === '' || /^\s*(?:[#-]|["']?[\p{L}_][\p{L}\p{N}_-]*["']?\s*[:：])/u.test(line),
  );
  return Math.max(end, 0);
}

function repairLine(given: string): { text: string; message: string } {
  let text = given;
  const messages: string[] = [];
  const change = (to: string, message: string) => {
    if (to !== text) messages.push(message);
    text = to;
  };
  const indent = /^[ \t\u00a0\u3000]*/.exec(text)?.[0] ?? '';
  change(indent.replace(/[^ ]/g, '  ') + text.slice(indent.length), 'a tab stood before it');
  change(text.replace(/^(\s*(?:- )?[\p{L}\p{N}_-]+)\s*：\s*/u, '$1: '), 'its colon was a full-width one');
  change(text.replace(/^([\p{L}_][\p{L}\p{N}_-]*):(?=[^\s:/\\])/u, '$1: '), 'no space stood behind its colon');
  const [, before = '', value = ''] =
    /^(\s*(?:- +)*(?:["']?[\p{L}\p{N}_][^:'"#]*["']?\s*:\s+|(?<=- +)))(\S.*?)\s*$/u.exec(text) ?? [];
  if (value !== '') change(before + quoteValue(value), 'its value needs quotes');
  return { text, message: messages.join(', and ') };
}

/** The value in quotes where it is plain text that YAML would read as something else. */
function quoteValue(value: string): string {
  if (/^'(?:[^']|'')*'(?:\s+#.*)?$/.test(value)) return value;
  const double = /^"((?:[^"\\]|\\.)*)"(?:\s+#.*)?$/.exec(value)?.[1];
  // `"\nu"` is TeX in the hands of an author, and a line break for YAML.
  if (double !== undefined) return /\\[^"\\/u]/.test(double) ? quoteScalar(double) : value;
  // A comment behind a key without a value.
  if (/^#\s/.test(value)) return value;
  if (/^[|>][+-]?\d*$/.test(value) || /^[&*!]\w+$/.test(value)) return value;
  if (/^\[.*\]$/.test(value)) return /[@`%]|\{\{/.test(value) ? quoteFlow(value) : value;
  if (/^\{[^{].*\}$/.test(value)) return value;
  const bare = unquote(value);
  const needs = /^[\s\-?:,[\]{}#&*!|>'"%@`](?!$)/.test(bare) && !/^-?[\w.]/.test(bare);
  return needs || bare !== value || /:(?:\s|$)|\s#[^\s]/.test(bare) ? quoteScalar(bare) : value;
}

/** The text of `'it's'` and of `"never closed`; `"one" and more` is a text with quotation marks in it. */
function unquote(value: string): string {
  const mark = /^["']/.exec(value)?.[0];
  if (mark === undefined) return value;
  const whole = value.length > 1 && value.endsWith(mark);
  const inner = value.slice(1, whole ? -1 : undefined);
  return whole || !inner.includes(mark) ? inner : value;
}

function quoteFlow(value: string): string {
  const items = value.slice(1, -1).split(',');
  return `[${items.map((item) => quoteScalar(item.trim().replace(/^(["'])(.*)\1$/, '$2'))).join(', ')}]`;
}
