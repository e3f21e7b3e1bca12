import type { UnkeyedReference } from '../bibliography/Reference';
import type { Paragraph } from './prose';

/** What a service says of a paper. */
export interface PaperRecord {
  /** Its bibliographic record, before it has a key and a place in a file. */
  reference: UnkeyedReference;
  /** Its abstract; no paragraphs when the service has none. */
  abstract: Paragraph[];
  /** arXiv's codes for what it is about, the main one first: `cs.CV`. */
  categories: string[];
  /** What the author should know of the record, in sentences. */
  remarks: string[];
}
