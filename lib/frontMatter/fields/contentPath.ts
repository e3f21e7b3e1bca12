import { asCode } from '../../yaml/asCode';
import type { Checked } from '../../yaml/Checked';

/**
 * The path of a file of the content folder with one of `endings` (`.bib`): beside the note or below it, or from
 * the content folder when it begins with `/`. It cannot climb, so it can never leave the content folder.
 * NFC, without `./` at its beginning.
 */
export function checkContentPath(given: string, endings: readonly string[]): Checked<string> {
  const text = given.trim().normalize('NFC');
  const wanted = endings.map(asCode).join(' or ');
  const found = `${asCode(text)} stands here.`;
  if (!endings.some((ending) => text.endsWith(ending))) {
    return { message: `The path of a file that ends with ${wanted} is expected; ${found}` };
  }
  if (/^[a-z][a-z0-9+.-]*:/i.test(text)) return { message: `A file of the content folder is expected; ${found}` };
  if (text.includes('\\')) {
    return {
      message: `A path is divided by \`/\`; ${found}`,
      suggestion: `Write ${asCode(text.replaceAll('\\', '/'))}.`,
    };
  }
  if (/[\p{Cc}\p{Cs}]/u.test(text)) return { message: `A path has no control characters; ${found}` };
  const path = text.replace(/^(\.\/+)+/, '');
  if (!path.split('/').includes('..')) return { value: path };
  return {
    message: `A path beside the note or below it is expected, without \`..\`; ${found}`,
    suggestion: 'Write the path from the content folder, with `/` before it.',
  };
}
