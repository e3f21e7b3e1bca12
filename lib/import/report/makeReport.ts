import type { Fault } from '../../fault/Fault';
import type { AddedEntries } from '../bibliography/addEntries';
import type { Failure, ImportedNote } from '../importSite';
import { withSlash } from '../PlannedNote';
import type { ForeignSite } from '../site/ForeignSite';
import { isInOriginal } from './isInOriginal';
import type { FileReport, ImportReport, LeftFault, Outcome } from './Report';

/** What is known at the end of an import. */
interface Ended {
  site: ForeignSite;
  notes: readonly ImportedNote[];
  failed: readonly Failure[];
  files: readonly { source: string; file: string }[];
  added: Pick<AddedEntries, 'file' | 'keys'> | undefined;
  outcomes: ReadonlyMap<string, Outcome>;
  /** Faults of the content folder as it is now. */
  faults: readonly Fault[];
  /** The text of a foreign note. */
  original(note: ImportedNote): string;
}

/** The report of an import: the same for the same files, but for the outcomes. */
export function makeReport({ site, notes, failed, files, added, outcomes, faults, original }: Ended): ImportReport {
  const byFile = new Map<string, Fault[]>();
  for (const fault of faults) byFile.set(fault.file, [...(byFile.get(fault.file) ?? []), fault]);
  const outcomeOf = (file: string) => outcomes.get(file) ?? 'new';
  const reports = notes.map((note) => {
    const { file } = note.planned;
    const left = (byFile.get(file) ?? []).map((fault) => {
      return toLeft(fault, isInOriginal(fault, note.converted.text, original(note)));
    });
    return reportNote(note, left, outcomeOf(file));
  });
  const mine = new Set([...files.map(({ file }) => file), ...(added ? [added.file] : [])]);
  return {
    format: 1,
    kind: site.kind,
    totals: countTotals(reports),
    notes: reports,
    files: files.map(({ source, file }) => ({ source, file, outcome: outcomeOf(file) })),
    ...(added && { added: { file: added.file, keys: added.keys } }),
    addresses: notes.flatMap(listAddresses),
    otherFaults: faults
      .filter(({ file }) => mine.has(file))
      .map((fault) => ({ file: fault.file, ...toLeft(fault, true) })),
    passedOver: site.passedOver,
    failed: failed.map(({ source }) => source),
    arxiv: [...new Set(notes.flatMap(({ converted }) => converted.arxiv))],
  };
}

function reportNote(note: ImportedNote, faults: LeftFault[], outcome: Outcome): FileReport {
  const { planned, converted, facts } = note;
  const broken = faults.filter(({ rule }) => rule === 'math-renders' || rule === 'math-is-bounded').length;
  const out = facts.formulas;
  return {
    source: planned.note.path,
    file: planned.file,
    outcome,
    permalink: permalinkOf(note),
    formulas: { in: converted.formulas, out, drawn: Math.max(0, out - broken) },
    decisions: converted.decisions,
    faults,
  };
}

function countTotals(reports: readonly FileReport[]): ImportReport['totals'] {
  const sum = (count: (report: FileReport) => number) => reports.reduce((total, report) => total + count(report), 0);
  return {
    notes: reports.length,
    formulas: {
      in: sum(({ formulas }) => formulas.in),
      out: sum(({ formulas }) => formulas.out),
      drawn: sum(({ formulas }) => formulas.drawn),
    },
    lossy: sum(({ decisions }) => decisions.filter(({ lossy }) => lossy).length),
    faults: sum(({ faults }) => faults.length),
    newFaults: sum(({ faults }) => faults.filter(({ inOriginal }) => !inOriginal).length),
  };
}

function permalinkOf({ planned }: ImportedNote): string {
  return planned.file === 'index.md' ? '/' : withSlash(planned.permalink);
}

function listAddresses(note: ImportedNote): ImportReport['addresses'] {
  const { old, aliases, facts, note: source } = note.planned;
  // What was never published answered nowhere.
  if (facts.draft || source.role === 'draft') return [];
  return [...new Set([old, ...aliases])].map((address) => ({ old: address, new: permalinkOf(note) }));
}

function toLeft({ rule, severity, line, column, message, suggestion }: Fault, inOriginal: boolean): LeftFault {
  return { rule, severity, line, column, message, ...(suggestion !== undefined && { suggestion }), inOriginal };
}
