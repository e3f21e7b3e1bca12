import { findNearest } from '../../fault/nearest';
import { recordField } from '../../yaml/recordField';
import { choiceField } from '../../yaml/textField';

const numberings = ['labelled', 'all'] as const;

/** A mapping with `number`: which display formulas are numbered. */
export function mathField() {
  return recordField({ number: choiceField(numberings, (text) => findNearest(text, numberings, 1)[0]) });
}
