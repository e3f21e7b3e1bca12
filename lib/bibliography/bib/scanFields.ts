import type { Range, RawField } from './RawEntry';
import { ScanError, type Scanner } from './Scanner';

const fieldName = /[^\s,{}()="#%]+/uy;
/** A line that looks like the next field inside a value: the value before it was not closed. */
const nextField = /\n[ \t]*([A-Za-z][\w+-]*)[ \t]*=[ \t]*["{]/u;

/** Passes the fields of an entry up to and with its closing brace. */
export function scanFields(scanner: Scanner): RawField[] {
  const fields: RawField[] = [];
  while (!scanner.skip(scanner.closer)) {
    if (scanner.skip(',')) continue;
    try {
      fields.push(scanField(scanner));
      expectEnd(scanner, fields);
    } catch (error) {
      if (error instanceof ScanError) throw blameUnclosed(scanner, fields) ?? error;
      throw error;
    }
  }
  return fields;
}

function scanField(scanner: Scanner): RawField {
  const nameRange = takeName(scanner);
  const name = scanner.text.slice(nameRange.start, nameRange.end);
  if (!scanner.skip('=')) {
    throw scanner.error(`Expected \`=\` behind the field name \`${name}\`, found ${scanner.found()}.`);
  }
  scanner.skipBlanks();
  const start = scanner.at;
  let end = skipValue(scanner, name);
  while (scanner.skip('#')) {
    scanner.skipBlanks();
    end = skipValue(scanner, name);
  }
  return { name: name.toLowerCase(), nameRange, valueRange: { start, end } };
}

function takeName(scanner: Scanner): Range {
  scanner.skipBlanks();
  fieldName.lastIndex = scanner.at;
  const found = scanner.char === '@' ? null : fieldName.exec(scanner.text);
  if (!found) {
    if (scanner.char === '@' || scanner.char === '') throw scanner.unclosedEntry();
    throw scanner.error(`Expected a field or \`${scanner.closer}\`, found ${scanner.found()}.`);
  }
  scanner.at += found[0].length;
  return { start: found.index, end: scanner.at };
}

/** Passes one value and gives the offset behind it. */
function skipValue(scanner: Scanner, field: string): number {
  if (scanner.char === '{') scanner.skipBraces();
  else if (scanner.char === '"') scanner.skipQuotes();
  else {
    fieldName.lastIndex = scanner.at;
    const found = fieldName.exec(scanner.text);
    if (!found) {
      throw scanner.error(`Expected the value of \`${field}\` in braces or quotes, found ${scanner.found()}.`);
    }
    scanner.at += found[0].length;
  }
  return scanner.at;
}

/** Behind a value stands a comma or the end of the entry. */
function expectEnd(scanner: Scanner, fields: readonly RawField[]): void {
  scanner.skipBlanks();
  if (scanner.char === ',' || scanner.char === scanner.closer || '@'.includes(scanner.char)) return;
  const name = fields.at(-1)?.name ?? '';
  throw scanner.error(
    `Expected \`,\` or \`${scanner.closer}\` behind the field \`${name}\`, found ${scanner.found()}.`,
    `Put a comma behind the value of \`${name}\`.`,
  );
}

/** When an entry has no good end, the first value that runs over another field is the one that was not closed. */
function blameUnclosed(scanner: Scanner, fields: readonly RawField[]): ScanError | undefined {
  for (const { name, valueRange } of fields) {
    const swallowed = nextField.exec(scanner.text.slice(valueRange.start, valueRange.end));
    if (!swallowed) continue;
    const { start } = valueRange;
    return scanner.error(
      `The value of \`${name}\` is not closed before the field \`${swallowed[1]}\`.`,
      `Close the value of \`${name}\` with \`${scanner.text[start] === '"' ? '"' : '}'}\`.`,
      { start, end: start + 1 },
    );
  }
  return undefined;
}
