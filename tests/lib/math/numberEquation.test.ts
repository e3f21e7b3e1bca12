import { describe, expect, test } from 'vitest';
import { numberEquation } from '../../../lib/math/numberEquation';

/** What comes of a formula: its labels with their numbers, and the numbers of its rows from above. */
function number(tex: string, { labelled = false, all = false } = {}) {
  let count = 0;
  const numbered = numberEquation(tex, labelled, {
    all,
    next: () => String(++count),
    anchorOf: (given, label) => label ?? `equation-${given}`,
  });
  const tags = [...numbered.tex.matchAll(/\\tag\{\\href\{[^{}]*\}\{([^{}]*)\}\}/g)].map(([, tag]) => tag);
  return {
    tags: tags.join(' '),
    labels: Object.fromEntries(numbered.labels.map((label) => [label.text, label.number])),
    whole: numbered.number,
    tex: numbered.tex,
  };
}

describe('numberEquation(tex, isLabelled, numbering)', () => {
  test.each([
    ['a formula without a label', 'x', {}, '', {}],
    ['a formula with a label in it', 'x \\label{eq:a}', {}, '1', { 'eq:a': '1' }],
    ['a formula with a label behind it', 'x', { labelled: true }, '1', {}],
    ['every formula, when all are numbered', 'x', { all: true }, '1', {}],
    ['not one that says so', 'x \\notag', { all: true }, '', {}],
    ["the author's number over its own", 'x \\tag{A} \\label{a}', {}, 'A', { a: 'A' }],
    [
      'the rows that have a label',
      '\\begin{align}a\\label{r}\\\\b\\\\c\\label{s}\\end{align}',
      {},
      '1 2',
      { r: '1', s: '2' },
    ],
    ['all rows but `\\notag`', '\\begin{align}a\\\\b\\notag\\\\c\\end{align}', { all: true }, '1 2', {}],
    ['no row of a starred environment', '\\begin{gather*}a\\\\b\\end{gather*}', { all: true }, '', {}],
    ['but one that has a label', '\\begin{align*}a\\\\b\\label{b}\\end{align*}', { all: true }, '1', { b: '1' }],
    ['rows under one label once', '\\begin{align}a\\\\b\\end{align}', { labelled: true }, '1', {}],
    ['with the number the author gave', '\\begin{align}a\\\\b\\tag{B}\\end{align}', { labelled: true }, 'B', {}],
    ['`equation` as one', '\\begin{equation}a\\label{e}\\end{equation}', {}, '1', { e: '1' }],
    [
      'rows of `subequations` with letters',
      '\\begin{subequations}\\label{s}\\begin{align}a\\label{a}\\\\b\\label{b}\\end{align}\\end{subequations}',
      {},
      '1a 1b',
      { s: '1', a: '1a', b: '1b' },
    ],
    [
      'no `subequations` without a label',
      '\\begin{subequations}\\begin{align}a\\\\b\\end{align}\\end{subequations}',
      {},
      '',
      {},
    ],
    ['one formula in `subequations`', '\\begin{subequations}x\\label{x}\\end{subequations}', {}, '1', { x: '1' }],
    ['rows behind one label once', '\\label{s}\\begin{align}a\\\\b\\end{align}', {}, '1', { s: '1' }],
    ['a matrix as one', '\\begin{pmatrix}1\\\\2\\end{pmatrix}', { all: true }, '1', {}],
    [
      '`cases` inside a row as one',
      '\\begin{align}a&=\\begin{cases}1\\\\2\\end{cases}\\\\b\\end{align}',
      { all: true },
      '1 2',
      {},
    ],
    ['no row that is not there', '\\begin{align}a\\\\b\\\\\\end{align}', { all: true }, '1 2', {}],
    [
      'two environments as one',
      '\\begin{aligned}a\\end{aligned}\\begin{aligned}b\\end{aligned}',
      { all: true },
      '1',
      {},
    ],
  ])('numbers %s', (_, tex, options, tags, labels) => {
    expect(number(tex, options)).toMatchObject({ tags, labels });
  });

  test('takes the counters of KaTeX away', () => {
    expect(number('\\begin{alignat}{2}a&=b\\\\c\\end{alignat}').tex).toBe(
      '\\begin{alignat*}{2}a&=b\\\\c\\end{alignat*}',
    );
    expect(number('\\begin{align}a\\\\b\\end{align}', { labelled: true }).tex).toMatch(
      /^\\begin\{aligned\}a\\\\b\\end\{aligned\}/,
    );
  });

  test('says that a label has nothing to refer to', () => {
    expect(number('x \\notag \\label{x}').labels).toEqual({ x: undefined });
  });

  test('leads back from what is drawn to what was written', () => {
    const tex = '\\begin{align}a \\label{eq:a} \\\\ \\bad\\end{align}';
    const { tex: drawn, toSource } = numberEquation(tex, false, { all: false, next: () => '1', anchorOf: () => 'a' });
    expect(toSource(drawn.indexOf('\\bad'))).toBe(tex.indexOf('\\bad'));
    expect(toSource(drawn.length)).toBe(tex.length);
  });
});
