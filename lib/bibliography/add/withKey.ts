import type { Reference, UnkeyedReference } from '../Reference';

const nowhere = { line: 1, column: 1, endLine: 1, endColumn: 1 };

/** A paper as a reference that stands in no file yet. */
export function withKey(key: string, paper: UnkeyedReference): Reference {
  return { ...paper, id: key, source: { ...nowhere, text: '', key: nowhere } };
}
