import { describe, expect, test } from 'vitest';
import { renderFormula } from '../../../../lib/math/renderFormula';
import { patternKey, readPattern, SymbolMarker } from '../../../../lib/math/symbols/markSymbols';

const macros = { '\\eps': '\\boldsymbol{\\epsilon}', '\\x': '\\mathbf{x}' };

function draw(tex: string, display = false): string {
  const rendered = renderFormula(tex, display, { ...macros });
  if ('problem' in rendered) throw new Error(rendered.problem.message);
  return rendered.markup;
}

function mark(symbols: string[], tex: string, display = false): string {
  const patterns = new Map(symbols.map((symbol, number) => [number, readPattern(draw(symbol))]));
  return new SymbolMarker(patterns).mark(draw(tex, display)).markup;
}

/** The text of each marked piece, with its symbol's number: `0:ϵ`. */
function marksIn(markup: string): string[] {
  const found: string[] = [];
  const open: { name: string; number: string | undefined; text: string }[] = [];
  for (const [, closing, tag, text = ''] of markup.matchAll(/<(\/?)([^>]*)>|([^<]+)/g)) {
    if (tag === undefined) for (const one of open) one.text += text.replaceAll('\u200b', '');
    else if (closing) {
      const one = open.pop();
      if (one?.number !== undefined) found.push(`${one.number}:${one.text}`);
    } else if (!tag.endsWith('/')) {
      open.push({ name: tag, number: /data-symbol="(\d+)"/.exec(tag)?.[1], text: '' });
    }
  }
  return found;
}

const eachUse = (symbol: string, tex: string) => marksIn(mark([symbol], tex)).map((one) => one.slice(2));

