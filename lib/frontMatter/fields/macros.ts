import { z } from 'zod';
import { asCode } from '../../yaml/asCode';
import { describeKind, type FieldIssue, refuse } from '../../yaml/fieldIssues';
import { isRecord } from '../../yaml/recordField';

/** TeX macros by their name with its backslash: `{ '\\R': '\\mathbb{R}' }`. */
export type Macros = Record<string, string>;

/** A TeX control word or symbol (TeXbook, chapter 3), the backslash left out or not. */
const macroName = /^(?:\\?[A-Za-z@]+|\\[^A-Za-z\s\p{Cc}])$/u;

/** What the manual and the JSON Schema say of the form of macros. */
export const macrosForm = {
  type: 'object',
  additionalProperties: { type: ['string', 'number'] },
  form: 'mapping of names to TeX',
};

/**
 * A mapping of macro names to their TeX; a name may leave its backslash out. The TeX itself is not looked at.
 */
export function macrosField() {
  return z.unknown().transform((value, context): Macros => {
    if (!isRecord(value))
      return refuse(context, { path: [], message: describeKind('A mapping of names to TeX', value) });
    const macros: Macros = {};
    for (const [key, tex] of Object.entries(value)) {
      const name = key.startsWith('\\') ? key : `\\${key}`;
      const issue = findIssue(key, tex, Object.hasOwn(macros, name));
      if (issue === undefined) macros[name] = String(tex);
      else refuse(context, issue);
    }
    return macros;
  });
}

function findIssue(key: string, tex: unknown, known: boolean): FieldIssue | undefined {
  if (!macroName.test(key)) {
    const message = `The name of a macro is a backslash and letters, as in \`\\R\`; ${asCode(key)} stands here.`;
    return { path: [key], message, at: 'key' };
  }
  if (known) {
    const message = `${asCode(key)} stands twice, with a backslash and without.`;
    return { path: [key], message, suggestion: 'Keep one of the two.', at: 'key', rule: 'key-is-unique' };
  }
  if (typeof tex !== 'string') return { path: [key], message: describeKind('TeX', tex) };
  return tex.trim() === ''
    ? { path: [key], message: `${asCode(key)} has no TeX.`, suggestion: "Write `'{}'` for a macro that draws nothing." }
    : undefined;
}
