import { describe, expect, test } from 'vitest';
import { checkMacros } from '../../../lib/math/checkMacros';

const place = (line: number) => ({ line, column: 1, endLine: line, endColumn: 9 });

function check(own: Record<string, string>, others: Record<string, string> = {}): string[] {
  const places = Object.fromEntries(Object.keys(own).map((name, index) => [`macros.${name}`, place(index + 1)]));
  return checkMacros(own, others, places).faults.map(
    ({ line, rule, message, suggestion }) => `${line} ${rule} ${message} ${suggestion ?? ''}`,
  );
}

describe('checkMacros(own, others, places)', () => {
  test.each([
    ['\\mathbb{R}'],
    ['\\left('],
    ['\\right)'],
    ['\\begin{aligned}'],
    ['^2'],
    ['\\frac{#1}{#2}'],
    ['\\mathbf{#1}_{#2}^{#3}'],
    ['\\langle#1, #2\\rangle'],
    ['\\{'],
    ['&='],
    ['\\limits'],
    ['\\ce{H2O}'],
  ])('lets %j stand', (body) => {
    expect(check({ '\\m': body })).toEqual([]);
  });

  test.each([
    [
      '\\mathbv{R}',
      '1 macro-parses `\\m` cannot be drawn: Undefined control sequence: \\mathbv. Did you mean `\\mathbb`? Or define `\\mathbv` under `macros` in site.yaml or in the front matter.',
    ],
    ['\\frac{1', '1 macro-parses `\\m` cannot be drawn: A `{` stands in it that is never closed. '],
    ['x}', '1 macro-parses `\\m` cannot be drawn: A `}` stands in it that closes nothing. '],
    [
      '\\m\\m',
      '1 macro-parses `\\m` cannot be drawn: The formula expands without end: a macro in it comes back to itself. Look for a macro that uses itself.',
    ],
    [
      '\\begin{multline}#1\\end{multline}',
      '1 macro-parses `\\m` cannot be drawn: No such environment: multline. Write `aligned` or `gathered`.',
    ],
  ])('tells %j', (body, expected) => {
    expect(check({ '\\m': body })).toEqual([expected]);
  });

  test('tells a mistake where it is written and not where it is used', () => {
    expect(check({ '\\outer': '\\inner', '\\inner': '\\foobar' })).toEqual([expect.stringMatching(/^2 .*`\\inner`/)]);
    expect(checkMacros({ '\\outer': '\\inner', '\\inner': '\\foobar' }, {}, {}).faults).toEqual([]);
  });

  test('knows the macros that a macro may use', () => {
    expect(check({ '\\outer': '\\inner' }, { '\\inner': 'x' })).toEqual([]);
  });

  test('finds the place of a macro whose backslash the author left out', () => {
    expect(checkMacros({ '\\m': '\\foobar' }, {}, { 'macros.m': place(7) }).faults).toMatchObject([{ line: 7 }]);
  });
});
