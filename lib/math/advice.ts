import { findNearest } from '../fault/nearest';
import type { Macros } from './renderFormula';

/** What LaTeX has and KaTeX has not, and what to write (https://katex.org/docs/support_table). */
const replacements: Record<string, string> = {
  '\\DeclareMathOperator': 'Define the operator under `macros`, as `\\argmax: \\operatorname*{arg\\,max}`.',
  '\\eqref': 'Write the equation in words; a formula cannot refer to another.',
  '\\label': 'Delete it: equations have no labels here.',
  '\\mbox': 'Write `\\text{…}`.',
  '\\newcommand': 'Define the macro under `macros` in site.yaml or in the front matter.',
  '\\nonumber': 'Delete it: lines are not numbered.',
  '\\ref': 'Write the equation in words; a formula cannot refer to another.',
  '\\textsc': 'Write `\\text{…}`.',
};

const environments: Record<string, string> = {
  eqnarray: 'Write `aligned`.',
  'eqnarray*': 'Write `aligned`.',
  multline: 'Write `aligned` or `gathered`.',
  'multline*': 'Write `aligned` or `gathered`.',
  tabular: 'Write `array`, or a Markdown table.',
};

/** A way out for a mistake KaTeX told, where there is a known one. */
export function adviseOnTex(message: string, macros: Macros): string | undefined {
  const command = /Undefined control sequence: (\\[A-Za-z]+|\\.)/.exec(message)?.[1];
  if (command) {
    const [near] = findNearest(command, Object.keys(macros), 1);
    return (
      replacements[command] ??
      (near
        ? `Did you mean \`${near}\`?`
        : `Define \`${command}\` under \`macros\` in site.yaml or in the front matter.`)
    );
  }
  const environment = /No such environment: (\S+?)\.?$/.exec(message)?.[1];
  if (environment) return environments[environment];
  if (/got '&'|Expected 'EOF', got '\\\\'/.test(message))
    return 'Put the lines between `\\begin{aligned}` and `\\end{aligned}`.';
  return undefined;
}
