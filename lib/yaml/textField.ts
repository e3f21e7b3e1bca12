import { z } from 'zod';
import { findSlip } from '../fault/slips';
import { asCode } from './asCode';
import type { Checked } from './Checked';
import { describeKind, refuse } from './fieldIssues';

/** A value that is one text, typed by `check`. */
export function textField<T>(check: (text: string) => Checked<T>) {
  return z.string({ error: ({ input }) => describeKind('A text', input) }).transform((text, context): T => {
    const checked = check(text);
    return 'value' in checked ? checked.value : refuse(context, { path: [], ...checked });
  });
}

/** A value that is one of a few words; `suggest` may know which one an author meant by another text. */
export function choiceField<const T extends string>(
  choices: readonly T[],
  suggest: (text: string) => string | undefined,
) {
  return textField<T>((text) => {
    const value = choices.find((choice) => choice === text.trim());
    if (value !== undefined) return { value };
    const message = `One of ${choices.map(asCode).join(', ')} is expected; ${asCode(text)} stands here.`;
    const suggestion = suggest(text.trim());
    const write = findSlip(text.trim(), choices);
    return suggestion === undefined ? { message } : { message, suggestion: `Write ${asCode(suggestion)}.`, write };
  });
}
