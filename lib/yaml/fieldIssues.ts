import { z } from 'zod';
import type { RuleId } from '../fault/rules';

/** What an issue of ours says beside its message. */
interface IssueParams {
  suggestion?: string | undefined;
  /** The text that was meant beyond doubt, for the value or for the key. */
  write?: string | undefined;
  /** The rule that is broken, when it is not `value-is-valid`. */
  rule?: RuleId;
  /** `key` when the mistake is in the key at the end of the path and not in its value. */
  at?: 'key';
}

/** What is wrong with the value at a path, before it has a place in a file. */
export interface FieldIssue extends IssueParams {
  path: PropertyKey[];
  message: string;
}

/** Anything a zod transform gives us to complain to. */
type Context = Pick<z.RefinementCtx, 'addIssue'>;

/** Adds an issue to a running zod transform; what it returns is never looked at. */
export function refuse(context: Context, { path, message, ...params }: FieldIssue): never {
  context.addIssue({ code: 'custom', path, message, params });
  return z.NEVER;
}

/** The issues of a zod error, below `path`. */
export function listIssues(error: z.ZodError, path: readonly PropertyKey[]): FieldIssue[] {
  return error.issues.map((issue) => {
    const params: IssueParams = issue.code === 'custom' ? (issue.params ?? {}) : {};
    return { ...params, path: [...path, ...issue.path], message: issue.message };
  });
}

/** `A list is expected; a mapping stands here.` `value` is what a YAML text can hold. */
export function describeKind(wanted: string, value: unknown): string {
  const found = Array.isArray(value) ? 'a list' : typeof value === 'string' ? 'a text' : 'a mapping';
  return `${wanted} is expected; ${found} stands here.`;
}
