import { asCode } from '../../yaml/asCode';
import type { Checked } from '../../yaml/Checked';
import { textField } from '../../yaml/textField';

const han = '[\\p{Script=Han}\\u3000-\\u303f\\uff00-\\uffef]';
const joint = new RegExp(`(${han})\\s*\\n\\s*(?=${han})`, 'gu');

/**
 * One line of text: trimmed and NFC. A line break between two Han characters goes, any other becomes a space.
 * An empty text and one with control characters (an escape that went wrong) are refused.
 */
export function checkText(given: string): Checked<string> {
  const value = given
    .normalize('NFC')
    .trim()
    .replace(joint, '$1')
    .replace(/\s*\r?\n\s*/g, ' ');
  if (value === '') return { message: 'A text is expected; this one is empty.' };
  const control = /[\p{Cc}\p{Cs}\u2028\u2029]/u.exec(value)?.[0];
  if (control === undefined) return { value };
  return { message: `A text without control characters is expected; ${asCode(control)} stands in it.` };
}

/** A value that is one line of text. */
export const lineOfText = () => textField(checkText);
