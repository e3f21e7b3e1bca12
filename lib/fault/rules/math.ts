import { error, md, type Rule } from './Rule';

/** Of formulas and their symbols. */
export const math = {
  'math-renders': error(
    'Every formula is TeX that KaTeX can draw.',
    md('The loss $\\mathbv{E}[x]$ falls.'),
    md('The loss $\\mathbb{E}[x]$ falls.'),
  ),
  'math-is-closed': error(
    'Every formula that opens is closed.',
    md('The loss', '', '$$', 'x^2', '', 'falls.'),
    md('The loss', '', '$$', 'x^2', '$$', '', 'falls.'),
  ),
  'math-is-bounded': error(
    'A formula is of a length and depth that can be drawn.',
    md('The loss $\\def\\a{\\a\\a}\\a$ falls.'),
    md('The loss $\\def\\a{x}\\a$ falls.'),
  ),
  'symbol-is-defined': error(
    'Every item of a `:::symbols` list is a formula, a colon and its meaning.',
    md(':::symbols', '- $x_t$ the noisy image', ':::'),
    md(':::symbols', '- $x_t$: the noisy image', ':::'),
  ),
  'symbol-is-unique': error(
    'No symbol is explained twice.',
    md(':::symbols', '- $x_t$: the noisy image', '- $x_{t}$: the image of step $t$', ':::'),
    md(':::symbols', '- $x_t$: the noisy image of step $t$', ':::'),
  ),
} satisfies Record<string, Rule>;
