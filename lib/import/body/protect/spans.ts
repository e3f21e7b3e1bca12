import type { Place, Reader } from './protect';
import type { Source } from './Source';

const attributes = /^\{[ \t]*(?:[.#][\w:-]+|[\w-]+=(?:"[^"\n]*"|'[^'\n]*'|[^\s"'{}]+))(?:[ \t]+[^{}\n]*)?\}/;

/** The longest span that is looked for. */
const longest = 1_000;

/** Elements for what classes of Pandoc and Quarto say of words; of other classes only the look is lost. */
const elements: Record<string, string> = { mark: 'mark', underline: 'u', ul: 'u', kbd: 'kbd', aside: 'd-footnote' };

/** `[words]{.class}` (https://pandoc.org/MANUAL.html#divs-and-spans): the words, in an element where one means the same. */
export function readSpan(source: Source, { spans, paragraphEnd }: Place): boolean {
  const { text, at, work } = source;
  if (work.surroundings.kind !== 'quarto' || text[at - 1] === '!') return false;
  const close = findBracket(text, at, Math.min(paragraphEnd, at + longest));
  if (close === undefined) return false;
  const [list] = attributes.exec(text.slice(close + 1, close + longest)) ?? [];
  if (list === undefined) return false;
  const name = [...list.matchAll(/\.([\w-]+)/g)].map(([, className = '']) => elements[className]).find(Boolean);
  spans.set(close, { text: name ? `</${name}>` : '', end: close + 1 + list.length });
  source.put(name ? `<${name}>` : '', at + 1);
  return true;
}

/** `]` and `==`: where words end that something was opened for. */
export function closeSpan(source: Source, { spans }: Place): boolean {
  const span = spans.get(source.at);
  if (!span) return false;
  source.put(span.text, span.end);
  return true;
}

/** Where the bracket closes that opens at `at`. */
export function findBracket(text: string, at: number, limit: number): number | undefined {
  let depth = 0;
  for (let end = at; end < limit; end++) {
    if (text[end] === '\\') end++;
    else if (text[end] === '[') depth++;
    else if (text[end] === ']' && --depth === 0) return end;
  }
  return undefined;
}

/** `H~2~O` and `x^2^`, which hold no blanks (https://pandoc.org/MANUAL.html#superscripts-and-subscripts). */
export const readScript: Reader = (source) => {
  const { text, at, work } = source;
  const { kind } = work.surroundings;
  if (kind !== 'quarto' && kind !== 'mkdocs') return false;
  const sign = text[at] ?? '';
  if (text[at - 1] === sign || text[at + 1] === sign) return false;
  const [whole, words = ''] = /^[~^]([^\s~^`$[\]<>]{1,30})[~^]/.exec(text.slice(at, at + 40)) ?? [];
  if (whole === undefined || !whole.endsWith(sign) || text[at + whole.length] === sign) return false;
  const name = sign === '~' ? 'sub' : 'sup';
  source.put(`<${name}>${words}</${name}>`, at + whole.length);
  return true;
};

const icon = /^:(?:material|fontawesome|octicons|simple)-[\w-]+:(?:\{[^{}\n]*\})?/;

/** `:material-home:`: an icon of MkDocs' theme, which says nothing. */
export const readColon: Reader = (source) => {
  const [whole] = icon.exec(source.text.slice(source.at, source.at + 200)) ?? [];
  if (whole === undefined) return false;
  source.keep({ type: 'nothing' }, source.at + whole.length);
  return true;
};

/** `++ctrl+c++`: keys (https://facelessuser.github.io/pymdown-extensions/extensions/keys/). */
export const readPlus: Reader = (source) => {
  const { text, at, work } = source;
  const [whole, keys = ''] = /^\+\+([a-z0-9-]+(?:\+[a-z0-9-]+)*)\+\+(?!\+)/.exec(text.slice(at, at + 80)) ?? [];
  if (whole === undefined || work.surroundings.kind !== 'mkdocs' || /[\w+]/.test(text[at - 1] ?? '')) return false;
  const named = keys.split('+').map((key) => `<kbd>${key.charAt(0).toUpperCase()}${key.slice(1)}</kbd>`);
  source.put(named.join('+'), at + whole.length);
  return true;
};

/** `^^words^^`: inserted (https://facelessuser.github.io/pymdown-extensions/extensions/caret/). */
export function readInserted(source: Source): boolean {
  const { text, at, work } = source;
  const [whole, words = ''] = /^\^\^([^\s^](?:[^^\n]*[^\s^])?)\^\^(?!\^)/.exec(text.slice(at, at + 300)) ?? [];
  if (whole === undefined || work.surroundings.kind !== 'mkdocs') return false;
  source.put(`<ins>${words}</ins>`, at + whole.length);
  return true;
}
