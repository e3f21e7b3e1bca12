/**
 * Signs that mean something in a line of a note. Of brackets only what makes a link, an image or a footnote of them is
 * escaped: `\[…\]` would be a formula.
 */
const signs = /[\\`*<{}$@~|]|(?<=\[)\^|\](?=[[({:])|:{3,}|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=#?\w+;)/gu;
/** What a paragraph may begin with that makes it something else. */
const beginning = /^(?:[#>+=-]|:+)/;
/** What GitHub's Markdown makes a link of, up to the next blank. */
const address = /((?<![^\s(])(?:https?:\/\/|www\.)\S*)/i;
const plainAddress = /^(?:https?:\/\/|www\.)[\w-]+(?:\.[\w-]+)+(?:[\w~:/?#&+,=%-]|[.!](?=\w))*[.,:!?)"']*$/i;

/** Text as it stands at the beginning of a paragraph of a note, to be read as it is. */
export function escapeMarkdown(text: string): string {
  return escapeInline(text)
    .replace(beginning, escapeEach)
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}

/**
 * The same behind other text, in `.md` and `.mdx` alike; `before` is the text that stands in front of it in the paragraph,
 * escaped. Web addresses become links.
 */
export function escapeInline(text: string, before = ''): string {
  const pieces = text.replace(/[\s\p{Cc}]+/gu, ' ').split(address);
  const append = (done: string, piece: string, index: number) =>
    done + (index % 2 === 1 ? escapeAddress(piece, isInBracket(before + done)) : escapeSigns(piece));
  return pieces.reduce(append, '');
}

function escapeSigns(text: string): string {
  return text.replace(signs, escapeEach).replace(/https?:(?=\/\/)|www\./gi, breakAddress);
}

/**
 * An address with signs that would mean something in it is text. Behind a bracket that is open all signs mean something:
 * only once the paragraph has been read are links made of addresses there.
 */
function escapeAddress(text: string, inBracket: boolean): string {
  return plainAddress.test(text) && !(inBracket && text.search(signs) >= 0) ? text : escapeSigns(text);
}

/** Whether a bracket is open at the end of an escaped text. */
function isInBracket(text: string): boolean {
  let depth = 0;
  for (const [sign] of text.matchAll(/\\.|[[\]]/g)) {
    if (sign === '[') depth++;
    else if (sign === ']') depth = Math.max(0, depth - 1);
  }
  return depth > 0;
}

function escapeEach(signs: string): string {
  return signs.replace(/./g, '\\$&');
}

function breakAddress(start: string): string {
  return `${start.slice(0, -1)}\\${start.at(-1)}`;
}
