import type { LabelKind } from '../labels/labelName';
import type { Words } from './Words';

/** The word and number by which a numbered thing is known: `Figure 1`, `式 (3)`. They stay on one line. */
export function formatEnumerator(kind: LabelKind, number: string, { kindNames }: Pick<Words, 'kindNames'>): string {
  return `${kindNames[kind]}\u00a0${kind === 'eq' ? `(${number})` : number}`;
}
