import katex, { type KatexOptions } from 'katex';
import { findMacroUse } from './macroUse';
import { isWideFormula } from './wideFormula';
import 'katex/contrib/mhchem';

/** TeX macros by name, backslash included. KaTeX writes `\gdef`s into it, so each note gets a table of its own. */
export type Macros = Record<string, string>;

/** Why a formula could not be drawn; `from` and `to` are offsets into its TeX in UTF-16 units, `to` exclusive. */
export interface FormulaProblem {
  /** bounds: too long, too deep or expanding without end. tex: KaTeX does not understand it. */
  kind: 'bounds' | 'tex';
  message: string;
  from: number;
  to: number;
  /** The macro whose body is to blame, with its backslash; `from` and `to` are where the formula uses it. */
  macro?: string;
}

/** A formula drawn as HTML with MathML beside it (`wide`: inline, and may be wider than a phone), or why not. */
export type RenderedFormula = { markup: string; wide: boolean } | { problem: FormulaProblem };

/** The longest TeX that is drawn: KaTeX takes 0.7 s for 10,000 characters and its output is 160 times as long. */
export const longestFormula = 10_000;

const deepestNesting = 100;

/**
 * Draws one formula with KaTeX, HTML and MathML. Never throws on what an author wrote.
 * `macros` is read and, on `\gdef`, written.
 */
export function renderFormula(tex: string, display: boolean, macros: Macros): RenderedFormula {
  const whole = { from: 0, to: tex.length };
  const tooBig = findExcess(tex);
  if (tooBig) return { problem: { kind: 'bounds', message: tooBig, ...whole } };
  const refused: string[] = [];
  try {
    const markup = unfocusLinks(katex.renderToString(tex, katexOptions(display, macros, refused)));
    if (refused[0] !== undefined) return { problem: describeRefusal(refused[0], tex) };
    return { markup, wide: !display && isWideFormula(markup) };
  } catch (error) {
    if (error instanceof katex.ParseError) return { problem: describeParseError(error, tex, macros) };
    if (error instanceof RangeError) {
      return { problem: { kind: 'bounds', message: 'The formula is nested too deep to be drawn.', ...whole } };
    }
    throw new Error(`KaTeX failed on ${JSON.stringify(tex.slice(0, 200))}`, { cause: error });
  }
}

/**
 * How every formula of the site is drawn. `trust` lets `\href` and `\url` lead to safe places and nothing else;
 * the commands it turns down are added to `refused`, since KaTeX would print them in red and say nothing.
 */
export function katexOptions(display: boolean, macros: Macros, refused: string[] = []): KatexOptions {
  return {
    displayMode: display,
    macros,
    output: 'htmlAndMathml',
    throwOnError: true,
    strict: () => 'ignore',
    maxExpand: 1000,
    maxSize: 100,
    trust: ({ command, protocol }: { command: string; protocol?: string }) => {
      const isLink = command === '\\href' || command === '\\url';
      const trusted = isLink && ['http', 'https', 'mailto', '_relative'].includes(protocol ?? '');
      if (!trusted) refused.push(command);
      return trusted;
    },
  };
}

function findExcess(tex: string): string | undefined {
  if (tex.length > longestFormula) {
    return `The formula has ${tex.length} characters; at most ${longestFormula} can be drawn.`;
  }
  let depth = 0;
  for (const char of tex) {
    if (char === '{') depth++;
    else if (char === '}') depth--;
    if (depth > deepestNesting) return `The formula nests more than ${deepestNesting} braces.`;
  }
  return undefined;
}

function describeRefusal(command: string, tex: string): FormulaProblem {
  const at = tex.indexOf(command);
  const place = at < 0 ? { from: 0, to: tex.length } : { from: at, to: at + command.length };
  const isLink = command === '\\href' || command === '\\url';
  const message = isLink
    ? `\`${command}\` leads to http, https, mailto or a place in this site; another address stands here.`
    : `\`${command}\` is not for notes: it reaches beyond the formula.`;
  return { kind: 'tex', message, ...place };
}

/**
 * KaTeX gives its position in the string it was reading, which is a macro's body when the mistake is there. Its message
 * ends with that string's text around the mistake, so we can tell the two apart.
 */
function describeParseError(error: InstanceType<typeof katex.ParseError>, tex: string, macros: Macros): FormulaProblem {
  const raw = (error as { rawMessage?: string }).rawMessage ?? error.message;
  const message = /[.…!?]$/.test(raw) ? raw : `${raw}.`;
  if (/^Too many expansions/.test(raw)) return describeEndless(tex, macros);
  const from = error.position;
  const to = typeof from === 'number' ? from + ((error as { length?: number }).length ?? 0) : 0;
  if (typeof from === 'number' && error.message.endsWith(contextOf(tex, from, to))) {
    // A command's token takes the spaces behind it along.
    const spaces = /\s*$/.exec(tex.slice(from, to))?.[0].length ?? 0;
    return { kind: 'tex', message, from, to: to - spaces };
  }
  const use = findMacroUse(tex, macros, /^Undefined control sequence: (\S+)/.exec(raw)?.[1]);
  if (!use) return { kind: 'tex', message, from: 0, to: tex.length };
  const { name: macro, ...place } = use;
  return { kind: 'tex', message: `${message.replace(/\.$/, '')} (in the macro \`${macro}\`).`, ...place, macro };
}

/** KaTeX points at nothing when it gives up expanding. */
function describeEndless(tex: string, macros: Macros): FormulaProblem {
  const message = 'The formula expands without end: a macro in it comes back to itself.';
  const use = findMacroUse(tex, macros);
  if (!use) return { kind: 'bounds', message, from: 0, to: tex.length };
  return { kind: 'bounds', message, from: use.from, to: use.to, macro: use.name };
}

function contextOf(tex: string, from: number, to: number): string {
  const left = from > 15 ? `…${tex.slice(from - 15, from)}` : tex.slice(0, from);
  const right = to + 15 < tex.length ? `${tex.slice(to, to + 15)}…` : tex.slice(to);
  return left + tex.slice(from, to).replace(/[\s\S]/g, '$&\u0332') + right;
}

/** A link in the visual half, which assistive technology does not see, must not take the focus (WCAG 4.1.2). */
function unfocusLinks(markup: string): string {
  return markup.replaceAll('<a href=', '<a tabindex="-1" href=');
}
