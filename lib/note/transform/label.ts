import type { Span } from '../../fault/Fault';
import { type LabelKind, labelNouns, parseLabelName } from '../../labels/labelName';
import type { Label } from '../Facts';
import { type Context, report } from './Context';

/** A label as the author wrote it, and where. */
export interface Written {
  text: string;
  span: Span;
}

/**
 * Adds a label of a thing of this kind to the note's. Gives its anchor; undefined, with a fault, when it cannot be one.
 */
export function keepLabel(
  { text, span }: Written,
  kind: LabelKind,
  printed: Pick<Label, 'number' | 'title'>,
  context: Context,
): string | undefined {
  const parsed = parseLabelName(text);
  if (parsed?.kind !== kind) {
    const message = `\`${text}\` is no label of ${labelNouns[kind]}.`;
    const way = `Begin it with \`${kind}-\`, and go on with letters, digits, \`-\` or \`_\`.`;
    report(context, 'label-is-valid', span, message, way);
    return undefined;
  }
  const { name } = parsed;
  const first = context.labels.find((label) => label.name === name);
  if (first) {
    const message = `The label \`${name}\` stands on line ${first.line} already.`;
    report(context, 'label-is-unique', span, message, 'Give each its own.');
    return undefined;
  }
  context.labels.push({ kind, name, ...printed, ...span });
  return name;
}

/** The next number of things that are counted together. */
export function nextNumber(counter: string, { counters }: Context): string {
  const number = (counters.get(counter) ?? 0) + 1;
  counters.set(counter, number);
  return String(number);
}
