import fc from 'fast-check';
import katex from 'katex';
import { describe, expect, test } from 'vitest';
import { type FormulaProblem, katexOptions, longestFormula, renderFormula } from '../../../lib/math/renderFormula';

function getProblem(tex: string, macros = {}): FormulaProblem {
  const rendered = renderFormula(tex, false, macros);
  if ('markup' in rendered) throw new Error(`${tex} was drawn`);
  return rendered.problem;
}

describe('renderFormula(tex, display, macros)', () => {
  test.each([
    ['x^2', false],
    ['\\sum_{i=1}^n i', true],
    ['\\ce{H2O}', false],
    ['\\text{损失} = 损', true],
    ['\\begin{aligned} a &= b \\\\ c &= d \\end{aligned}', true],
    ['\\E[x]', false],
  ])('draws %j as KaTeX does', (tex, display) => {
    const macros = { '\\E': '\\mathbb{E}' };
    expect(renderFormula(tex, display, { ...macros })).toMatchObject({
      markup: katex.renderToString(tex, katexOptions(display, { ...macros })),
    });
  });

  test.each<[string, string, string]>([
    ['a + \\foo b', '\\foo', 'Undefined control sequence: \\foo.'],
    ['a + \\foo   b', '\\foo', 'Undefined control sequence: \\foo.'],
    [`${'x+'.repeat(40)}\\foo+${'y'.repeat(40)}`, '\\foo', 'Undefined control sequence: \\foo.'],
    ['x^a^b', '^', 'Double superscript.'],
    ['a & b', '&', "Expected 'EOF', got '&'."],
    ['x}', '}', "Expected 'EOF', got '}'."],
    ['\\begin{foo}x\\end{foo}', '{foo}', 'No such environment: foo.'],
    ['\\frac{1}{2', '', "Unexpected end of input in a macro argument, expected '}'."],
  ])('points into %j at %j', (tex, at, message) => {
    const problem = getProblem(tex);
    expect(problem.message).toBe(message);
    expect(problem.kind).toBe('tex');
    expect(tex.slice(problem.from, problem.to)).toBe(at);
  });

  test.each<[string, Record<string, string>, FormulaProblem]>([
    [
      'a + \\bad',
      { '\\bad': 'x + \\foo' },
      {
        kind: 'tex',
        message: 'Undefined control sequence: \\foo (in the macro `\\bad`).',
        from: 4,
        to: 8,
        macro: '\\bad',
      },
    ],
    [
      '\\good + \\outer',
      { '\\good': 'x', '\\outer': '\\inner', '\\inner': '\\foo' },
      {
        kind: 'tex',
        message: 'Undefined control sequence: \\foo (in the macro `\\outer`).',
        from: 8,
        to: 14,
        macro: '\\outer',
      },
    ],
    [
      'x \\loop',
      { '\\loop': '\\loop\\loop' },
      {
        kind: 'bounds',
        message: 'The formula expands without end: a macro in it comes back to itself.',
        from: 2,
        to: 7,
        macro: '\\loop',
      },
    ],
  ])('blames the macro in %j', (tex, macros, expected) => {
    expect(getProblem(tex, macros)).toEqual(expected);
  });

  test.each([
    ['\\href{javascript:alert(1)}{x}', '\\href'],
    ['\\url{data:text/html,x}', '\\url'],
    ['y \\htmlClass{a}{x}', '\\htmlClass'],
    ['\\htmlStyle{color:red}{x}', '\\htmlStyle'],
    ['\\includegraphics{a.png}', '\\includegraphics'],
  ])('refuses %j', (tex, command) => {
    const { kind, from, to } = getProblem(tex);
    expect(kind).toBe('tex');
    expect(tex.slice(from, to)).toBe(command);
  });

  test.each([
    ['\\href{https://example.org}{x}', 'href="https://example.org"'],
    ['\\href{/posts/}{x}', 'href="/posts/"'],
    ['\\url{mailto:a@example.org}', 'href="mailto:a@example.org"'],
  ])('lets %j lead there, without taking the focus', (tex, link) => {
    expect(renderFormula(tex, false, {})).toMatchObject({
      markup: expect.stringContaining(`<a tabindex="-1" ${link}`),
    });
  });

  test.each([
    ['long', 'x'.repeat(longestFormula + 1)],
    ['deep', '{'.repeat(101) + '}'.repeat(101)],
    ['deep without braces', '\\left('.repeat(1_500)],
    ['endless', '\\def\\a{\\a\\a}\\a'],
  ])('bounds what is %s', (_, tex) => {
    expect(getProblem(tex).kind).toBe('bounds');
  });

  test('keeps what a formula defines for the formulas behind it, and for no others', () => {
    const [one, two] = [{}, {}];
    expect(renderFormula('\\gdef\\foo{x}\\foo', false, one)).toHaveProperty('markup');
    expect(renderFormula('\\foo', false, one)).toHaveProperty('markup');
    expect(renderFormula('\\foo', false, two)).toHaveProperty('problem');
  });

  test('throws on no TeX, and points inside it', () => {
    const pieces = [
      '\\frac',
      '{',
      '}',
      '^',
      '_',
      '&',
      '\\\\',
      '\\begin{a}',
      '\\end{a}',
      '\\left',
      '(',
      '$',
      '#1',
      '\\def',
    ];
    const more = [
      '%',
      '~',
      'x',
      ' ',
      '中',
      '\\text',
      '\\href',
      '\\verb|',
      '\\',
      '"',
      "'",
      '\u0000',
      '🙂',
      '\\char',
      '\\a',
    ];
    const tex = fc.array(fc.constantFrom(...pieces, ...more), { maxLength: 12 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(tex, fc.boolean(), (text, display) => {
        const rendered = renderFormula(text, display, {});
        if ('markup' in rendered) return;
        const { from, to } = rendered.problem;
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeGreaterThanOrEqual(from);
        expect(to).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 500 },
    );
  });
});

describe('isWideFormula(markup)', () => {
  test.each([
    ['x', false, false],
    ['a + b + c + d + e + f + g + h + i + j + k + l + m + n + o', false, false],
    [`\\left(${'x'.repeat(30)}\\right)`, false, true],
    [`\\left(${'x'.repeat(30)}\\right)`, true, false],
    ['\\text{a text of more than twenty-four letters}', false, true],
  ])('is asked of inline formulas, and says of %j (display %s) %s', (tex, display, wide) => {
    expect(renderFormula(tex, display, {})).toMatchObject({ wide });
  });
});
