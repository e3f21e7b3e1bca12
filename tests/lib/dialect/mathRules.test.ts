import { describe, expect, test } from 'vitest';
import {
  countDepth,
  isBracketMath,
  isCutByBar,
  isDollarMath,
  isParenMath,
  looksLikeOpenMath,
} from '../../../lib/dialect/mathRules';

describe('isDollarMath(content, previous, next)', () => {
  test.each([
    ['x', '', ''],
    ['5', ' ', ' '],
    ['x', '失', '与'],
    [' x_1 ', ' ', ' '],
    ['损失 = \\text{失}', ' ', ' '],
    ['5\\%', ' ', '。'],
    ['2^n', 'O', ' '],
    ['n = 5', ' ', '.'],
    ['k', '2', ' '],
  ])('takes %j between %j and %j for a formula', (content, previous, next) => {
    expect(isDollarMath(content, previous, next)).toBe(true);
  });

  test.each([
    ['', '', ''],
    [' ', '', ''],
    ['5 and ', ' ', '1'],
    ['5 to 10 dollars', ' ', ' '],
    [' 5', ' ', ' '],
    ['x', ' ', '5'],
    ['5, 6', 'S', ' '],
    [', 6', '5', ' '],
    ['20 美元和', ' ', ' '],
    ['人民币', ' ', ' '],
    ['five or six', ' ', ' '],
    [' x ', ' ', ' '],
  ])('takes %j between %j and %j for money or prose', (content, previous, next) => {
    expect(isDollarMath(content, previous, next)).toBe(false);
  });
});

describe('isParenMath(content)', () => {
  test.each([
    ['x', true],
    ['x + y', true],
    ['\\alpha', true],
    ['', false],
    ['two words in brackets', false],
    ['汉字', false],
  ])('says of %j %s', (content, expected) => expect(isParenMath(content)).toBe(expected));
});

describe('isBracketMath(content)', () => {
  test.each([
    ['x^2', true],
    ['\nx\n', true],
    ['1', false],
    ['sic', false],
  ])('says of %j %s', (content, expected) => expect(isBracketMath(content)).toBe(expected));
});

describe('looksLikeOpenMath(after)', () => {
  test.each([
    ['\\alpha is', true],
    ['x_1 is', true],
    ['x^2', true],
    ['f(x_1', true],
    ['5 and', false],
    ['PATH', false],
    ['CUDA_VISIBLE_DEVICES', false],
    ['{x}', false],
    [' \\alpha', false],
  ])('says of %j %s', (after, expected) => expect(looksLikeOpenMath(after)).toBe(expected));
});

describe('isCutByBar(content)', () => {
  test.each([
    ['p(x|y)', true],
    ['\\mu|x', true],
    ['|x|', true],
    ['x', false],
    ['HOME|', false],
    ['5 | ', false],
    ['a|b', false],
  ])('says of %j %s', (content, expected) => expect(isCutByBar(content)).toBe(expected));
});

describe('countDepth(tex)', () => {
  test.each([
    ['\\begin{a}', 1],
    ['\\begin{a}\\begin {b}\\end{b}', 1],
    ['\\begin{a}\\end{a}', 0],
    ['\\end{a}', -1],
    ['x', 0],
  ])('says of %j %d', (tex, expected) => expect(countDepth(tex)).toBe(expected));
});
