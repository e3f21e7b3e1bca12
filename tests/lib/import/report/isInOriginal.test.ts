import { describe, expect, test } from 'vitest';
import { makeFault } from '../../../../lib/fault/makeFault';
import type { RuleId } from '../../../../lib/fault/rules';
import { isInOriginal } from '../../../../lib/import/report/isInOriginal';

/** The fault of `rule` at `part` of the first line of `result`. */
function faultAt(rule: RuleId, result: string, part: string) {
  const column = result.indexOf(part) + 1;
  return {
    file: 'a.md',
    ...makeFault(rule, { line: 1, column, endLine: 1, endColumn: column + part.length }, 'Wrong.'),
  };
}

describe('isInOriginal(fault, result, original)', () => {
  test.each<[RuleId, string, string, string, boolean]>([
    ['math-renders', 'A $x \\7 y$.', '\\7', '<p>A $x \\7 y$.</p>', true],
    ['math-renders', 'A $a < \\nope$.', '\\nope', 'A $a &lt; \\nope$.', true],
    ['math-renders', 'A $\\oops$.', '\\oops', 'A $x$.', false],
    ['image-exists', '![a](b.png)', '![a](b.png)', 'Nothing of the kind.', true],
    ['element-is-allowed', '<p>', '<p>', '<p>', false],
  ])('says of %s in %j (%j), with the original %j, %s', (rule, result, part, original, expected) => {
    expect(isInOriginal(faultAt(rule, result, part), result, original)).toBe(expected);
  });
});
