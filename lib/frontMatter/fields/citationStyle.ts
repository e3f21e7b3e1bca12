import type { Checked } from '../../yaml/Checked';
import { checkContentPath } from './contentPath';
import { checkText } from './text';

/**
 * A citation style: the name of a packaged one, or the path of a .csl file. Whether there is such a one is not known
 * here.
 */
export function checkCitationStyle(given: string): Checked<string> {
  const style = given.trim();
  return isStylePath(style) || /^\.{0,2}\//.test(style) ? checkContentPath(style, ['.csl']) : checkText(given);
}

/** Whether a citation style is a file of the content folder, and no packaged one. */
export function isStylePath(style: string): boolean {
  return /\.csl$/i.test(style);
}
