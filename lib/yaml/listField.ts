import { z } from 'zod';
import { asCode } from './asCode';
import { describeKind, type FieldIssue, listIssues, refuse } from './fieldIssues';
import { quoteScalar } from './quoteScalar';

const separators = /[,，、;；]/;

/**
 * A value that is a list of `item`; a single text is a list of one. A single text with commas is refused: nobody
 * can tell whether it was meant as one item; `toItems` says which items a piece of it between commas was meant as. No two
 * items may give the same text to `identify`.
 */
export function listField<T>(
  item: z.ZodType<T>,
  identify?: (value: T) => string,
  toItems: (piece: string) => string[] = (piece) => [piece],
) {
  return z.unknown().transform((value, context): T[] => {
    if (typeof value === 'string' && separators.test(value)) {
      const message = 'A list is expected; one text with commas stands here.';
      return refuse(context, { path: [], message, suggestion: `Write ${asCode(splitToList(value, toItems))}.` });
    }
    const items: unknown = typeof value === 'string' ? [value] : value;
    if (!Array.isArray(items)) return refuse(context, { path: [], message: describeKind('A list', value) });
    const { values, issues } = checkItems(items, item, identify);
    for (const issue of issues) refuse(context, issue);
    return values;
  });
}

function checkItems<T>(items: unknown[], item: z.ZodType<T>, identify?: (value: T) => string) {
  const values: T[] = [];
  const issues: FieldIssue[] = [];
  const seen = new Map<string, number>();
  for (const [at, given] of items.entries()) {
    const result = item.safeParse(given);
    if (!result.success) {
      issues.push(...listIssues(result.error, [at]));
      continue;
    }
    const identity = identify?.(result.data) ?? String(at);
    const before = seen.get(identity);
    if (before === undefined) {
      seen.set(identity, at);
      values.push(result.data);
    } else {
      const message = `${asCode(String(given))} is the same as item ${before + 1} of this list.`;
      issues.push({ path: [at], message, suggestion: 'Delete one of the two.' });
    }
  }
  return { values, issues };
}

/** `a, b c` as the YAML list `[a, b c]`, quoted where YAML asks for it. */
function splitToList(text: string, toItems: (piece: string) => string[]): string {
  const items = text.split(separators).map((part) => part.trim());
  const quoted = items
    .filter((part) => part !== '')
    .flatMap(toItems)
    .map(quoteItem);
  return `[${quoted.join(', ')}]`;
}

function quoteItem(text: string): string {
  return /^[\p{L}\p{N}/][\p{L}\p{M}\p{N} ._/+()-]*$/u.test(text) ? text : quoteScalar(text);
}
