/** What stands behind a code block's language: `title="train.py" {1,3-5}`. */
export interface CodeMeta {
  title: string | undefined;
  /** The marked lines, from 1. */
  lines: Set<number>;
  /** Words that mean nothing there, as they are written. */
  unknown: string[];
}

/** More lines than a range may mark, so that `{1-999999999}` costs nothing. */
const longestRange = 10_000;

/** Reads a code block's meta string. */
export function parseCodeMeta(meta: string): CodeMeta {
  const parsed: CodeMeta = { title: undefined, lines: new Set(), unknown: [] };
  for (const [word] of meta.matchAll(/\{[^}]*\}|[^\s="']+=(?:"[^"]*"|'[^']*')|\S+/g)) {
    const title = /^title=(?:"([^"]*)"|'([^']*)'|(.+))$/.exec(word);
    const ranges = /^\{\s*((?:\d+(?:\s*-\s*\d+)?\s*,?\s*)+)\}$/.exec(word)?.[1];
    if (title) parsed.title = title[1] ?? title[2] ?? title[3];
    else if (ranges !== undefined) addRanges(ranges, parsed.lines);
    else parsed.unknown.push(word);
  }
  return parsed;
}

function addRanges(ranges: string, lines: Set<number>): void {
  for (const [, first = '', last = first] of ranges.matchAll(/(\d+)(?:\s*-\s*(\d+))?/g)) {
    const from = Number(first);
    for (let line = from; line <= Math.min(Number(last), from + longestRange); line++) lines.add(line);
  }
}
