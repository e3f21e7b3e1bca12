import type { LocalFault, Span } from '../fault/Fault';
import { makeFault } from '../fault/makeFault';
import { adviseOnFormula } from './advice';
import { type FormulaProblem, type Macros, renderFormula } from './renderFormula';

/** What is wrong with a macro wherever it is used: a macro may well hold half of a construct, such as `\left(`. */
const alwaysWrong =
  /^(?:Undefined control sequence|No such environment|The formula expands without end|Unexpected character)/;

/**
 * Draws each of a file's own macros once and tells those that can be drawn nowhere. `macros` are its own, `others` those
 * they may use; `places` are those of the file's values, by key (`macros.\R`, or `macros.R` as an author may write it).
 */
export function checkMacros(own: Macros, others: Macros, places: Readonly<Record<string, Span>>) {
  const broken = new Set<string>();
  const faults: LocalFault[] = [];
  for (const [name, body] of Object.entries(own)) {
    const problem = findProblem(body, { ...others, ...own });
    const place = places[`macros.${name}`] ?? places[`macros.${name.slice(1)}`] ?? places.macros;
    if (!problem || !place) continue;
    broken.add(name);
    // Another macro that this one uses is told at its own place.
    if (problem.macro !== undefined && problem.macro !== name && Object.hasOwn(own, problem.macro)) continue;
    const message = `\`${name}\` cannot be drawn: ${problem.message}`;
    faults.push(makeFault('macro-parses', place, message, adviseOnFormula(problem, body, others)));
  }
  return { faults, broken };
}

function findProblem(body: string, macros: Macros): FormulaProblem | undefined {
  const unbalanced = findUnbalanced(body);
  if (unbalanced) return { kind: 'tex', message: unbalanced, from: 0, to: body.length };
  const rendered = renderFormula(withSamples(body), true, { ...macros });
  if ('markup' in rendered || !alwaysWrong.test(rendered.problem.message)) return undefined;
  return rendered.problem;
}

/**
 * The body of a macro with a sample for each parameter, as long as its sign: places stay what they are. Behind the name of a
 * command, as in `\\langle#1`, letters would go on with that.
 */
export function withSamples(body: string): string {
  return body.replace(/(\\[A-Za-z]+)?#[1-9]/g, (_, command?: string) =>
    command === undefined ? 'xx' : `${command}{}`,
  );
}

function findUnbalanced(body: string): string | undefined {
  let depth = 0;
  for (const [sign] of body.matchAll(/\\[\s\S]|[{}]/g)) {
    if (sign === '{') depth++;
    if (sign === '}' && --depth < 0) return 'A `}` stands in it that closes nothing.';
  }
  return depth > 0 ? 'A `{` stands in it that is never closed.' : undefined;
}
