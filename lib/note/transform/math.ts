import type { MathNode, RawNode } from '../../dialect/nodes';
import type { Span, TextEdit } from '../../fault/Fault';
import { adviseOnFormula, adviseToEscape } from '../../math/advice';
import { annotateTex } from '../../math/annotateTex';
import { liftReferences } from '../../math/liftReferences';
import { type RenderedFormula, renderFormula } from '../../math/renderFormula';
import { type AnyNode, type Context, keepPiece, report, spanInside, spanOf } from './Context';
import { isInLink, keepTexReference } from './citation';
import { component, text } from './jsx';
import type { Written } from './label';
import { numberFormula } from './numberFormula';

/** Tells where two offsets into a formula's TeX stand in the file. */
export type Locate = (from: number, to: number) => Span;

/** A formula becomes `<Math>` with its markup made; or, with a fault, its source and the message beside it. */
export function transformMath(node: MathNode, context: Context, parents: AnyNode[]): AnyNode[] {
  const kind = node.type === 'math' ? 'flow' : 'text';
  const { tex, locate } = readTex(node, context);
  const label = node.label && {
    text: node.label.text,
    span: spanInside(context, node, node.raw, node.label.at, node.label.at + node.label.text.length),
  };
  return drawFormula({ tex, display: node.display, label, inLink: isInLink(parents) }, kind, context, locate);
}

/** The TeX of a node, and where it stands. */
export function readTex(node: MathNode, context: Context): { tex: string; locate: Locate } {
  const lead = node.value.length - node.value.trimStart().length;
  const tex = trimTex(node.value);
  const locate: Locate = (from, to) =>
    tex === '' ? spanOf(node) : spanInside(context, node, node.raw, node.at + lead + from, node.at + lead + to);
  return { tex, locate };
}

/** TeX without the space around it; one behind a backslash at the end is a command (`\\ `) and stays. */
function trimTex(value: string): string {
  const trimmed = value.trim();
  return /(?<!\\)(?:\\\\)*\\$/.test(trimmed) && trimmed !== value.trimStart() ? `${trimmed} ` : trimmed;
}

/** A formula as its author wrote it. */
interface Formula {
  tex: string;
  display: boolean;
  /** The label behind it, when it is displayed. */
  label?: Written | undefined;
  /** It stands in a link, which can hold no other: what it refers to cannot be reached from there. */
  inLink?: boolean;
}

/** Draws a formula as a node of the tree: its references lifted out, and numbered when it is displayed. */
export function drawFormula(formula: Formula, kind: 'flow' | 'text', context: Context, locate: Locate): AnyNode[] {
  const { tex, display, label } = formula;
  const references: number[] = [];
  const lifted = liftReferences(tex, (reference) => {
    const index = formula.inLink ? undefined : keepTexReference(reference, locate, context);
    if (index !== undefined) references.push(index);
    return index;
  });
  const locateLifted: Locate = (from, to) => locate(lifted.toSource(from), lifted.toSource(to));
  const numbered = display && tex !== '' ? numberFormula(lifted.tex, label, context, locateLifted) : undefined;
  const locateDrawn: Locate = (from, to) =>
    numbered ? locateLifted(numbered.toSource(from), numbered.toSource(to)) : locateLifted(from, to);
  const rendered = drawTex(numbered?.drawn ?? lifted.tex, display, context, locateDrawn);
  if ('problem' in rendered) {
    return [component('FormulaFault', { tex, message: rendered.problem.message }, [], kind)];
  }
  const piece = keepPiece(annotateTex(rendered.markup, tex), context);
  const use = { piece: Number(piece), symbols: context.symbols.length, ...(references.length > 0 && { references }) };
  const props = {
    tex,
    piece,
    nth: String(context.formulaUses.push(use) - 1),
    display: display || undefined,
    wide: rendered.wide || undefined,
    anchors: numbered?.anchors.join(' ') || undefined,
  };
  return [component('Math', props, [], kind)];
}

/** Draws TeX, and tells why it cannot be. `locate` gives the place of two offsets into what is drawn. */
export function drawTex(tex: string, display: boolean, context: Context, locate: Locate): RenderedFormula {
  context.formulas++;
  const rendered = drawOnce(tex, display, context);
  if ('markup' in rendered) return rendered;
  const { problem } = rendered;
  if (problem.macro === undefined || !context.brokenMacros.has(problem.macro)) {
    const rule = problem.kind === 'bounds' ? 'math-is-bounded' : 'math-renders';
    const advice = adviseOnFormula(problem, tex, context.macros);
    // What is missing at the end is shown at the last character there is.
    const from = Math.max(0, Math.min(problem.from, tex.length - 1));
    const span = locate(from, Math.max(problem.to, from + 1));
    report(context, rule, span, problem.message, advice, escapeSign(tex[from] ?? '', advice, span));
  }
  return rendered;
}

/** A backslash before a sign that `\text{…}` would take for TeX, where that is the advice. */
function escapeSign(sign: string, advice: string | undefined, span: Span): TextEdit[] | undefined {
  const isAdvised = advice === adviseToEscape(sign);
  return isAdvised ? [{ ...span, was: sign, text: `\\${sign}` }] : undefined;
}

/** What changes the macros of the formulas behind it. */
const defining = /\\(?:global|let|futurelet|[egx]?def|(?:re)?newcommand|providecommand)(?![A-Za-z])/;

function drawOnce(tex: string, display: boolean, context: Context): RenderedFormula {
  if (tex === '') return { problem: { kind: 'tex', message: 'The formula is empty.', from: 0, to: 0 } };
  if (defining.test(tex)) {
    // The other notes' formulas know nothing of it.
    context.drawn = new Map();
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
