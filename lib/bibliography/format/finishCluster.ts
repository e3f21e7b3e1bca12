import { formatAuthors } from './authors';
import type { Cluster, FormattedCluster } from './FormattedNote';
import type { Listed, NoteContext } from './NoteContext';
import { writeOthers } from './others';
import { parseRuns } from './parseRuns';
import type { Run } from './Run';
import { linkRanges } from './ranges';
import { renderRuns, runsToText } from './renderRuns';
import { bridgeKeys, toSegments } from './segments';
import { isChineseEntry } from './toItem';

/** What of a style matters to its citations. */
export interface StyleTraits {
  /** Citations stand in notes. */
  isNote: boolean;
  /** A citation that is part of the sentence prints its authors by itself, as in author–date styles. */
  namesAuthors: boolean;
  hasBibliography: boolean;
}

/** A cluster as citeproc prints it; the note's number is 0 in styles without notes. */
export interface PrintedCluster {
  html: string;
  noteNumber: number;
}

/** What is printed for a citation that the style has no words for. */
const nothingPrinted = /\s*\[(?:NO_PRINTED_FORM|CSL STYLE ERROR: reference with no printed form\.)\]/g;

/** Makes a citation of what citeproc printed; `printed` is undefined when no key of the cluster is known. */
export function finishCluster(
  cluster: Cluster,
  printed: PrintedCluster | undefined,
  note: NoteContext,
  traits: StyleTraits,
): FormattedCluster {
  const cited = cluster.items.flatMap(({ key }) => note.find(key) ?? []);
  const keys = [...new Set(cited.map(({ key }) => key))];
  const runs = printed ? readCluster(printed.html, cited, note) : [];
  const missing = missingRuns(cluster, note, runs.length > 0);
  const lead = cluster.narrative && !traits.namesAuthors ? joinAuthors(cited) : [];
  if (traits.isNote && printed) {
    const html = renderRuns([...runs, ...missing]);
    return { kind: 'note', number: printed.noteNumber, lead: toSegments(linkable(lead, traits)), html, keys };
  }
  const whole = withLead(lead, runs);
  const unclaimed = cluster.narrative || runs.every(({ key }) => key === undefined);
  const claimed = unclaimed && keys.length === 1 ? claim(whole, keys[0] ?? '') : whole;
  return { kind: 'in-text', segments: toSegments([...linkable(claimed, traits), ...missing]) };
}

/** The text of a cluster with its numbers, its `et al.` and the keys its pieces stand for. */
function readCluster(html: string, cited: readonly Listed[], note: NoteContext): Run[] {
  const printed = parseRuns(html.replace(nothingPrinted, ''));
  if (runsToText(printed).trim() === '') return joinAuthors(cited);
  const revealed = note.numbers.reveal(printed, (number) => note.order[number - 1]?.id);
  const referenceOf = ({ key }: Run) => (key === undefined ? cited[0] : note.get(key))?.reference;
  const written = writeOthers(revealed, (run) => {
    const reference = referenceOf(run);
    return reference !== undefined && isChineseEntry(reference);
  });
  return linkRanges(bridgeKeys(written), cited, note).map((run) =>
    run.key === undefined ? run : { ...run, key: note.get(run.key).key },
  );
}

/** Keys without a reference; the check has told of them, and the page still shows them. */
function missingRuns({ items }: Cluster, note: NoteContext, behindText: boolean): Run[] {
  const missing = items.filter(({ key }) => !note.find(key)).map(({ key }) => `[${key}?]`);
  if (missing.length === 0) return [];
  return [{ text: (behindText ? ' ' : '') + missing.join(' '), marks: [] }];
}

function joinAuthors(cited: readonly Listed[]): Run[] {
  return cited.flatMap(({ key, reference }, index) => [
    ...(index === 0 ? [] : [{ text: '; ', marks: [] }]),
    ...claim(formatAuthors(reference), key),
  ]);
}

function claim(runs: readonly Run[], key: string): Run[] {
  return runs.map((run) => ({ ...run, key }));
}

/** A raised mark stands close to the name, a bracket stands apart. */
function withLead(lead: readonly Run[], runs: readonly Run[]): Run[] {
  if (lead.length === 0) return [...runs];
  const raised = runs[0]?.marks.some(({ name }) => name === 'sup') ?? false;
  return [...lead, ...(raised ? [] : [{ text: ' ', marks: [] }]), ...runs];
}

/** Without a bibliography there is nothing to link to. */
function linkable(runs: readonly Run[], { hasBibliography }: StyleTraits): readonly Run[] {
  return hasBibliography ? runs : runs.map(({ key: _, range: __, ...run }) => run);
}
