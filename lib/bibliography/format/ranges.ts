import type { Listed, NoteContext } from './NoteContext';
import type { Run } from './Run';

/** What the dash of a range stands for: the references between its ends, which print nothing of their own. */
export interface Range {
  /** In the order of the bibliography; the dash is a link to the first. */
  keys: string[];
  /** What would be printed for them: `2`, `2–4`, `b`. */
  label: string;
}

const dash = /([\u2010-\u2015\u2212~-]+)/u;

/** Gives the dash of each range to the references that it passes over: in [1–4] a reader can come to 2 and 3 too. */
export function linkRanges(runs: readonly Run[], cited: readonly Listed[], note: NoteContext): Run[] {
  const shown = new Set(runs.map(({ key }) => key));
  const silent = new Set(cited.filter(({ id }) => !shown.has(id)));
  if (silent.size === 0) return [...runs];
  return runs.flatMap((run, index) => {
    if (run.key !== undefined || !dash.test(run.text)) return [run];
    const start = runs.slice(0, index).findLast(({ key }) => key !== undefined);
    const end = runs.slice(index + 1).find(({ key }) => key !== undefined);
    const from = note.order.findIndex(({ id }) => id === start?.key) + 1;
    const passed = note.order.slice(
      from,
      note.order.findIndex(({ id }) => id === end?.key),
    );
    const own = passed.filter((one) => silent.has(one));
    return own.length === 0 ? [run] : claimDash(run, own, labelAfter(start?.text ?? '', from, own.length));
  });
}

/** What would be printed for the `count` references behind the start of a range: `2–4` behind 1, `b` behind 2023a. */
function labelAfter(start: string, number: number, count: number): string {
  const letter = /[a-z]$/.exec(start)?.[0];
  const nameOf = (step: number) =>
    letter === undefined ? String(number + step) : String.fromCharCode(letter.charCodeAt(0) + step);
  return count === 1 ? nameOf(1) : `${nameOf(1)}–${nameOf(count)}`;
}

function claimDash(run: Run, passed: readonly Listed[], label: string): Run[] {
  const [before = '', sign = '', ...behind] = run.text.split(dash);
  const range = { keys: passed.map(({ key }) => key), label };
  const pieces = [
    { ...run, text: before },
    { ...run, text: sign, key: passed[0]?.id ?? '', range },
    { ...run, text: behind.join('') },
  ];
  return pieces.filter(({ text }) => text !== '');
}
