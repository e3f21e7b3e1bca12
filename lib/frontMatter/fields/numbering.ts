import { findNearest } from '../../fault/nearest';
import { recordField } from '../../yaml/recordField';
import { choiceField } from '../../yaml/textField';

/** Which display formulas are numbered. */
export const mathNumberings = ['labelled', 'all'] as const;

/** How theorems and their like are counted. */
export const theoremNumberings = ['kind', 'together'] as const;

/** What the manual and the JSON Schema say of a mapping with `number`. */
export function numberingForm(choices: readonly string[]) {
  return {
    type: 'object',
    properties: { number: { type: 'string', enum: choices } },
    additionalProperties: false,
    form: 'mapping with the key `number`',
  };
}

/** A mapping with `number`, which is one of a few words. */
export function numberingField<const T extends string>(choices: readonly T[]) {
  return recordField({ number: choiceField(choices, (text) => findNearest(text, choices, 1)[0]) });
}
