import { findNearest } from '../fault/nearest';
import { commonCommands } from './commands';
import type { FormulaProblem, Macros } from './renderFormula';

/** What LaTeX has and KaTeX has not, and what to write (https://katex.org/docs/support_table). */
const replacements: Record<string, string> = {
  '\\DeclareMathOperator': 'Define the operator under `macros`, as `\\argmax: \\operatorname*{arg\\,max}`.',
  '\\eqref': 'Write it in the formula, as `\\eqref{eq:loss}`: not in a macro, a `\\tag` or a link.',
  '\\label': 'A label stands in a formula that is displayed, between `$$` and `$$`.',
  '\\mbox': 'Write `\\text{…}`.',
  '\\newcommand': 'Define the macro under `macros` in site.yaml or in the front matter.',
  '\\nonumber': 'Delete it: only what is displayed is numbered.',
  '\\ref': 'Write it in the formula, as `\\ref{eq:loss}`: not in a macro, a `\\tag` or a link.',
  '\\textsc': 'Write `\\text{…}`.',
};

const environments: Record<string, string> = {
  enumerate: 'Write the list with `1. `.',
  eqnarray: 'Write `aligned`.',
  'eqnarray*': 'Write `aligned`.',
  figure: 'Write `![alternative text](path "caption")`.',
  itemize: 'Write the list with `- `.',
  multline: 'Write `aligned` or `gathered`.',
  'multline*': 'Write `aligned` or `gathered`.',
  table: 'Write the table with `|`.',
  tabular: 'Write `array`, or a Markdown table.',
};

/** A way out for a formula that could not be drawn, where there is a known one. `macros` are those it may use. */
export function adviseOnFormula(problem: FormulaProblem, tex: string, macros: Macros): string | undefined {
  const { kind, message, from } = problem;
  if (kind === 'bounds') {
    return /expands without end/.test(message)
      ? 'Look for a macro that uses itself.'
      : 'Split the formula, or define what repeats as a macro.';
  }
  if (problem.macro !== undefined) return `Mend \`${problem.macro}\` where it is defined, under \`macros\`.`;
  const command = /Undefined control sequence: (\\[A-Za-z]+|\\.)/.exec(message)?.[1];
  if (command) return adviseOnCommand(command, macros);
  const environment = /No such environment: (\S+?)\.?$/.exec(message)?.[1];
  if (environment) return environments[environment] ?? `Write it in Markdown: KaTeX draws formulas only.`;
  if (/'[&_^#%]'/.test(message) && isInText(tex, from)) return adviseToEscape(tex[from] ?? '');
  if (/got '&'|Expected 'EOF', got '\\\\'/.test(message))
    return 'Put the lines between `\\begin{aligned}` and `\\end{aligned}`.';
  if (/Can't use function '\$'/.test(message)) return 'Delete the dollars: this is a formula already.';
  if (/Expected '\\right'/.test(message)) return 'Close `\\left` with `\\right`; `\\right.` draws nothing.';
  if (/expected '\}'/i.test(message)) return 'Write `}` where the argument ends.';
  if (/Double (?:super|sub)script/.test(message))
    return 'Put braces around the first script, or around the second with its base.';
  return undefined;
}

/** The way out for a sign that is TeX in `\text{…}` too. */
export function adviseToEscape(sign: string): string {
  return `Write \`\\${sign}\` inside \`\\text{…}\`.`;
}

function adviseOnCommand(command: string, macros: Macros): string {
  const known = Object.hasOwn(replacements, command) ? replacements[command] : undefined;
  if (known !== undefined) return known;
  const candidates = [...Object.keys(macros), ...commonCommands].filter((other) => isAlike(command, other));
  const [near] = findNearest(command, candidates, 1);
  return near
    ? `Did you mean \`${near}\`? Or define \`${command}\` under \`macros\` in site.yaml or in the front matter.`
    : `Define \`${command}\` under \`macros\` in site.yaml or in the front matter.`;
}

/** Short names are all near to each other: those differ in case only; longer ones begin with the same letter. */
function isAlike(command: string, other: string): boolean {
  const [one, two] = [command.toLowerCase(), other.toLowerCase()];
  return one === two || (command.length > 4 && one[1] === two[1]);
}

/** Whether the character at `at` stands in the argument of `\text{…}` or one of its kind. */
function isInText(tex: string, at: number): boolean {
  const open: boolean[] = [];
  for (const { 0: sign, index } of tex.slice(0, at).matchAll(/\\[A-Za-z]+\s*\{|\\[\s\S]|[{}]/g)) {
    if (sign === '}') open.pop();
    else if (sign.endsWith('{') && index + sign.length <= at) open.push(/^\\(?:text|mbox|operatorname)/.test(sign));
  }
  return open.includes(true);
}
