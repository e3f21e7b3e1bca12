import { escapeHtml } from '../text/escapeHtml';

/** The markup of a rich field: a slash when it closes, the element, what stands on it. */
export const richMarkup = /<(\/?)(i|b|sup|sub|span)((?:\s+(?:class="nocase"|style="font-variant:\s*small-caps;"))?)>/g;
/** A `<` that an author meant as text, before what would read as markup: a word joiner behind it keeps it text. */
const textLikeMarkup = /<(?=\/?(?:i|b|sup|sub|sc|span)\b[^<>]*>)/g;

/** Text of an author as it may stand in a rich field: never markup. The word joiner it may gain is invisible. */
export function textToRich(text: string): string {
  return text.replace(textLikeMarkup, '<\u2060');
}

/** The plain text of a rich field, for search, lists and attributes. */
export function richToText(rich: string): string {
  return rich.replace(richMarkup, '').replaceAll('\u2060', '');
}

/** Safe inline HTML of a rich field: `i`, `b`, `sup`, `sub` and `span class="small-caps"`, always well nested. */
export function richToHtml(rich: string): string {
  const open: string[] = [];
  let html = '';
  let at = 0;
  for (const found of rich.matchAll(richMarkup)) {
    html += escapeHtml(rich.slice(at, found.index).replaceAll('\u2060', ''));
    html += found[1] === '/' ? close(found[2] ?? '', open) : begin(found[2] ?? '', found[3] ?? '', open);
    at = found.index + found[0].length;
  }
  html += escapeHtml(rich.slice(at).replaceAll('\u2060', ''));
  return html + open.reverse().map(closingTag).join('');
}

/** `span` without a style only protects letters from a change of case, and is not drawn. */
function begin(name: string, attribute: string, open: string[]): string {
  if (name !== 'span') {
    open.push(name);
    return `<${name}>`;
  }
  const smallCaps = attribute.includes('small-caps');
  open.push(smallCaps ? 'span' : '');
  return smallCaps ? '<span class="small-caps">' : '';
}

function close(name: string, open: string[]): string {
  const matches = (other: string | undefined) => other === name || (name === 'span' && other === '');
  const from = open.findLastIndex(matches);
  if (from === -1) return '';
  return open.splice(from).reverse().map(closingTag).join('');
}

function closingTag(name: string): string {
  return name === '' ? '' : `</${name}>`;
}
