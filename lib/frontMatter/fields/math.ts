import { findNearest } from '../../fault/nearest';
import { recordField } from '../../yaml/recordField';
import { choiceField } from '../../yaml/textField';

const numberings = ['labelled', 'all'] as const;

/** Which display formulas are numbered: those with a label, or every one. */
export type Numbering = (typeof numberings)[number];

/** A mapping with `number`: which display formulas are numbered. */
export function mathField() {
  return recordField({ number: choiceField(numberings, (text) => findNearest(text, numberings, 1)[0]) });
}
