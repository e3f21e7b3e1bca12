import { z } from 'zod';
import { findNearest } from '../fault/nearest';
import { findSlip } from '../fault/slips';
import { asCode } from './asCode';
import { describeKind, type FieldIssue, listIssues, refuse } from './fieldIssues';

/** The keys of a mapping and what their values are. */
export type FieldShape = Readonly<Record<string, z.ZodType>>;

/** What a record gives. */
export interface CheckedRecord<S extends FieldShape> {
  /** A key whose value is wrong is as if it were not written. A needed one is missing then. */
  values: Partial<z.output<z.ZodObject<S>>>;
  issues: FieldIssue[];
  /** Keys that do not stand there, and are not what an unknown key was meant to be. */
  absent: Set<string>;
}

/** What is known of keys beyond a shape. */
interface Foreign {
  /** Keys of other programs, and ours for the same, or undefined where nothing needs to be written. */
  keys?: Readonly<Record<string, string | undefined>>;
}

/**
 * Checks every key by itself, so that one wrong value hides no other, and an absent one by its default.
 * `given` holds what YAML can hold: texts, lists and records of them.
 */
export function checkRecord<S extends FieldShape>(
  shape: S,
  given: Readonly<Record<string, unknown>>,
  foreign: Foreign = {},
): CheckedRecord<S> {
  const values: Record<string, unknown> = {};
  const issues: FieldIssue[] = [];
  const meant = new Set<string>();
  for (const key of Object.keys(given)) {
    if (Object.hasOwn(shape, key)) continue;
    const { ours, suggestion, sure } = explainKey(key, Object.keys(shape), foreign);
    const write = sure !== undefined && !Object.hasOwn(given, sure) && !meant.has(sure) ? sure : undefined;
    for (const known of ours) meant.add(known);
    issues.push({
      path: [key],
      message: `${asCode(key)} is no known key.`,
      suggestion,
      write,
      rule: 'key-is-known',
      at: 'key',
    });
  }
  const absent = new Set<string>();
  for (const [key, schema] of Object.entries(shape)) {
    const value = Object.hasOwn(given, key) ? given[key] : undefined;
    if (value === undefined && !meant.has(key)) absent.add(key);
    if (value === '') issues.push(describeEmpty(key));
    const result = schema.safeParse(value === '' ? undefined : value);
    const byDefault = result.success ? result : schema.safeParse(undefined);
    if (byDefault.success) values[key] = byDefault.data;
    if (!result.success && value !== undefined && value !== '') issues.push(...listIssues(result.error, [key]));
  }
  return { values: values as CheckedRecord<S>['values'], issues, absent };
}

function describeEmpty(key: string): FieldIssue {
  return { path: [key], message: `${asCode(key)} has no value.`, suggestion: 'Write one, or delete the key.' };
}

/** What an unknown key was meant to be: `ours` likely, `sure` beyond doubt. */
function explainKey(
  key: string,
  known: string[],
  { keys = {} }: Foreign,
): { ours: string[]; suggestion: string; sure?: string | undefined } {
  const name = key.trim().toLowerCase();
  if (Object.hasOwn(keys, name)) {
    const ours = keys[name];
    if (ours === undefined) return { ours: [], suggestion: 'Delete it: nothing needs to be written here for that.' };
    return { ours: [ours], suggestion: `Write ${asCode(ours)} instead.`, sure: ours };
  }
  const [near] = findNearest(key, known, 1);
  const suggestion = `Did you mean ${asCode(near ?? '')}?`;
  if (near !== undefined) return { ours: [near], suggestion, sure: findSlip(key, known) };
  return { ours: [], suggestion: `The known keys are ${known.map(asCode).join(', ')}.` };
}

/** A value that is a mapping with the keys of `shape` and no others. */
export function recordField<S extends FieldShape>(shape: S) {
  return z.unknown().transform((value, context): z.output<z.ZodObject<S>> => {
    if (!isRecord(value)) return refuse(context, { path: [], message: describeKind('A mapping', value) });
    const { values, issues, absent } = checkRecord(shape, value);
    for (const issue of issues) refuse(context, issue);
    for (const key of absent) {
      if (Object.hasOwn(values, key)) continue;
      refuse(context, { path: [], message: `${asCode(key)} is missing.`, rule: 'key-is-present' });
    }
    // Complete when there was no issue, and never looked at when there was one.
    return values as z.output<z.ZodObject<S>>;
  });
}

/** Whether a value of a YAML text is a mapping. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
