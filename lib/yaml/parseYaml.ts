import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import type { LocalFault } from '../fault/Fault';
import { makeFault } from '../fault/makeFault';
import { Places } from './Places';
import { readMapping } from './readMapping';
import { type Chunk, splitChunks } from './splitChunks';
import type { Composed, Mistake, YamlMapping } from './YamlMapping';
import { describeNonMapping, describeYamlError } from './yamlMistakes';

/**
 * Parses a YAML mapping with the failsafe schema (YAML 1.2.2, chapter 10.1): nothing turns into a number, a date
 * or a boolean, so `2311.10770` keeps its zero. `firstLine` is the 1-based line of the file on which `text` begins.
 *
 * A syntax mistake costs the key it stands in and no other: it becomes one fault, and the other keys are read
 * as if it were not there.
 */
export function parseYaml(text: string, firstLine: number): YamlMapping {
  const deep = findTooDeep(text);
  if (deep !== undefined) return refuseDepth(text, firstLine, deep);
  const whole = compose(text, firstLine);
  if (findMistake(whole) === undefined) return readComposed(whole, new Map(), []);
  const chunks = splitChunks(text);
  const unreadable = new Map<string, number>();
  const faults: LocalFault[] = [];
  let rest = text;
  for (const chunk of chunks) {
    const part = compose(chunk.text, firstLine + chunk.line);
    const mistake = findMistake(part, chunk === chunks[0]);
    if (mistake === undefined) continue;
    faults.push(mistakeToFault(mistake, part));
    for (const key of chunk.keys) unreadable.set(key, firstLine + chunk.line);
    rest = blank(rest, chunk);
  }
  const remaining = compose(rest, firstLine);
  const mistake = findMistake(remaining);
  if (mistake === undefined) return readComposed(remaining, unreadable, faults);
  // A mistake that shows only when the keys stand together: no key can be trusted.
  faults.push(mistakeToFault(mistake, remaining));
  for (const chunk of chunks) unreadable.set(chunk.keys[0] ?? '', firstLine + chunk.line);
  return { values: new Map(), places: new Places(), unreadable: new Set(unreadable.keys()), faults };
}

/** More than this of brackets in brackets, or lists in lists, is no settings, and more than the library can read. */
const deepest = 100;
const deepLine = new RegExp(`^(?: {${4 * deepest}}|[ \\t]*(?:[-?:][ \\t]+){${deepest}})`, 'm');

/** The offset at which values nest deeper than they may. The library calls itself for each, until the process breaks. */
function findTooDeep(text: string): number | undefined {
  let depth = 0;
  for (const { 0: sign, index } of text.matchAll(/[[\]{}]/g)) {
    depth = Math.max(0, depth + (/[[{]/.test(sign) ? 1 : -1));
    if (depth > deepest) return index;
  }
  return deepLine.exec(text)?.index;
}

function refuseDepth(text: string, firstLine: number, offset: number): YamlMapping {
  const before = text.slice(0, offset).split(/\r\n|\n|\r/);
  const [line, column] = [firstLine + before.length - 1, (before.at(-1)?.length ?? 0) + 1];
  const message = `Values stand in values here, more than ${deepest} deep.`;
  return {
    values: new Map(),
    places: new Places(),
    unreadable: new Set(splitChunks(text).flatMap(({ keys }) => keys)),
    faults: [
      makeFault('yaml-parses', { line, column, endLine: line, endColumn: column + 1 }, message, 'Nest them less deep.'),
    ],
  };
}

/** `unreadable` are keys that were blanked out, and the lines on which they stand. */
function readComposed(composed: Composed, unreadable: ReadonlyMap<string, number>, faults: LocalFault[]): YamlMapping {
  if (isMap(composed.contents)) return readMapping(composed.contents, composed, unreadable, faults);
  return { values: new Map(), places: new Places(), unreadable: new Set(unreadable.keys()), faults };
}

/** A line `---` may open the text, and no other key of it: `isFirst` says whether `text` is its beginning. */
function findMistake({ problems, contents, text }: Composed, isFirst = true): Mistake | undefined {
  if (problems[0] !== undefined) return describeYamlError(problems[0], text);
  const isMarker = isScalar(contents) && contents.value === '' && !contents.anchor;
  return contents === null || isMap(contents) || (isMarker && isFirst) ? undefined : describeNonMapping(text);
}

function mistakeToFault({ range, message, suggestion, edit }: Mistake, { span }: Composed): LocalFault {
  const fix = edit && [{ ...span(...edit.range), text: edit.text }];
  return makeFault('yaml-parses', span(...range), message, suggestion, fix);
}

function blank(text: string, { start, text: { length } }: Chunk): string {
  return text.slice(0, start) + text.slice(start, start + length).replace(/[^\r\n]/g, ' ') + text.slice(start + length);
}

function compose(text: string, firstLine: number): Composed {
  const lineCounter = new LineCounter();
  // A lone carriage return ends a line in YAML and in Markdown, but not for the library. The length stays the same.
  const source = text.replace(/\r(?!\n)/g, '\n');
  const document = parseDocument(source, { schema: 'failsafe', lineCounter, prettyErrors: false, uniqueKeys: false });
  // A closing bracket that stands under its key is a warning for the library, and loses nothing.
  const warnings = document.warnings.filter(({ code }) => code !== 'BAD_INDENT');
  return {
    text,
    contents: document.contents,
    problems: [...document.errors, ...warnings].sort((a, b) => a.pos[0] - b.pos[0]),
    resolve: (alias) => alias.resolve(document),
    span: (start, end) => {
      const from = lineCounter.linePos(placeOf(start, source));
      const to = lineCounter.linePos(Math.max(placeOf(start, source), placeOf(end, source)));
      const above = firstLine - 1;
      return { line: from.line + above, column: from.col, endLine: to.line + above, endColumn: to.col };
    },
  };
}

/** The library points behind the end of a text, or between the two characters of a line break, now and then. */
function placeOf(offset: number, text: string): number {
  const place = Math.max(0, Math.min(offset, text.length));
  return text[place - 1] === '\r' && text[place] === '\n' ? place - 1 : place;
}
