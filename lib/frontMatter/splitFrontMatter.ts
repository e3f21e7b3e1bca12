/** A note's text divided into its front matter and its body. */
export interface SplitNote {
  /** The lines between the two `---`, with their line breaks. */
  yaml: string;
  /** The 1-based line of the file on which `yaml` begins. */
  yamlLine: number;
  /** The whole text with the front matter blanked to its line breaks: every line keeps its number. */
  body: string;
}

const opening = /^---[ \t]*(\r\n|\n|\r)/;
// Not with the `m` flag, for which U+2028 ends a line too.
const closing = /(?<=^|[\r\n])---[ \t]*(?![^\r\n])/;

/**
 * Divides a note (its byte order mark removed) into front matter and body. Front matter begins on the first line
 * with `---` and ends with the next line that is `---`; spaces may follow either. Undefined when there is none.
 */
export function splitFrontMatter(text: string): SplitNote | undefined {
  const [first] = opening.exec(text) ?? [];
  if (first === undefined) return undefined;
  const rest = text.slice(first.length);
  const end = closing.exec(rest);
  if (end === null) return undefined;
  const head = text.slice(0, first.length + end.index + end[0].length);
  return {
    yaml: rest.slice(0, end.index),
    yamlLine: 2,
    body: blank(text, head.length),
  };
}

/** The first `length` characters of `text` without everything but their line breaks, and the rest as it is. */
function blank(text: string, length: number): string {
  // Between a lone `\r` and a `\n` something must stay, or the two become one line break.
  const head = text.slice(0, length).replace(/[^\r\n]+/g, (line, offset: number) => {
    return text[offset - 1] === '\r' && text[offset + line.length] === '\n' ? ' ' : '';
  });
  return head + text.slice(length);
}
