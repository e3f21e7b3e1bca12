import { lineOfText } from '../frontMatter/fields/text';
import { asCode } from '../yaml/asCode';
import type { Checked } from '../yaml/Checked';
import { listField } from '../yaml/listField';
import { recordField } from '../yaml/recordField';
import { textField } from '../yaml/textField';

/** One link of the site's navigation; `href` is a path of the site, or an http, https or mailto address. */
export interface NavigationLink {
  title: string;
  href: string;
}

/** A list of mappings with `title` and `href`. */
export function navigationField() {
  return listField<NavigationLink>(recordField({ title: lineOfText(), href: textField(checkHref) }));
}

/** A path of the site gets the trailing slash that every page has, unless it names a file, a query or a fragment. */
function checkHref(given: string): Checked<string> {
  const text = given.trim().normalize('NFC');
  const message = `A path that begins with \`/\`, or an http, https or mailto address, is expected; ${asCode(text)} stands here.`;
  if (/[\p{Cc}\p{Cs}\\]/u.test(text)) return { message };
  if (/^\/(?!\/)/.test(text)) return { value: /[?#]|\/$|\.[a-z0-9]+$/i.test(text) ? text : `${text}/` };
  if (/^(https?:\/\/|mailto:)./i.test(text) && URL.canParse(text)) return { value: text };
  if (/^[^/:?#]+(\/[^/:?#]+)*\/?$/.test(text)) return { message, suggestion: `Write ${asCode(`/${text}`)}.` };
  return { message };
}
