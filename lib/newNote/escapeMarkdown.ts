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

/** The same behind other text, in `.md` and `.mdx` alike. Web addresses become links. */
export function escapeInline(text: string): string {
  const pieces = text.replace(/[\s\p{Cc}]+/gu, ' ').split(address);
  const escaped = pieces.map((piece, index) => (index % 2 === 1 ? escapeAddress(piece) : escapeSigns(piece)));
  return escaped.join('');
}

function escapeSigns(text: string): string {
  return text.replace(signs, escapeEach).replace(/https?:(?=\/\/)|www\./gi, breakAddress);
}

/** An address with signs that would mean something in it is text. */
function escapeAddress(text: string): string {
  return plainAddress.test(text) ? text : escapeSigns(text);
}

function escapeEach(signs: string): string {
  return signs.replace(/./g, '\\$&');
}

function breakAddress(start: string): string {
  return `${start.slice(0, -1)}\\${start.at(-1)}`;
}
