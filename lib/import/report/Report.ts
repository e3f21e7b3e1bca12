import type { Severity } from '../../fault/Fault';
import type { Decision, ForeignKind } from '../Conversion';

/** What became of a file of the old site. */
export type Outcome =
  /** It was not there before. */
  | 'new'
  /** The very same stood there already. */
  | 'unchanged'
  /** Another one stood there, and was replaced with `--force`. */
  | 'replaced'
  /** Another one stands there, and was left alone. */
  | 'kept';

/** A fault that `notes check` finds in an imported note. */
export interface LeftFault {
  rule: string;
  severity: Severity;
  line: number;
  column: number;
  message: string;
  suggestion?: string;
  /** Whether it stood in the original: the import did not make it. */
  inOriginal: boolean;
}

/** What the import made of one note. */
export interface FileReport {
  /** In the old site's folder. */
  source: string;
  /** In the content folder. */
  file: string;
  outcome: Outcome;
  permalink: string;
  /** Formulas in the original, in the result, and those of the result that are drawn without a fault. */
  formulas: { in: number; out: number; drawn: number };
  decisions: Decision[];
  faults: LeftFault[];
}

/** The form of report.json. */
export interface ImportReport {
  format: 1;
  kind: ForeignKind;
  totals: {
    notes: number;
    formulas: { in: number; out: number; drawn: number };
    lossy: number;
    faults: number;
    /** Those of `faults` that did not stand in the original. */
    newFaults: number;
  };
  notes: FileReport[];
  /** Images, bibliographies and other files that the notes use. */
  files: { source: string; file: string; outcome: Outcome }[];
  /** References that notes list themselves, and that were added to a .bib file of the content folder. */
  added?: { file: string; keys: string[] };
  /** Every address of the old site, and the permalink that it leads to. Without the path the site stands under. */
  addresses: { old: string; new: string }[];
  /** Faults of files that are no notes, such as bibliographies. */
  otherFaults: (LeftFault & { file: string })[];
  /** Notes that could not be converted, by a mistake of ours. */
  failed: string[];
  passedOver: { source: string; reason: string }[];
  /** Papers on arXiv that are linked to and in no bibliography: `notes cite` adds them. */
  arxiv: string[];
}
