import type { MathNode, RawNode } from '../../dialect/nodes';
import type { Span } from '../../fault/Fault';
import { adviseOnTex } from '../../math/advice';
import { renderFormula } from '../../math/renderFormula';
import { type AnyNode, type Context, report, spanInside, spanOf } from './Context';
import { component, text } from './jsx';

/** A formula becomes `<Math>` with its markup made; or, with a fault, its source and the message beside it. */
export function transformMath(node: MathNode, context: Context): AnyNode[] {
  const kind = node.type === 'math' ? 'flow' : 'text';
  const lead = node.value.length - node.value.trimStart().length;
  const locate = (from: number, to: number) =>
    spanInside(context, node, node.raw, node.at + lead + from, node.at + lead + to);
  return drawFormula(node.value.trim(), node.display, kind, context, locate);
}

/**
 * Draws `tex`, found where `locate` says, as a node of the tree.
 * `locate` gives the place of two offsets into `tex`.
 */
export function drawFormula(
  tex: string,
  display: boolean,
  kind: 'flow' | 'text',
  context: Context,
  locate: (from: number, to: number) => Span,
): AnyNode[] {
  context.formulas++;
  const rendered = renderFormula(tex, display, context.macros);
  if ('markup' in rendered) {
    const { markup, wide } = rendered;
    return [component('Math', { tex, markup, display: display || undefined, wide: wide || undefined }, [], kind)];
  }
  const { problem } = rendered;
  const span = locate(problem.from, Math.max(problem.to, problem.from + 1));
  report(
    context,
    problem.kind === 'bounds' ? 'math-is-bounded' : 'math-renders',
    span,
    problem.message,
    problem.kind === 'bounds'
      ? 'Split the formula, or define what repeats as a macro.'
      : adviseOnTex(problem.message, context.macros),
  );
  return [component('FormulaFault', { tex, message: problem.message }, [], kind)];
}

/** A `$` or `$$` that opens a formula which never closes. */
export function transformOpenMath(node: RawNode, context: Context): AnyNode[] {
  const fence = node.value.startsWith('$$') ? '$$' : '$';
  const span = spanOf(node);
  report(
    context,
    'math-is-closed',
    { ...span, endLine: span.line, endColumn: span.column + fence.length },
    `The formula that opens with \`${fence}\` here has no closing \`${fence}\` before the paragraph ends.`,
    `Close it with \`${fence}\`, delete a blank line inside it, or write \`\\$\` for a dollar sign.`,
  );
  return [text(node.value)];
}
