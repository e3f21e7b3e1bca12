/** Control sequences, groups and environments: all that decides where a row of an environment ends. */
const sign = /\\\\|\\begin\s*\{[^{}]*\}|\\end\s*\{[^{}]*\}|\\[\s\S]|[{}]/g;

/** The rows between `from` and `to`, which stand between `\\` outside of groups and of environments inside. */
export function splitRows(tex: string, from: number, to: number): { from: number; to: number }[] {
  const rows: { from: number; to: number }[] = [];
  let depth = 0;
  let start = from;
  for (const { 0: text, index } of tex.slice(from, to).matchAll(sign)) {
    if (text === '{' || text.startsWith('\\begin')) depth++;
    else if (text === '}' || text.startsWith('\\end')) depth--;
    else if (text === '\\\\' && depth === 0) {
      rows.push({ from: start, to: from + index });
      start = from + index + text.length;
    }
  }
  // `\\` behind the last row begins no other.
  if (rows.length === 0 || tex.slice(start, to).trim() !== '') rows.push({ from: start, to });
  return rows;
}

/** Where the group that opens at `open` ends, behind its `}`; undefined when it never does. */
export function findGroup(tex: string, open: number): number | undefined {
  let depth = 0;
  for (const { 0: text, index } of tex.slice(open).matchAll(/\\[\s\S]|[{}]/g)) {
    if (text === '{') depth++;
    else if (text === '}' && --depth === 0) return open + index + 1;
  }
  return undefined;
}
