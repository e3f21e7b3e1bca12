import { quoteScalar } from '../../yaml/quoteScalar';
import { isRecord } from '../../yaml/recordField';

/** The keys in the order in which a person would write them. */
const order = [
  'title',
  'date',
  'updated',
  'kind',
  'permalink',
  'aliases',
  'lang',
  'tags',
  'summary',
  'authors',
  'papers',
  'nocite',
  'series',
  'draft',
  'status',
  'rating',
  'citationStyle',
  'bibliography',
  'translationOf',
  'math',
  'theorems',
  'macros',
];

/** The longest comment that a key without a place makes. */
const longest = 2000;

/** Front matter as text, with its two lines `---`. What has no place in it stands in comments at its end. */
export function renderFrontMatter(
  values: ReadonlyMap<string, unknown>,
  unplaced: ReadonlyMap<string, unknown>,
  comments: readonly string[],
): string {
  const lines = order.flatMap((key) => (values.has(key) ? renderEntry(key, values.get(key)) : []));
  const kept = [...unplaced].map(
    ([key, value]) => `${key}: ${typeof value === 'string' && !/[\r\n]/.test(value) ? value : JSON.stringify(value)}`,
  );
  const notes = [...new Set([...comments, ...kept])].map((text) => `# ${tidy(text)}`);
  return `---\n${[...lines, ...notes].join('\n')}\n---\n`;
}

function renderEntry(key: string, value: unknown): string[] {
  if (Array.isArray(value)) {
    return value.length === 0 ? [] : [`${key}:`, ...value.map((item) => `  - ${renderScalar(String(item))}`)];
  }
  if (isRecord(value)) {
    const entries = Object.entries(value);
    return entries.length === 0
      ? []
      : [`${key}:`, ...entries.map(([name, text]) => `  ${renderKey(name)}: ${renderInner(name, text)}`)];
  }
  return [`${key}: ${renderScalar(String(value))}`];
}

function renderKey(name: string): string {
  return /^\\?[A-Za-z@]+$/.test(name) ? name : quoteScalar(name);
}

/** TeX stands in quotes always: most of it begins or goes on with signs of YAML. */
function renderInner(name: string, value: unknown): string {
  return name.startsWith('\\') ? quoteScalar(String(value)) : renderScalar(String(value));
}

/** A text without quotes where every reader of YAML takes it for the same text, else in quotes. */
export function renderScalar(text: string): string {
  const plain = /^[\p{L}\p{N}/(（《「“][^\p{Cc}\p{Cs}\u2028\u2029\ufeff]*$/u.test(text);
  const doubtful = /: |:$|\s#|^\s|\s$|^(?:null|true|false|yes|no|on|off|~)$/i.test(text);
  const isText = plain && !doubtful && !/^[\d.,_]+(?:e\d+)?$/i.test(text);
  return isText || /^\d{4}-\d{2}-\d{2}$/.test(text) || /^(?:true|[1-5])$/.test(text) ? text : quoteScalar(text);
}

function tidy(text: string): string {
  const line = text.replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ').trim();
  return line.length > longest ? `${line.slice(0, longest).replace(/[\ud800-\udbff]$/, '')}…` : line;
}
