import type { Span } from '../../fault/Fault';
import { parseTexLabel } from '../../labels/labelName';
import { type NumberedTex, numberEquation } from '../../math/numberEquation';
import { type Context, report } from './Context';
import { keepLabel, nextNumber, type Written } from './label';

/** A display formula with its numbers, and where references to them lead. */
export interface NumberedFormula extends Pick<NumberedTex, 'toSource'> {
  drawn: string;
  anchors: string[];
}

/**
 * Numbers a display formula and keeps its labels: the one behind it and those in its TeX. `locate` gives the place of two
 * offsets into the TeX.
 */
export function numberFormula(
  tex: string,
  behind: Written | undefined,
  context: Context,
  locate: (from: number, to: number) => Span,
): NumberedFormula {
  const numbered = numberEquation(tex, behind !== undefined, {
    all: context.numbersAll,
    next: () => nextNumber('eq', context),
    // The label behind a formula is that of the whole; else a number leads to its own label, or to itself.
    anchorOf: (number, own) => nameOf(own ?? behind?.text) ?? `equation-${number}`,
  });
  const anchors: string[] = [];
  const keep = (written: Written, number: string | undefined) => {
    const anchor = keepNumbered(written, number, context);
    if (anchor !== undefined) anchors.push(anchor);
  };
  if (behind) keep(behind, numbered.number);
  for (const { text, from, to, number } of numbered.labels) keep({ text, span: locate(from, to) }, number);
  if (anchors.length === 0 && numbered.number !== undefined) anchors.push(`equation-${numbered.number}`);
  return { drawn: numbered.tex, toSource: numbered.toSource, anchors };
}

/** The name of an equation's label. */
function nameOf(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const name = parseTexLabel(text);
  return name?.kind === 'eq' ? name.name : undefined;
}

/** Keeps the label of an equation. One without a number has nothing that a reference could print. */
function keepNumbered({ text, span }: Written, number: string | undefined, context: Context): string | undefined {
  const name = nameOf(text);
  if (name === undefined || number !== undefined)
    return keepLabel({ text: name ?? text, span }, 'eq', { number }, context);
  const message = `What \`${name}\` labels has no number to refer to.`;
  report(context, 'label-is-valid', span, message, 'Take `\\notag` away, or the label.');
  return undefined;
}
