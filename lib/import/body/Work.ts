import type { Surroundings } from '../Conversion';
import { Decisions } from './Decisions';
import type { Formula, Token } from './Token';

/** One body while it is converted. */
export interface Work {
  readonly surroundings: Surroundings;
  readonly decisions: Decisions;
  readonly tokens: Token[];
  readonly macros: Record<string, string>;
  /** The signs that stand for tokens in this text, which does not have them itself. */
  readonly signs: Signs;
  readonly cited: Set<string>;
  /** The line of the file for each line of the protected text, from 0. */
  lines: number[];
  /** Footnotes that elements of HTML hold, to be written at the end. */
  readonly footnotes: { id: string; children: import('./Node').Node[] }[];
  /** `*[HTML]: Hypertext …` */
  readonly abbreviations: Map<string, string>;
}

/** Private-use characters: one before and one behind the digits of a token's number. */
export interface Signs {
  open: string;
  close: string;
  zero: number;
}

export function createWork(body: string, firstLine: number, surroundings: Surroundings): Work {
  return {
    surroundings,
    decisions: new Decisions(),
    tokens: [],
    macros: {},
    signs: chooseSigns(body),
    cited: new Set(),
    lines: [firstLine],
    footnotes: [],
    abbreviations: new Map(),
  };
}

/** Twelve characters in a row that the text does not have. */
function chooseSigns(body: string): Signs {
  for (let base = 0xe000; base < 0xf8f0; base += 16) {
    const used = new RegExp(`[\\u{${base.toString(16)}}-\\u{${(base + 11).toString(16)}}]`, 'u');
    if (!used.test(body)) return signsFrom(base);
  }
  return signsFrom(0xe000);
}

function signsFrom(base: number): Signs {
  return { open: String.fromCharCode(base), close: String.fromCharCode(base + 1), zero: base + 2 };
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
