import type { Segment } from './FormattedNote';
import { joinRuns } from './parseRuns';
import type { Run } from './Run';
import { renderRuns } from './renderRuns';

/** Text between two pieces of one reference belongs to it too: the comma in "Dai et al., 2023". */
export function bridgeKeys(runs: readonly Run[]): Run[] {
  const bridged = [...runs];
  let last = -1;
  runs.forEach((run, index) => {
    if (run.key === undefined) return;
    if (last >= 0 && runs[last]?.key === run.key) {
      for (let between = last + 1; between < index; between++) {
        const gap = bridged[between];
        if (gap) bridged[between] = { ...gap, key: run.key };
      }
    }
    last = index;
  });
  return bridged;
}

/** Runs as segments: neighbours of one key are one segment; links are for the page to make. */
export function toSegments(runs: readonly Run[]): Segment[] {
  const groups: Run[][] = [];
  for (const { href: _, ...run } of runs) {
    const last = groups.at(-1);
    if (last && last[0]?.key === run.key) last.push(run);
    else groups.push([run]);
  }
  return groups.map((group) => {
    const html = renderRuns(joinRuns(group));
    const { key, range } = group[0] ?? {};
    return { html, ...(key !== undefined && { key }), ...(range && { range }) };
  });
}
