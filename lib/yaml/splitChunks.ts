/** The lines of one key at the top level of a YAML mapping. */
export interface Chunk {
  /** The key, and what looks like keys in the lines below it, as far as a text that may be broken tells. */
  keys: string[];
  text: string;
  /** Offset of the chunk in the text. */
  start: number;
  /** 0-based line of the text on which the chunk begins. */
  line: number;
}

/**
 * Cuts a YAML text before every line that begins at the left margin with the first letters of a key, so that
 * a mistake in one key can be told apart from the others. Lines before the first key belong to no chunk.
 */
export function splitChunks(text: string): Chunk[] {
  const chunks: Chunk[] = [];
  let start = 0;
  let quoted = 0;
  for (const [line, content] of text.split(/(?<=\r\n|\n|\r(?!\n))/).entries()) {
    const last = chunks.at(-1);
    // Comments, items of a list and closing brackets at the margin belong to the key above.
    const isKey = /^(?![\s#\]}]|-(\s|$))/.test(content) && content !== '';
    if (start >= quoted && (isKey || (last === undefined && /^[ \t]*[^\s#]/.test(content)))) {
      chunks.push({ keys: [guessKey(content)], text: content, start, line });
      quoted = start + measureQuote(text.slice(start));
    } else if (last !== undefined) {
      last.text += content;
      if (start >= quoted && /[:：]/.test(content)) last.keys.push(guessKey(content));
    }
    start += content.length;
  }
  return chunks;
}

/**
 * How far a quoted value reaches from the beginning of its key: 0 when the value is not quoted, or when what looks
 * like its end stands behind other keys, so that most likely its own end is missing.
 */
function measureQuote(text: string): number {
  const pattern = /^[^\s:]+[ \t]*:[ \t]+(?:"(?:[^"\\]|\\[\s\S])*"|'(?:[^']|'')*')[ \t]*(?=[\r\n#]|$)/;
  const value = pattern.exec(text)?.[0] ?? '';
  return /[\r\n][\w-]+:[\s]/.test(value) ? 0 : value.length;
}

/** `title` of `title: Emu`, `"title": Emu`, `title:Emu`, `title：Emu` and `title Emu`. */
function guessKey(line: string): string {
  return /^[ \t]*["']?([^\s:：="']*)/.exec(line)?.[1] ?? '';
}
