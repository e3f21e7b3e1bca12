import { cslTypes } from './entryTypes';
import type { RawEntry, RawMacro, ScanMistake } from './RawEntry';
import { ScanError, Scanner } from './Scanner';
import { scanFields } from './scanFields';

/** The parts of a .bib file. An entry with a mistake stands in `mistakes` only. */
export interface ScannedBib {
  entries: RawEntry[];
  macros: RawMacro[];
  mistakes: ScanMistake[];
}

/**
 * Cuts a .bib file into its entries, so that one broken entry cannot spoil the others and every mistake has a
 * place. It reads no value: that is the parser's. Text between entries is a comment, as in BibTeX
 * (https://tug.org/bibtex, "btxdoc", section 3.1), and so is an `@` that no `name{` follows.
 */
export function scanBib(text: string): ScannedBib {
  const scanned: ScannedBib = { entries: [], macros: [], mistakes: [] };
  const opening = /@[ \t]*([A-Za-z][\w-]*)\s*([{(])/gu;
  let end = 0;
  let found = nextOpening(text, opening);
  while (found) {
    const scanner = new Scanner(text, found.index, opening.lastIndex, found[2] === '(' ? ')' : '}');
    scanned.mistakes.push(...findUnmarked(text, end, found.index));
    scanBlock(scanner, found[1] ?? '', scanned);
    end = scanner.at;
    opening.lastIndex = end;
    found = nextOpening(text, opening);
  }
  scanned.mistakes.push(...findUnmarked(text, end, text.length));
  return scanned;
}

/** Entries in the text between entries that only lack their `@`. */
function findUnmarked(text: string, start: number, end: number): ScanMistake[] {
  const unmarked = /^[ \t]*([A-Za-z]+)[ \t]*\{[ \t]*[^\s,{}()=]+[ \t]*,/gmu;
  return [...text.slice(start, end).matchAll(unmarked)].flatMap((found) => {
    const type = found[1] ?? '';
    if (cslTypes[type.toLowerCase()] === undefined) return [];
    const at = start + found.index + found[0].indexOf(type);
    return [
      {
        start: at,
        end: at + type.length,
        message: `Expected \`@\` before \`${type}\`.`,
        suggestion: `Write \`@${type}{\`.`,
      },
    ];
  });
}

/** An `@` in the middle of a word is an address in a comment; one behind `%` on its line is commented out. */
function nextOpening(text: string, opening: RegExp): RegExpExecArray | null {
  for (let found = opening.exec(text); found; found = opening.exec(text)) {
    const inWord = found.index > 0 && /[\w.]/.test(text.charAt(found.index - 1));
    const line = text.slice(text.lastIndexOf('\n', found.index - 1) + 1, found.index);
    if (!inWord && !line.trimStart().startsWith('%')) return found;
  }
  return null;
}

function scanBlock(scanner: Scanner, name: string, scanned: ScannedBib): void {
  const type = name.toLowerCase();
  try {
    if (type === 'comment' || type === 'preamble') scanner.skipGroup();
    else if (type === 'string') scanned.macros.push(scanMacro(scanner));
    else scanned.entries.push(scanEntry(scanner, type));
  } catch (error) {
    if (!(error instanceof ScanError)) throw error;
    scanned.mistakes.push(error.mistake);
    scanner.recover();
  }
}

function scanMacro(scanner: Scanner): RawMacro {
  const [field] = scanFields(scanner);
  if (!field) throw scanner.error('`@string` holds no macro: expected `name = {text}`.');
  return { name: field.name, start: scanner.start, end: scanner.at };
}

function scanEntry(scanner: Scanner, type: string): RawEntry {
  const typeRange = { start: scanner.start, end: scanner.start + scanner.text.slice(scanner.start).search(/\s*[{(]/) };
  const { key, ...keyRange } = scanner.takeKey(type);
  const fields = scanFields(scanner);
  return { type, typeRange, key, keyRange, fields, start: scanner.start, end: scanner.at };
}
