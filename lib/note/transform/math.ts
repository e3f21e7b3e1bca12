import type { MathNode, RawNode } from '../../dialect/nodes';
import type { Span } from '../../fault/Fault';
import { adviseOnFormula } from '../../math/advice';
import { type RenderedFormula, renderFormula } from '../../math/renderFormula';
import { type AnyNode, type Context, keepPiece, report, spanInside, spanOf } from './Context';
import { component, text } from './jsx';
import { numberFormula } from './numberFormula';

/** A formula becomes `<Math>` with its markup made; or, with a fault, its source and the message beside it. */
export function transformMath(node: MathNode, context: Context): AnyNode[] {
  const kind = node.type === 'math' ? 'flow' : 'text';
  const lead = node.value.length - node.value.trimStart().length;
  const tex = trimTex(node.value);
  const locate = (from: number, to: number) =>
    tex === '' ? spanOf(node) : spanInside(context, node, node.raw, node.at + lead + from, node.at + lead + to);
  if (!node.display || tex === '') return drawFormula({ tex, display: node.display }, kind, context, locate);
  const label = node.label && {
    text: node.label.text,
    span: spanInside(context, node, node.raw, node.label.at, node.label.at + node.label.text.length),
  };
  const numbered = numberFormula(tex, label, context, locate);
  return drawFormula({ tex, display: true, ...numbered }, kind, context, (from, to) =>
    locate(numbered.toSource(from), numbered.toSource(to)),
  );
}

/** TeX without the space around it; one behind a backslash at the end is a command (`\\ `) and stays. */
function trimTex(value: string): string {
  const trimmed = value.trim();
  return /(?<!\\)(?:\\\\)*\\$/.test(trimmed) && trimmed !== value.trimStart() ? `${trimmed} ` : trimmed;
}

/** What is drawn. */
interface Formula {
  /** As the author wrote it. */
  tex: string;
  display: boolean;
  /** With its numbers and without its labels; `tex` when it has none. */
  drawn?: string;
  /** Where references to it lead, the first to the formula itself. */
  anchors?: string[];
}

/**
 * Draws a formula, found where `locate` says, as a node of the tree.
 * `locate` gives the place of two offsets into what is drawn.
 */
export function drawFormula(
  { tex: source, display, drawn: tex = source, anchors = [] }: Formula,
  kind: 'flow' | 'text',
  context: Context,
  locate: (from: number, to: number) => Span,
): AnyNode[] {
  context.formulas++;
  const rendered = drawOnce(tex, display, context);
  if ('markup' in rendered) {
    const piece = keepPiece(rendered.markup, context);
    const wide = rendered.wide || undefined;
    const props = { tex: source, piece, display: display || undefined, wide, anchors: anchors.join(' ') || undefined };
    return [component('Math', props, [], kind)];
  }
  const { problem } = rendered;
  if (problem.macro === undefined || !context.brokenMacros.has(problem.macro)) {
    const rule = problem.kind === 'bounds' ? 'math-is-bounded' : 'math-renders';
    const advice = adviseOnFormula(problem, tex, context.macros);
    // What is missing at the end is shown at the last character there is.
    const from = Math.max(0, Math.min(problem.from, tex.length - 1));
    report(context, rule, locate(from, Math.max(problem.to, from + 1)), problem.message, advice);
  }
  return [component('FormulaFault', { tex: source, message: problem.message }, [], kind)];
}

/** What changes the macros of the formulas behind it. */
const defining = /\\(?:global|let|futurelet|[egx]?def|(?:re)?newcommand|providecommand)(?![A-Za-z])/;

function drawOnce(tex: string, display: boolean, context: Context): RenderedFormula {
  if (tex === '') return { problem: { kind: 'tex', message: 'The formula is empty.', from: 0, to: 0 } };
  if (defining.test(tex)) {
    context.drawn.clear();
    return renderFormula(tex, display, context.macros);
  }
  const key = `${display ? 'display' : 'inline'} ${tex}`;
  const rendered = context.drawn.get(key) ?? renderFormula(tex, display, context.macros);
  context.drawn.set(key, rendered);
  return rendered;
}

/** A `$`, `$$` or `\begin{…}` that opens a formula which never closes. */
export function transformOpenMath(node: RawNode, context: Context): AnyNode[] {
  const { value } = node;
  // What closes a formula that a blank line cut was told where that formula opens.
  if (context.openDisplay && /^\$\$\s*$/.test(value)) {
    context.openDisplay = false;
    return [text(value)];
  }
  const fence = /^(?:\$\$?|\\begin\{[^}]*\})/.exec(value)?.[0] ?? '$';
  context.openDisplay = fence === '$$';
  const close = fence.replace('begin', 'end');
  const span = spanOf(node);
  report(
    context,
    'math-is-closed',
    { ...span, endLine: span.line, endColumn: span.column + fence.length },
    `The formula that opens with \`${fence}\` here has no closing \`${close}\` before the paragraph ends.`,
    fence.startsWith('$')
      ? `Close it with \`${close}\`, delete a blank line inside it, or write \`\\$\` for a dollar sign.`
      : `Write \`${close}\` where it ends, or put it between backticks when it is an example.`,
  );
  return [text(value)];
}
