import type { LocalFault } from '../fault/Fault';
import { makeFault } from '../fault/makeFault';

/**
 * Embeddings, overrides and isolates of the bidirectional algorithm (https://unicode.org/reports/tr9/): with them a text
 * is shown in another order than it is stored in (CVE-2021-42574, "Trojan Source").
 */
const turning = /[\u202a-\u202e\u2066-\u2069]/;

/**
 * Control characters, as copying from a PDF leaves them, and signs that take no room and that nobody sees. Joiners are
 * part of the scripts and emoji that need them, and of no other; direction marks belong into text with letters that run
 * from right to left; tags into the flags of regions.
 */
const hidden =
  /(?:[\u202a-\u202e\u2066-\u2069]|[\u00ad\u180e\u200b\u2060-\u2064\ufeff]|(?![\t\n\r])\p{Cc}|(?<=^|[\p{Script=Latin}\p{Script=Han}\p{N}\p{P}\s])[\u200c\u200d]|[\u200e\u200f]|(?<!\u{1f3f4}[\u{e0020}-\u{e007f}]{0,7})[\u{e0001}\u{e0020}-\u{e007f}])+/gu;

const anyHidden =
  /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\u{e0001}\u{e0020}-\u{e007f}]|(?![\t\n\r])\p{Cc}/u;
/** Those that part words. */
const blank = /[\v\f\u0085]/;
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe]/;

const names: Readonly<Record<string, string>> = {
  '\0': 'null',
  '\f': 'form feed',
  '\x1b': 'escape',
  '\u00ad': 'soft hyphen',
  '\u200b': 'zero width space',
  '\u200c': 'zero width non-joiner',
  '\u200d': 'zero width joiner',
  '\u200e': 'left-to-right mark',
  '\u200f': 'right-to-left mark',
  '\u202a': 'left-to-right embedding',
  '\u202b': 'right-to-left embedding',
  '\u202c': 'pop directional formatting',
  '\u202d': 'left-to-right override',
  '\u202e': 'right-to-left override',
  '\u2060': 'word joiner',
  '\u2061': 'function application',
  '\u2062': 'invisible times',
  '\u2063': 'invisible separator',
  '\u2064': 'invisible plus',
  '\u2066': 'left-to-right isolate',
  '\u2067': 'right-to-left isolate',
  '\u2068': 'first strong isolate',
  '\u2069': 'pop directional isolate',
  '\ufeff': 'byte order mark',
};

/** The signs in the text of a file (without its byte order mark) that hide in it, or hide what it says. */
export function findHiddenSigns(text: string): LocalFault[] {
  if (!anyHidden.test(text)) return [];
  const marksBelong = rightToLeft.test(text);
  return text
    .split(/\r\n|\n|\r/)
    .flatMap((content, index) =>
      !anyHidden.test(content)
        ? []
        : [...content.matchAll(hidden)]
            .filter(([signs]) => !marksBelong || /[^\u200e\u200f]/.test(signs))
            .map(({ 0: signs, index: at }) => describeSigns(signs, index + 1, at + 1)),
    );
}

function describeSigns(signs: string, line: number, column: number): LocalFault {
  const span = { line, column, endLine: line, endColumn: column + signs.length };
  const [first = '', ...others] = [...new Set(signs)];
  const turns = turning.exec(signs)?.[0];
  if (turns !== undefined) {
    const message = `${nameSign(turns)} turns the text around: it is shown in another order than it is stored in.`;
    const way = 'Delete it; in a note, `<bdi dir="rtl">` is for text that runs from right to left.';
    return makeFault('text-direction-is-plain', span, message, way);
  }
  const message =
    others.length > 0
      ? `${nameSign(first)} and others like it stand here, which nobody sees.`
      : `${nameSign(first)} stands here, which nobody sees.`;
  return makeFault('text-has-no-hidden-sign', span, message, 'Delete it.', [
    { ...span, text: blank.test(signs) ? ' ' : '' },
  ]);
}

function nameSign(sign: string): string {
  const code = `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  const kind = /\p{Cc}/u.test(sign) ? 'control character' : /[\u{e0000}-\u{e007f}]/u.test(sign) && 'tag character';
  const name = names[sign] ?? kind;
  return name ? `${code} (${name})` : code;
}

/** A text with its hidden signs written out: `⟨U+202E⟩`. */
export function showHiddenSigns(text: string): string {
  return text.replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069]/g, (sign) => {
    const [code = ''] = nameSign(sign).split(' ');
    return `⟨${code}⟩`;
  });
}
