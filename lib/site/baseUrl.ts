import { asCode } from '../yaml/asCode';
import type { Checked } from '../yaml/Checked';

/** The address of the site: absolute, http or https, without query and fragment; normalized to no trailing slash. */
export function checkBaseUrl(given: string): Checked<string> {
  const text = given.trim();
  const message = `An address that begins with \`https://\` or \`http://\` is expected; ${asCode(text)} stands here.`;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol) || !/^https?:\/\//i.test(text)) {
    const meant = `https://${text.replace(/^\/+/, '')}`;
    const likely = /^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+(:\d+)?(\/[^?#\s]*)?$/u.test(text.replace(/^\/+/, ''));
    return likely ? { message, suggestion: `Write ${asCode(meant)}.` } : { message };
  }
  const value = `${url.origin}${url.pathname}`.replace(/\/+$/, '');
  if (url.search === '' && url.hash === '' && url.username === '' && url.password === '') return { value };
  return {
    message: `An address without \`?\`, \`#\` and user name is expected; ${asCode(text)} stands here.`,
    suggestion: `Write ${asCode(value)}.`,
  };
}
