import type { Run } from './Run';
import { othersMark } from './toItem';

const english = new RegExp(`(,)?\\s*(?:(?:and|&|und|et)\\s+)?${othersMark}(\\.)?`, 'g');
const chinese = new RegExp(`(,)?\\s*(?:(?:and|和|与|&)\\s*)?${othersMark}`, 'g');

/** Writes `et al.` or `等` where a list of names ends with `and others`: in place of the conjunction and the mark. */
export function writeOthers(runs: readonly Run[], isChinese: (run: Run) => boolean): Run[] {
  return runs.map((run) => {
    if (!run.text.includes(othersMark)) return run;
    const text = isChinese(run)
      ? run.text.replace(chinese, (_, comma?: string) => `${comma ? ', ' : ''}等`)
      : run.text.replace(english, (_, comma?: string) => `${comma ? ', ' : ' '}et al.`);
    return { ...run, text };
  });
}
