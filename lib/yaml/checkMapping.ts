import type { LocalFault, Span, TextEdit } from '../fault/Fault';
import { makeFault } from '../fault/makeFault';
import type { Places } from './Places';
import { parseYaml } from './parseYaml';
import { quoteScalar } from './quoteScalar';
import { type CheckedRecord, checkRecord, type FieldShape } from './recordField';

/** A YAML text checked against a shape. */
export interface CheckedMapping<S extends FieldShape> {
  /** A key whose value is wrong or unreadable is as if it were not written. A needed one is missing then. */
  values: CheckedRecord<S>['values'];
  /** Keys for which nothing stands in the text, not even something unreadable or misspelt. */
  absent: Set<string>;
  /** Keys that stand in the text with a value that is right. */
  sound: Set<string>;
  /** Every mistake but the missing keys. */
  faults: LocalFault[];
  places: Places;
}

/**
 * Parses `text` as YAML (its first line is line `firstLine` of the file) and checks every key against `shape`.
 * `foreign` names the keys of other programs, in lower case, and ours for the same.
 */
export function checkMapping<S extends FieldShape>(
  text: string,
  firstLine: number,
  shape: S,
  foreign: Readonly<Record<string, string | undefined>>,
): CheckedMapping<S> {
  const mapping = parseYaml(text, firstLine);
  const checked = checkRecord(shape, Object.fromEntries(mapping.values), { keys: foreign });
  const faults = [...mapping.faults];
  for (const { path, message, suggestion, rule, at, write } of checked.issues) {
    const { key, value } = mapping.places.get(path);
    const span = (at === 'key' ? key : undefined) ?? value;
    faults.push(
      makeFault(
        rule ?? 'value-is-valid',
        span,
        message,
        suggestion,
        write === undefined ? write : writeScalar(span, write),
      ),
    );
  }
  for (const key of mapping.unreadable) checked.absent.delete(key);
  // A text without a single colon is no attempt at any key: that is one mistake, not one for each needed key.
  if (mapping.faults.length > 0 && !/[:：]/.test(text)) checked.absent.clear();
  const sound = new Set(mapping.values.keys());
  for (const { path } of checked.issues) sound.delete(String(path[0]));
  return { values: checked.values, absent: checked.absent, sound, faults, places: mapping.places };
}

/** A text in place of a scalar of one line. */
function writeScalar(span: Span, text: string): TextEdit[] | undefined {
  const plain = /^[\p{L}\p{N}/][\p{L}\p{M}\p{N}._/+-]*$/u.test(text);
  return span.line === span.endLine ? [{ ...span, text: plain ? text : quoteScalar(text) }] : undefined;
}
