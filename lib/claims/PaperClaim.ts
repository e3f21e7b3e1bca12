import type { Span } from '../fault/Fault';
import type { Sentence } from '../note/Facts';

/** What a note may say of a paper, in the order in which a paper's page lists it. */
export const claimKinds = [
  /** What the paper says it shows. */
  'claim',
  /** What it does not do, or where it fails. */
  'limitation',
  /** What the note makes of it. */
  'verdict',
  /** The paper's own words. */
  'quote',
] as const;

export type ClaimKind = (typeof claimKinds)[number];

/** A number that a paper reports. */
export interface Measure {
  metric: string;
  dataset: string;
  /** As the author wrote it; `parseClaimNumber` reads it. */
  value: string;
  unit?: string | undefined;
  /** What else decides the number: a variant of the method, what it is held against. */
  setting?: string | undefined;
  /** Which numbers of the metric are the good ones. */
  better?: 'lower' | 'higher' | undefined;
}

/** A block in which a note says something of a paper: `:::claim{paper="dai2023emu" …}`. It stands where its span says. */
export interface PaperClaim extends Span {
  kind: ClaimKind;
  /** The paper's citation key. */
  paper: string;
  /** Where in the paper it stands, in the author's words. */
  where?: string | undefined;
  measure?: Measure | undefined;
  /** The block's anchor in the note. */
  anchor: string;
  /** What it says, on one line. */
  words: Sentence;
  title?: Sentence | undefined;
}
