import { checkTag, foldCase } from '../../frontMatter/fields/tag';
import { checkText } from '../../frontMatter/fields/text';
import { isRecord } from '../../yaml/recordField';

/** The items of a list, or of a text that stands for one. `byBlanks`: blanks divide it, as for Jekyll's `tags`. */
export function readItems(value: unknown, byBlanks = false): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => readItem(item));
  if (typeof value !== 'string') return readItem(value);
  const text = value.trim().replace(/^\[(.*)\]$/s, '$1');
  const separator = /[,，、;；\n]/.test(text) ? /[,，、;；\n]/ : byBlanks ? /\s+/ : /\n/;
  return text
    .split(separator)
    .map(unquote)
    .filter((item) => item !== '');
}

/** `- Foo: bar` is a mapping for YAML and one text for its author. */
function readItem(item: unknown): string[] {
  if (typeof item === 'string') return item.trim() === '' ? [] : [unquote(item)];
  if (Array.isArray(item)) return item.flatMap(readItem);
  if (!isRecord(item)) return [];
  return Object.entries(item).map(([key, value]) =>
    typeof value === 'string' && value !== '' ? `${key}: ${value}` : key,
  );
}

function unquote(text: string): string {
  return (
    text
      .trim()
      .replace(/^(["'])(.*)\1$/, '$2')
      // A property of Obsidian's that links to a note says its name.
      .replace(/^\[\[(?:[^[\]|]*\|)?([^[\]|]+)\]\]$/, '$1')
      .trim()
  );
}

/** Tags as ours may be: without `#` and slashes, each once; and those that had to change or go. */
export function cleanTags(given: readonly string[]): { tags: string[]; changed: string[] } {
  const tags = new Map<string, string>();
  const changed: string[] = [];
  for (const text of given) {
    const plain = text
      .replace(/^#+\s*/, '')
      .replace(/\s*[/\\]+\s*/g, '-')
      .replace(/^-+|-+$/g, '');
    const checked = checkTag(plain);
    if (!('value' in checked)) {
      changed.push(text);
      continue;
    }
    if (plain !== text.replace(/^#+\s*/, '').trim()) changed.push(text);
    const key = foldCase(checked.value);
    if (!tags.has(key)) tags.set(key, checked.value);
  }
  return { tags: [...tags.values()], changed };
}

/** The names of authors, and what else is said of them, which our front matter has no place for. */
export function readAuthors(value: unknown): { names: string[]; rest: string[] } {
  const entries = Array.isArray(value) ? value.flat(2) : isRecord(value) ? [value] : splitNames(String(value ?? ''));
  const read = entries.map(readAuthor);
  const names = read.flatMap(({ name }) => {
    const checked = checkText(name);
    return 'value' in checked ? [checked.value] : [];
  });
  return { names: [...new Set(names)], rest: read.flatMap(({ rest }) => rest) };
}

function readAuthor(entry: unknown): { name: string; rest: string[] } {
  if (!isRecord(entry)) return { name: typeof entry === 'string' ? unquote(entry) : '', rest: [] };
  const text = (key: string) => (typeof entry[key] === 'string' ? entry[key].trim() : '');
  const parts = [
    text('first_name') || text('firstName') || text('given'),
    text('last_name') || text('lastName') || text('family'),
  ];
  const known = text('name') || text('author') || parts.filter((part) => part !== '').join(' ');
  // Distill's `- Lin Xia: https://…`.
  const [first] = Object.keys(entry);
  const name = known || (first ?? '');
  const taken = new Set(['name', 'author', 'first_name', 'firstName', 'given', 'last_name', 'lastName', 'family']);
  const rest = Object.entries(entry).filter(([key]) => !taken.has(key) && formatDetail(entry[key]) !== '');
  return { name, rest: rest.map(([key]) => `${name}, ${key === name ? 'url' : key}: ${formatDetail(entry[key])}`) };
}

function formatDetail(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  if (Array.isArray(value))
    return value
      .map(formatDetail)
      .filter((text) => text !== '')
      .join(', ');
  return isRecord(value)
    ? Object.values(value)
        .map(formatDetail)
        .filter((text) => text !== '')
        .join(', ')
    : '';
}

/** `A, B and C`; `Xia, Lin` is one name, since a name alone has no second comma. */
function splitNames(text: string): string[] {
  const pieces = text.split(/\s+and\s+|\s*[;；、&]\s*/);
  return pieces.flatMap((piece) => {
    const names = piece.split(/\s*[,，]\s*/).filter((name) => name !== '');
    const oneName = names.length === 2 && names.every((name) => /^[\p{L}.'-]+$/u.test(name));
    return oneName ? [`${names[1]} ${names[0]}`] : names;
  });
}
