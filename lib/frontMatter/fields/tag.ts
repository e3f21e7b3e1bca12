import { asCode } from '../../yaml/asCode';
import type { Checked } from '../../yaml/Checked';
import { checkText } from './text';

/** The longest tag in bytes of UTF-8: it is the name of a folder in the release. */
const longest = 200;

/** One tag. It is a segment of its page's address, so it has no slash and is not `.` or `..`. */
export function checkTag(given: string): Checked<string> {
  const checked = checkText(given);
  if (!('value' in checked)) return checked;
  const tag = checked.value;
  if (/[/\\]/.test(tag)) {
    const suggestion = `Write ${tag
      .split(/[/\\]/)
      .map((part) => asCode(part.trim()))
      .join(' and ')} as tags of their own, or use \`-\`.`;
    return { message: `A tag has no slash; ${asCode(tag)} stands here.`, suggestion };
  }
  if (/^\.{1,2}$/.test(tag)) return { message: `A tag is a word; ${asCode(tag)} stands here.` };
  if (tag.startsWith('#')) {
    return {
      message: `A tag has no \`#\` before it; ${asCode(tag)} stands here.`,
      suggestion: `Write ${asCode(tag.replace(/^#+\s*/, ''))}.`,
      write: tag.replace(/^#+\s*/, ''),
    };
  }
  if (Buffer.byteLength(tag) <= longest) return { value: tag };
  return { message: `A tag has at most ${longest} bytes of UTF-8; ${asCode(tag)} has more.` };
}

/** What makes two tags the same: case does not count. */
export function foldCase(text: string): string {
  return text.toUpperCase().toLowerCase();
}