describe('SymbolMarker.mark(markup)', () => {
  test.each([
    ['\\epsilon_\\theta', '\\epsilon_\\theta', ['ϵθ']],
    ['\\epsilon_\\theta', '\\epsilon_{\\theta}', ['ϵθ']],
    ['\\epsilon_\\theta', '{\\epsilon}_\\theta(x)', ['ϵθ']],
    ['\\epsilon_\\theta', '\\epsilon_\\theta^2', ['ϵ', 'θ']],
    ['\\epsilon_\\theta', '\\epsilon^2_\\theta', ['ϵ', 'θ']],
    ['\\epsilon_\\theta', '{\\epsilon_\\theta}^2', ['ϵθ']],
    ['\\epsilon_\\theta', '\\frac{\\epsilon_\\theta}{\\sqrt{1-\\epsilon_\\theta}}', ['ϵθ', 'ϵθ']],
    ['\\epsilon_\\theta', '\\left\\lVert \\epsilon - \\epsilon_\\theta \\right\\rVert^2', ['ϵθ']],
    ['\\epsilon_\\theta', 'e^{\\epsilon_\\theta}', ['ϵθ']],
    [
      '\\epsilon_\\theta',
      '\\begin{aligned} a &= \\epsilon_\\theta \\\\ b &= \\epsilon_\\theta \\end{aligned}',
      ['ϵθ', 'ϵθ'],
    ],
    ['\\epsilon', '\\epsilon + \\epsilon^2 + \\epsilon^{-1}', ['ϵ', 'ϵ', 'ϵ']],
    ['\\eps', '\\boldsymbol\\epsilon + \\eps_t', ['ϵ']],
    ['\\eps_\\theta', '\\boldsymbol{\\epsilon}_{\\theta}', ['ϵθ']],
    ['\\bar\\alpha_t', '\\sqrt{\\bar{\\alpha}_t}', ['αˉt']],
    ['\\hat x', '\\hat{x} + x', ['x^']],
    ['\\hat\\x_0', '\\hat{\\mathbf{x}}_0', ['x^0']],
    ['\\tilde\\beta_t', '\\tilde\\beta_t + \\beta_t', ['β~t']],
    ["f'", "f'(x) + f(x)", ['f′']],
    ['f', "f'(x) + f(x)", ['f']],
    ['x^*', 'x^* + x', ['x∗']],
    ['t', 'x_{t-1}', ['t']],
    ['a', 'ab + ba', ['a', 'a']],
    ['b', 'abc', ['b']],
    ['D_{\\mathrm{KL}}', 'D_{\\mathrm{KL}}(p)', ['DKL']],
    ['\\mathrm{KL}', '\\mathrm{KL}(p)', ['KL']],
    ['\\operatorname{tr}', '\\operatorname{tr} A', ['tr']],
    ['\\Delta t', '\\Delta t + \\Delta x', ['Δ', 't']],
    ['\\Delta t', 'x + \\Delta t^2', ['Δ', 't']],
    ['p_\\theta(x)', 'p_\\theta(x) = p_\\theta(y)', ['pθ', '(', 'x', ')']],
    ['损', '损 + 失', ['损']],
    ['L_{\\text{简单}}', 'L_{\\text{简单}}', ['L简单']],
    ['\\mathbb{R}', '\\mathbb{R}^d', ['R']],
    ['x', '\\overline{x+y}', ['x']],
    ['x', '\\underbrace{x}_{y}', ['x']],
    ['x', '\\color{red} x', ['x']],
    ['x', '\\href{https://a.example}{x}', ['x']],
    ['\\nabla', '\\nabla_\\theta f + \\nabla f', ['∇']],
    ['<', 'a < b', ['&lt;']],
  ])('finds %s in %s', (symbol, tex, uses) => {
    expect(eachUse(symbol, tex)).toEqual(uses);
  });

  test.each([
    ['\\epsilon', '\\epsilon_\\theta'],
    ['\\epsilon', '\\epsilon_\\theta^2'],
    ['\\epsilon', '{\\epsilon}_{\\theta}'],
    ['\\epsilon', '\\boldsymbol\\epsilon'],
    ['\\epsilon', '\\varepsilon'],
    ['\\epsilon', "\\epsilon'"],
    ['\\epsilon_\\theta', '\\epsilon_\\phi'],
    ['\\epsilon_\\theta', '\\epsilon^\\theta'],
    ['\\epsilon^\\theta', '\\epsilon_\\theta'],
    ['\\epsilon_\\theta', '\\epsilon\\theta'],
    ['\\eps', '\\epsilon'],
    ['x', '\\mathbf{x}'],
    ['x', '\\hat{x}'],
    ['x', '\\hat{x}_0'],
    ['x', '\\overline{x}'],
    ['x', '\\text{x}'],
    ['x', '\\mathrm{x}'],
    ['\\hat x', '\\tilde x'],
    ['\\hat x', '\\bar x'],
    ['\\mathrm{K}', '\\mathrm{KL}'],
    ['x_t', 'x_{t-1}'],
    ['x_{t-1}', 'x_t'],
    ['x', 'x^*'],
    ['x', 'x^\\dagger'],
    ['损', '\\text{损失}'],
    ['\\Delta t', '\\Delta x t'],
    ['xy', 'x^2 y'],
  ])('does not find %s in %s', (symbol, tex) => {
    expect(eachUse(symbol, tex)).toEqual([]);
  });

  test('leaves the number of a formula alone', () => {
    expect(marksIn(mark(['1'], '1 + x \\tag{1}', true))).toEqual(['0:1']);
  });

  test('takes of two symbols the one that says more', () => {
    expect(marksIn(mark(['x', 'x^2', 'xy'], 'x + x^2 + xy + x^3'))).toEqual(['0:x', '1:x2', '2:x', '2:y', '0:x']);
  });

  test('gives an anchor to the first use of each symbol that is to have one', () => {
    const patterns = new Map([[3, readPattern(draw('x'))]]);
    const { markup, used } = new SymbolMarker(patterns).mark(draw('x + x'), (number) => `use-${number}`);
    expect(markup.match(/id="use-3" data-symbol="3"/g)).toHaveLength(1);
    expect(used).toEqual([3]);
  });

  test('changes nothing but attributes', () => {
    const tex = '\\frac{1}{\\sqrt{\\alpha_t}}\\left(\\x_t-\\eps_\\theta(\\x_t,t)\\right)^2';
    const marked = mark(['\\x_t', '\\eps_\\theta', '\\alpha_t', 't'], tex, true);
    expect(marked.replace(/ data-symbol="\d+"/g, '')).toBe(draw(tex, true));
  });
});

describe('patternKey(pattern)', () => {
  test.each([
    ['\\epsilon_\\theta', '\\epsilon_{\\theta}'],
    ['\\eps', '\\boldsymbol\\epsilon'],
    ['x^2_1', 'x_1^{2}'],
  ])('is the same for %s and %s', (one, other) => {
    expect(patternKey(readPattern(draw(one)))).toBe(patternKey(readPattern(draw(other))));
  });
});
