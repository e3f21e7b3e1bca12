import { quoteScalar } from '../yaml/quoteScalar';

/** What placeholders stand for as text, or as a list of texts. */
export type Texts = Readonly<Record<string, string | readonly string[]>>;

/** A name between double braces. */
export const placeholder = /\{\{\s*([\w-]*)\s*\}\}/g;

/**
 * Fills the placeholders of YAML, line by line in order. A value with some becomes one text, quoted where YAML needs it,
 * or a list where one is the whole value. In a comment and in a block of text (`|`, `>`) they stand as they are.
 */
export function yamlFiller(texts: Texts): (line: string) => string {
  let block: number | undefined;
  return (line) => {
    const indent = line.search(/\S|$/);
    if (block !== undefined && indent <= block && line.trim() !== '') block = undefined;
    const isText = block !== undefined || /^\s*#/.test(line);
    block ??= findBlock(line);
    if (!line.includes('{{')) return line;
    return isText ? fillPlain(line, texts) : fillValue(line, texts);
  };
}

/** How far the key, or the item of a list, is indented that a block of text begins behind. */
function findBlock(line: string): number | undefined {
  const [, before = '', dashes = '', key] = /^(\s*)((?:-\s+)*)([\w-]+:\s+)?[|>][-+\d]*\s*(?:#.*)?$/.exec(line) ?? [];
  if (dashes === '' && key === undefined) return undefined;
  return before.length + (key === undefined ? 0 : dashes.length);
}

/** Text with its placeholders filled as they are. */
function fillPlain(text: string, texts: Texts): string {
  return text.replace(placeholder, (_, name: string) => asText(texts[name]));
}

/** A list as people write it in a line. */
export function asText(value: string | readonly string[] | undefined): string {
  return typeof value === 'string' ? value : (value ?? []).join(', ');
}

const valueLine = /^(\s*(?:-\s+)*(?:[\w-]+:\s+)?)("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|.*?)(\s+#.*)?(\s*)$/s;

function fillValue(line: string, texts: Texts): string {
  const [, before = '', value = '', comment = '', after = ''] = valueLine.exec(line) ?? [];
  const isCollection = /^(?:\[|\{(?!\{))/.test(value);
  const filled = isCollection ? fillCollection(value, texts) : fillScalar(value, texts, true);
  return before + filled + fillPlain(comment, texts) + after;
}

/** The items of `[…]` and `{…}`. */
const item =
  /"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|(?:\{\{[^{}]*\}\}|[^\s,:"'[\]{}])(?:\{\{[^{}]*\}\}|[^,:[\]{}]|:(?!\s))*/g;

function fillCollection(value: string, texts: Texts): string {
  return value
    .replace(item, (each) => (each.includes('{{') ? fillScalar(each, texts, false) : each))
    .replace(/([[{])\s*,\s*|\s*,\s*(?=[,\]}])/g, '$1');
}

/** `isWhole` says that a list may stand there, and not only its items. */
function fillScalar(written: string, texts: Texts, isWhole: boolean): string {
  const value = unquote(written.trimEnd());
  const [, name = ''] = /^\{\{\s*([\w-]+)\s*\}\}$/.exec(value) ?? [];
  const list = texts[name];
  const space = written.slice(written.trimEnd().length);
  if (typeof list !== 'object') return quoteWhereNeeded(fillPlain(value, texts)) + space;
  const items = list.map(quoteWhereNeeded).join(', ');
  return (isWhole ? `[${items}]` : items) + space;
}

function unquote(written: string): string {
  const [, quote, text = written] = /^(['"])(.*)\1$/s.exec(written) ?? [];
  return quote === '"' ? text.replace(/\\(["\\])/g, '$1') : quote === "'" ? text.replaceAll("''", "'") : text;
}

/** Words, days and paths stand as people write them; all else is quoted. */
function quoteWhereNeeded(text: string): string {
  const isPlain = /^(?:\d{4}-\d{2}-\d{2}|\/[\p{L}\p{N}_./-]*|[\p{L}][\p{L}\p{N}_.-]*)$/u.test(text);
  return isPlain && !/^(?:null|true|false|yes|no|on|off|y|n)$/i.test(text) ? text : quoteScalar(text);
}
