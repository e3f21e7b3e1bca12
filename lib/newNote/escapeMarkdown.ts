/** Signs that mean something in a line of a note, and what a line may begin with that makes it something else. */
const signs = /[\\`*[\]<{}$@~|]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=#?\w+;)/gu;
const beginning = /^[#>+=:-]/;
const address = /((?:https?:\/\/|www\.)[\w.~:/?#@!&'()+,;=%-]+)/i;

/** Text as it stands at the beginning of a paragraph of a note, to be read as it is. */
export function escapeMarkdown(text: string): string {
  return escapeInline(text)
    .replace(beginning, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}

/** The same behind other text, in `.md` and `.mdx` alike. Web addresses become links. */
export function escapeInline(text: string): string {
  const pieces = text.replace(/[\s\p{Cc}]+/gu, ' ').split(address);
  return pieces.map((piece, index) => (index % 2 === 1 ? piece : piece.replace(signs, '\\$&'))).join('');
}
