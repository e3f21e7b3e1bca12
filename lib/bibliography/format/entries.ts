import { escapeHtml } from '../../text/escapeHtml';
import type { Reference } from '../Reference';
import { richToText } from '../richText';
import { addLinks } from './addLinks';
import type { FormattedEntry } from './FormattedNote';
import type { Numbering } from './Numbering';
import { writeOthers } from './others';
import { parseRuns } from './parseRuns';
import type { Run } from './Run';
import { renderRuns, runsToText } from './renderRuns';
import { isChineseEntry } from './toItem';

/** An entry of a bibliography before it is numbered: runs with the key `numberKey` hold the number. */
export interface EntryRuns {
  label: Run[];
  body: Run[];
}

const numberKey = '#';

/** Takes an entry as citeproc printed it apart: a label in the margin, and the text with its links. */
export function readEntry(html: string, reference: Reference, numbering: Numbering): EntryRuns {
  const all = writeOthers(
    numbering.reveal(parseRuns(html), () => numberKey),
    () => isChineseEntry(reference),
  );
  const inMargin = ({ marks }: Run) => marks[0]?.class === 'csl-left-margin';
  const label = all.filter(inMargin);
  const body = all.filter((run) => !inMargin(run)).map(withoutBox);
  const empty = body.length === 0 || /\[CSL STYLE ERROR/.test(runsToText(body));
  const fallback = { text: richToText(reference.title ?? reference.id), marks: [] };
  return { label, body: addLinks(trimRuns(empty ? [fallback] : body), reference) };
}

/** The entry with its number in this note. */
export function finishEntry({ label, body }: EntryRuns, key: string, number: number): FormattedEntry {
  const numbered = (runs: Run[]) => runs.map((run) => (run.key === numberKey ? { ...run, text: String(number) } : run));
  const entry: FormattedEntry = { key, html: renderRuns(numbered(body)) };
  if ([...label, ...body].some((run) => run.key === numberKey)) entry.number = number;
  const text = runsToText(numbered(label)).trim();
  if (text !== '') entry.label = escapeHtml(text);
  return entry;
}

/** The box beside the margin is the page's to draw. */
function withoutBox(run: Run): Run {
  return { ...run, marks: run.marks.filter((mark) => mark.class !== 'csl-right-inline') };
}

/** citeproc lays its boxes out with line breaks and blanks. */
function trimRuns(runs: readonly Run[]): Run[] {
  const tidy = runs.map((run) => ({ ...run, text: run.text.replace(/\s*\n\s*/g, ' ') }));
  while (tidy[0]?.text.trim() === '') tidy.shift();
  while (tidy.at(-1)?.text.trim() === '') tidy.pop();
  return tidy.map((run, index) => {
    const text = index === 0 ? run.text.trimStart() : run.text;
    return { ...run, text: index === tidy.length - 1 ? text.trimEnd() : text };
  });
}
