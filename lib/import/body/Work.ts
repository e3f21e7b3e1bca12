import type { Surroundings } from '../Conversion';
import { Decisions } from './Decisions';
import type { Node } from './Node';
import type { Formula, Token } from './Token';
import type { OptionalMacro } from './tex/optionalMacros';

/** One body while it is converted. */
export interface Work {
  readonly surroundings: Surroundings;
  readonly decisions: Decisions;
  readonly tokens: Token[];
  readonly macros: Record<string, string>;
  /** Macros whose first argument may be left out, by their names; they are written out. */
  readonly optional: Map<string, OptionalMacro>;
  /** The signs that stand for tokens in this text, which does not have them itself. */
  readonly signs: Signs;
  /** Formulas by their numbers that turned out to be none: code, or the raised number of a reference. */
  readonly inCode: Set<number>;
  /** Formulas that KaTeX cannot draw, and why. */
  readonly faulty: Map<Formula, string>;
  readonly cited: Set<string>;
  /** Keys of references that the text lists and does not cite. */
  readonly uncited: Set<string>;
  /** The line of the file for each line of the protected text, from 0. */
  lines: number[];
  /** Footnotes that elements of HTML hold, to be written at the end. */
  readonly footnotes: { id: string; children: Node[] }[];
  /** What the names of those footnotes begin with, which no footnote of the author's does. */
  readonly noteName: string;
  /** What Liquid's `capture` keeps, by name. */
  readonly captures: Map<string, string>;
  /** `*[HTML]: Hypertext …` */
  readonly abbreviations: Map<string, string>;
}

/** What stands around the number of a token, and its digits. */
interface Signs {
  open: string;
  close: string;
  zero: number;
}

export function createWork(body: string, firstLine: number, surroundings: Surroundings): Work {
  return {
    surroundings,
    decisions: new Decisions(),
    tokens: [],
    macros: { ...surroundings.macros },
    optional: new Map(),
    signs: chooseSigns(body),
    inCode: new Set(),
    faulty: new Map(),
    cited: new Set(),
    uncited: new Set(),
    lines: [firstLine],
    footnotes: [],
    noteName: ['note', 'aside', 'footnote'].find((name) => !body.includes(`[^${name}-`)) ?? 'import-note',
    captures: new Map(),
    abbreviations: new Map(),
  };
}

/**
 * Punctuation that hardly any text has: so Markdown's stress beside a token is what it was beside the dollar or the
 * bracket that stood there.
 */
const brackets = ['\ua9c4\ua9c5', '\ua9ca\ua9cb', '\uaa5c\uaa5d', '\ua874\ua875', '\u1c3b\u1c3c', '\ua6f2\ua6f3'];

/** Signs that the text does not have. */
function chooseSigns(body: string): Signs {
  const pair = brackets.find((signs) => ![...signs].some((sign) => body.includes(sign))) ?? '\ua9c4\ua9c5';
  for (let zero = 0xe000; zero < 0xf8f0; zero += 16) {
    if (!new RegExp(`[\\u{${zero.toString(16)}}-\\u{${(zero + 9).toString(16)}}]`, 'u').test(body))
      return signsOf(pair, zero);
  }
  return signsOf(pair, 0xe000);
}

function signsOf(pair: string, zero: number): Signs {
  return { open: pair.charAt(0), close: pair.charAt(1), zero };
}

/** Keeps a token and gives what stands for it in the text. */
export function keepToken(token: Token, { tokens, signs }: Work): string {
  const digits = String(tokens.push(token) - 1);
  const shown = [...digits].map((digit) => String.fromCharCode(signs.zero + Number(digit))).join('');
  return signs.open + shown + signs.close;
}

/** Splits text at the tokens in it: strings, and numbers of tokens. */
export function splitAtTokens(text: string, { signs }: Work): (string | number)[] {
  if (!text.includes(signs.open)) return [text];
  const digits = `${String.fromCharCode(signs.zero)}-${String.fromCharCode(signs.zero + 9)}`;
  return text
    .split(new RegExp(`${signs.open}([${digits}]+)${signs.close}`))
    .map((part, index) => (index % 2 === 0 ? part : readNumber(part, signs)))
    .filter((part) => part !== '');
}

function readNumber(digits: string, { zero }: Signs): number {
  return Number([...digits].map((char) => char.charCodeAt(0) - zero).join(''));
}

/** Text with its tokens as the author wrote them. */
export function restoreTokens(text: string, work: Work): string {
  return splitAtTokens(text, work)
    .map((part) => (typeof part === 'number' ? restoreTokens(work.tokens[part]?.raw ?? '', work) : part))
    .join('');
}

/** The line of the file on which a node begins. */
export function lineOf(node: { position?: { start: { line: number } } | undefined }, { lines }: Work): number {
  const at = (node.position?.start.line ?? 1) - 1;
  return lines[at] ?? lines.at(-1) ?? 1;
}

export function isFormula(token: Token | undefined): token is Formula {
  return token?.type === 'formula';
}
