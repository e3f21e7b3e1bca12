/** What stands behind a code block's language: `title="train.py" {1,3-5}`. */
export interface CodeMeta {
  title: string | undefined;
  /** The marked lines, from 1. */
  lines: Set<number>;
}

/** Reads a code block's meta string. What it does not know is left aside. */
export function parseCodeMeta(meta: string): CodeMeta {
  const title = /(?:^|\s)title=(?:"([^"]*)"|'([^']*)'|(\S+))/.exec(meta);
  const lines = new Set<number>();
  for (const range of /\{([\d,\s-]+)\}/.exec(meta)?.[1]?.split(',') ?? []) {
    const [from = Number.NaN, to = from] = range.split('-').map((part) => Number.parseInt(part, 10));
    for (let line = from; line <= Math.min(to, from + 10_000); line++) lines.add(line);
  }
  return { title: title?.[1] ?? title?.[2] ?? title?.[3], lines };
}
