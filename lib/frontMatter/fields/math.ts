import { findNearest } from '../../fault/nearest';
import { recordField } from '../../yaml/recordField';
import { choiceField } from '../../yaml/textField';

const numberings = ['labelled', 'all'] as const;

/** What the manual and the JSON Schema say of its form. */
export const mathForm = {
  type: 'object',
  properties: { number: { type: 'string', enum: numberings } },
  additionalProperties: false,
  form: 'mapping with the key `number`',
};

/** A mapping with `number`: which display formulas are numbered. */
export function mathField() {
  return recordField({ number: choiceField(numberings, (text) => findNearest(text, numberings, 1)[0]) });
}
