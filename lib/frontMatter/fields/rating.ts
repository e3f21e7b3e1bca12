import { asCode } from '../../yaml/asCode';
import type { Checked } from '../../yaml/Checked';

/** A whole number from 1 to 5. */
export function checkRating(given: string): Checked<number> {
  const text = given.trim();
  if (/^[1-5]$/.test(text)) return { value: Number(text) };
  const message = `A whole number from 1 to 5 is expected; ${asCode(text)} stands here.`;
  const meant = /^([1-5])\s*[/／]\s*5$/.exec(text)?.[1] ?? /^([★⭐]{1,5})☆*$/u.exec(text)?.[1]?.length.toString();
  return meant === undefined ? { message } : { message, suggestion: `Write \`${meant}\`.`, write: meant };
}
