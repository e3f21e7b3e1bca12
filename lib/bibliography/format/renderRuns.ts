import { escapeHtml } from '../../text/escapeHtml';
import type { Mark, Run } from './Run';

/** Safe HTML of formatted text. Elements stay open from run to run as far as they are the same. */
export function renderRuns(runs: readonly Run[]): string {
  let html = '';
  let open: readonly Mark[] = [];
  for (const run of runs) {
    const shared = countShared(open, run.marks);
    html += closeMarks(open.slice(shared)) + run.marks.slice(shared).map(openMark).join('');
    open = run.marks;
    const text = escapeHtml(run.text);
    html += run.href === undefined ? text : `<a href="${escapeHtml(run.href)}">${text}</a>`;
  }
  return html + closeMarks(open);
}

/** The text of runs without any markup. */
export function runsToText(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}

function countShared(a: readonly Mark[], b: readonly Mark[]): number {
  let shared = 0;
  while (shared < a.length && a[shared]?.name === b[shared]?.name && a[shared]?.class === b[shared]?.class) shared++;
  return shared;
}

function openMark({ name, class: className }: Mark): string {
  return className === undefined ? `<${name}>` : `<${name} class="${className}">`;
}

function closeMarks(marks: readonly Mark[]): string {
  return [...marks]
    .reverse()
    .map(({ name }) => `</${name}>`)
    .join('');
}
