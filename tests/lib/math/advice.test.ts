import { describe, expect, test } from 'vitest';
import { adviseOnFormula } from '../../../lib/math/advice';
import { renderFormula } from '../../../lib/math/renderFormula';

function advise(tex: string, macros: Record<string, string> = {}): string | undefined {
  const rendered = renderFormula(tex, true, { ...macros });
  if ('markup' in rendered) throw new Error(`${tex} was drawn`);
  return adviseOnFormula(rendered.problem, tex, macros);
}

describe('adviseOnFormula(problem, tex, macros)', () => {
  test.each<[string, string | undefined]>([
    ['\\eqref{x}', 'Write it in the formula, as `\\eqref{eq:loss}`: not in a macro, a `\\tag` or a link.'],
    [
      '\\mahtcal{L}',
      'Did you mean `\\mathcal`? Or define `\\mahtcal` under `macros` in site.yaml or in the front matter.',
    ],
    ['\\Sum', 'Did you mean `\\sum`? Or define `\\Sum` under `macros` in site.yaml or in the front matter.'],
    ['\\foo', 'Define `\\foo` under `macros` in site.yaml or in the front matter.'],
    ['\\begin{eqnarray}\\end{eqnarray}', 'Write `aligned`.'],
    ['\\begin{theorem}\\end{theorem}', 'Write it in Markdown: KaTeX draws formulas only.'],
    ['\\text{a_b}', 'Write `\\_` inside `\\text{…}`.'],
    ['\\text{a & b}', 'Write `\\&` inside `\\text{…}`.'],
    ['a & b', 'Put the lines between `\\begin{aligned}` and `\\end{aligned}`.'],
    ['\\left( x', 'Close `\\left` with `\\right`; `\\right.` draws nothing.'],
    ['\\frac{1}{2', 'Write `}` where the argument ends.'],
    ['x^a^b', 'Put braces around the first script, or around the second with its base.'],
    ['a $ b', 'Delete the dollars: this is a formula already.'],
    ['x}', undefined],
    ['x'.repeat(10_001), 'Split the formula, or define what repeats as a macro.'],
  ])('says how to mend %.40j', (tex, expected) => {
    expect(advise(tex)).toBe(expected);
  });

  test('knows the macros of the note', () => {
    expect(advise('\\expct', { '\\expect': 'x' })).toMatch(/^Did you mean `\\expect`\?/);
    expect(advise('\\m', { '\\m': 'x^a^b' })).toBe('Mend `\\m` where it is defined, under `macros`.');
  });
});
