import { asCode } from '../../yaml/asCode';
import type { Checked } from '../../yaml/Checked';

/** Control, direction and invisible characters; the joiners U+200C and U+200D are letters' own in some scripts. */
const unseen = /[\p{Cc}\p{Cs}\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]/gu;

/** The longest name of a file or folder on the file systems a release may lie on, in bytes of UTF-8. */
const longestSegment = 255;

/** What a permalink must not be, with what is wrong, in the order in which it is said. */
const refusals: [test: (text: string) => boolean, message: (text: string) => string][] = [
  [(text) => text === '', () => 'A permalink is expected; this text is empty.'],
  [
    (text) => text.search(unseen) >= 0,
    (text) => `A permalink has no control or invisible characters; ${asCode(text)} has.`,
  ],
  [
    (text) => /^[a-z][a-z0-9+.-]*:\/\//i.test(text),
    (text) => `A permalink is a path of this site; ${asCode(text)} is an address.`,
  ],
  [(text) => text.includes('\\'), (text) => `A permalink is divided by \`/\`; \`\\\` stands in ${asCode(text)}.`],
  [(text) => !text.startsWith('/'), (text) => `A permalink begins with \`/\`; ${asCode(text)} stands here.`],
  [
    (text) => text.includes('%'),
    (text) => `A permalink is written as readers see it, without \`%\`; ${asCode(text)} stands here.`,
  ],
  [(text) => /[?#]/.test(text), (text) => `A permalink has no \`?\` and no \`#\`; ${asCode(text)} stands here.`],
  [(text) => text.includes('//'), (text) => `A permalink has no empty segment; ${asCode(text)} has one.`],
  [
    (text) => /\/\.{1,2}(\/|$)/.test(text),
    (text) => `A permalink has no segment \`.\` or \`..\`; ${asCode(text)} has one.`,
  ],
  [
    (text) => /\/\s|\s\/|\s$/.test(text),
    (text) => `No segment of a permalink begins or ends with a space; one of ${asCode(text)} does.`,
  ],
  [
    (text) => text.split('/').some((segment) => Buffer.byteLength(segment) > longestSegment),
    () => `A segment of a permalink has at most ${longestSegment} bytes of UTF-8; this one has more.`,
  ],
];

/**
 * A permalink as the site uses it: NFC, with a leading and a trailing slash, decoded. What cannot be one is
 * refused, with the permalink the author most likely meant.
 */
export function checkPermalink(given: string): Checked<string> {
  const text = given.trim().normalize('NFC');
  const refusal = findRefusal(text);
  if (refusal === undefined) return { value: text.endsWith('/') ? text : `${text}/` };
  const repaired = repairPermalink(text);
  const helps = repaired !== '/' && findRefusal(repaired) === undefined;
  if (!helps) return { message: refusal };
  // A path that ends with a slash lacks but the first one. Without any, Obsidian's `aliases` are names and no addresses.
  const write = text.endsWith('/') && `/${text}` === repaired ? repaired : undefined;
  return { message: refusal, suggestion: `Write ${asCode(repaired)}.`, write };
}

function findRefusal(text: string): string | undefined {
  return refusals.find(([test]) => test(text))?.[1](text);
}

function repairPermalink(text: string): string {
  const path = decode(text.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/]*/i, '').replace(/[?#].*$/s, ''));
  const segments = path.replaceAll('\\', '/').replace(unseen, '').replaceAll('%', '').split('/');
  const kept = segments.map((segment) => segment.trim()).filter((segment) => !/^\.{0,2}$/.test(segment));
  return `/${kept.join('/')}/`.replace('//', '/').normalize('NFC');
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A `%` that is no encoding: the text is all there is.
    return text;
  }
}
