import { asCode } from '../../yaml/asCode';
import type { Checked } from '../../yaml/Checked';
import { checkContentPath } from './contentPath';
import { checkPermalink } from './permalink';

const noteEndings = ['.mdx', '.md'];

/** A note named by its permalink (`/posts/2023/11/emu/`) or by its file (`emu.mdx`, `/2023/emu.md`). */
export function checkTranslationTarget(given: string): Checked<string> {
  const text = given.trim();
  if (noteEndings.some((ending) => text.endsWith(ending))) return checkContentPath(text, noteEndings);
  if (text.startsWith('/')) return checkPermalink(text);
  const message = `A permalink that begins with \`/\`, or the path of a .mdx or .md file, is expected; ${asCode(text)} stands here.`;
  const repaired = checkPermalink(`/${text}`);
  return 'value' in repaired ? { message, suggestion: `Write ${asCode(repaired.value)}.` } : { message };
}
