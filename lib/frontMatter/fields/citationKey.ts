import { asCode } from '../../yaml/asCode';
import type { Checked } from '../../yaml/Checked';

/** A citation key as it stands in a .bib file. Whether there is such a reference is not known here. */
export function checkCitationKey(given: string): Checked<string> {
  const key = given.trim();
  if (key === '') return { message: 'A citation key is expected; this text is empty.' };
  if (!/[\s,{}@\p{Cc}]/u.test(key)) return { value: key };
  const message = `A citation key without spaces, commas, braces and \`@\` is expected; ${asCode(key)} stands here.`;
  const bare = key.replace(/^\[?@/, '').replace(/\]$/, '');
  return /[\s,{}@\p{Cc}]/u.test(bare) || bare === '' ? { message } : { message, suggestion: `Write ${asCode(bare)}.` };
}
