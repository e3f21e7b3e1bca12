import { describe, expect, test } from 'vitest';
import { protectBody } from '../../../../lib/import/body/protect/protect';
import { finishFormulas } from '../../../../lib/import/body/tex/finishFormulas';
import { createWork, isFormula, restoreTokens } from '../../../../lib/import/body/Work';
import type { ForeignKind } from '../../../../lib/import/Conversion';
import { surroundings } from './surroundings';

/** The formulas of a text: `$tex$` in a line, `$$tex$$` displayed, in brackets when on lines of its own. */
function formulasOf(text: string, kind: ForeignKind = 'markdown'): string[] {
  const work = createWork(text, 1, surroundings(kind));
  protectBody(text, 1, work);
  finishFormulas(work);
  return work.tokens.filter(isFormula).map(({ tex, display, block, label }) => {
    const shown = display ? `$$${tex}$$` : `$${tex}$`;
    return `${block ? `[${shown}]` : shown}${label ? ` #${label}` : ''}`;
  });
}

describe('protectBody(body, firstLine, work)', () => {
  test.each<[string, string[]]>([
    ['One $x_1$ and $ \\alpha $, $x^2 $ too.', ['$x_1$', '$\\alpha$', '$x^2$']],
    ['It costs $5 and $6, US$5, 5$ or 6$.', []],
    ['$20 美元和 $30 美元', []],
    ['$损失$ 与 $公式1$', ['$\\text{损失}$', '$\\text{公式1}$']],
    ['Of 256$\\times$256 pixels, for 5$ or 6$.', ['$\\times$']],
    [
      'In $ O(N + (k+m)log N) $ with $ IoU > 0.7 $ and $ [4, 4], [2, 2] $',
      ['$O(N + (k+m)log N)$', '$IoU > 0.7$', '$[4, 4], [2, 2]$'],
    ],
    ['At $3.34 V$ and $16.7 mA$, for $20 k or $30 k.', ['$\\text{3.34 V}$', '$\\text{16.7 mA}$']],
    ['The $ and $ signs, $ 5 (or $ 6), $ cd src && $ ls', []],
    ['$$\nx\n$$', ['[$$x$$]']],
    ['$$ a\nb $$', ['[$$a\nb$$]']],
    ['$$\na\n\nb = c\n$$', ['[$$a\nb = c$$]']],
    ['- item\n\n  $$\n  x\n    y\n  $$', ['[$$x\n  y$$]']],
    ['> $$\n> x\n> $$', ['[$$x$$]']],
    ['In a line $$x$$ it stands.', ['$$x$$']],
    ['$$x$$ {#eq-a}', ['[$$x$$] #eq-a']],
    ['\\(x_1\\) and \\\\(y\\\\), \\[z^2\\]', ['$x_1$', '$y$', '$$z^2$$']],
    ['\\[1\\] and \\(sic, in words\\)', []],
    ['\\begin{align}\na &= b\n\\end{align}', ['[$$\\begin{align}\na &= b\n\\end{align}$$]']],
    ['\\begin{itemize}\\item a\\end{itemize}', []],
    ['<p>$a &lt; b$</p>', ['$a < b$']],
    ['<img alt="$x$"> <d-math block>y</d-math> <script type="math/tex">z</script>', ['[$$y$$]', '$z$']],
    ['| $a|b$ | $c$ |', ['$a|b$', '$c$']],
    ['## On $x$ and [a link $y$](z)', ['$x$', '$y$']],
    ['`$x$` and ``$y` $`` and $z$', ['$z$']],
    ['```\n$x$\n```\n~~~\n$y$\n~~~\n$z$', ['$z$']],
    ['```py\na = """\n    ```\n    $x$\n    ```\n"""\n```\n$y$', ['$y$']],
    ['<pre>$x$</pre> <code>$y$</code> $z$', ['$z$']],
    ['```math\nx^2\n```\n$`y`$', ['[$$x^2$$]', '$y$']],
    ['Open $$ x = \\frac{1}{2}\n\nnext $y$', ['$$x = \\frac{1}{2}$$', '$y$']],
    ['Open $x^2\n\nand $y$', ['$x^2$', '$y$']],
    ['- a $x\n- b y$', []],
    ['\\$x\\$ and $\\$5 + x$', ['$\\$5 + x$']],
  ])('finds the formulas of %j', (text, formulas) => {
    expect(formulasOf(text)).toEqual(formulas);
  });

  test.each<[string, string[]]>([
    ['In a line $$x$$ it stands.', ['$x$']],
    ['$$x$$', ['[$$x$$]']],
    ['1. \\$$ x = 1 $$\n\n\\$$y$$ and \\$\\$ no', ['$x = 1$', '$y$']],
    ['With a number $$x \\tag{1}$$ here', ['$$x \\tag{1}$$']],
    ['$\\\\{x\\\\}$ and $a\\_b$ and $\\text{a\\_b}$', ['$\\{x\\}$', '$a_b$', '$\\text{a\\_b}$']],
    ['<p>In HTML $$x$$ stands</p>', ['$$x$$']],
  ])('reads %j as kramdown and MathJax do', (text, formulas) => {
    expect(formulasOf(text, 'jekyll')).toEqual(formulas);
  });

  test.each<[string, string]>([
    ['\\mbox{a} + \\mathds{1}', '\\text{a} + \\mathbb{1}'],
    ['x^\\color{red}{2}', 'x^{\\color{red}{2}}'],
    ['\\text{a_b}', '\\text{a\\_b}'],
    ['\\begin{eqnarray}a &=& b\\end{eqnarray}', '\\begin{align}a &=& b\\end{align}'],
    ['\\frac{1}{2', '\\frac{1}{2}'],
    ['\\slashed{D} \\centernot= 0', '\\not{D} \\not= 0'],
    ['\\left{a\\right}', '\\left\\{a\\right\\}'],
    ['\\begin{gather}a\\end{gather}\n\\end{gather}', '\\begin{gather}a\\end{gather}'],
  ])('says %j so that KaTeX draws it', (tex, drawn) => {
    expect(formulasOf(`$$${tex}$$`)).toEqual([`[$$${drawn}$$]`]);
  });

  test('gathers macros from the whole text, hidden blocks included', () => {
    const work = createWork('', 1, surroundings('jekyll'));
    const text = [
      '<div style="display:none">$$\\newcommand{\\R}{\\mathbb{R}} \\def\\v#1{\\mathbf{#1}}$$</div>',
      '\\newcommand{\\norm}[1]{\\lVert #1\\rVert}',
      '$\\DeclareMathOperator{\\tr}{tr} \\tr A$',
    ].join('\n\n');
    protectBody(text, 1, work);
    expect(work.macros).toEqual({
      '\\R': '\\mathbb{R}',
      '\\v': '\\mathbf{#1}',
      '\\norm': '\\lVert #1\\rVert',
      '\\tr': '\\operatorname{tr}',
    });
    expect(work.tokens.filter(isFormula).map(({ tex }) => tex)).toEqual([' \\tr A'.trim()]);
  });

  test('can give back the source of everything it put a token for', () => {
    const text = 'A $x$, `code`, \\cite{key}, [@other] and ![[image.png]].';
    const work = createWork(text, 1, surroundings('obsidian'));
    expect(restoreTokens(protectBody(text, 1, work), work)).toBe(text);
  });
});
