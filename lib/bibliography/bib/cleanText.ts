import { textToRich } from '../richText';
import { protection, restoreAngles } from './guard';

const kept = /^<\/?(?:i|b|sup|sub)>$|^<span style="font-variant:small-caps;">$|^<\/span>$/;

/** A field's text for a rich field: the parser's markup reduced to CSL's, protected capitals as `nocase`. */
export function toRich(parsed: string): string {
  const cleaned = normalize(linksToText(parsed)).replace(/<[^<>]*>/g, (tag) => (kept.test(tag) ? tag : ' '));
  const [open, close] = ['<span class="nocase">', '</span>'];
  const marked = cleaned
    .replace(
      new RegExp(`${protection.open}([^\\p{L}${protection.open}${protection.close}]*)${protection.close}`, 'gu'),
      '$1',
    )
    .replaceAll(protection.open, open)
    .replaceAll(protection.close, close);
  return marked
    .split(/(<[^<>]*>)/)
    .map((piece, index) => (index % 2 === 1 ? piece : textToRich(restoreAngles(piece))))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A field's text without any markup. */
export function toPlain(parsed: string): string {
  const text = normalize(linksToText(parsed)).replace(/<[^<>]*>/g, '');
  return restoreAngles(text).replace(/\s+/g, ' ').trim();
}

/** `\href{address}{label}` becomes `label (address)`, `\url{address}` the address. */
function linksToText(parsed: string): string {
  return parsed.replace(/<a href="([^"]*)">(.*?)<\/a>/gs, (_, url: string, label: string) =>
    label === url || label === '' ? url : `${label} (${url})`,
  );
}

/** One code point a letter; `\'{\i}` arrives as a dotless i with an accent. */
function normalize(text: string): string {
  return text
    .replace(/\u0131(?=[\u0300-\u036F])/g, 'i')
    .replace(/\u0237(?=[\u0300-\u036F])/g, 'j')
    .replaceAll('\u00A0', ' ')
    .normalize('NFC');
}
