import { describe, expect, test } from 'vitest';
import { parseClaimNumber } from '../../../lib/claims/parseClaimNumber';

describe('parseClaimNumber(text)', () => {
  test.each([
    ['6.2', 6.2, '6', '.2'],
    ['100', 100, '100', ''],
    ['−3.5', -3.5, '−3', '.5'],
    ['+0.4', 0.4, '+0', '.4'],
    ['1,000', 1000, '1,000', ''],
    ['82.9%', 82.9, '82', '.9%'],
    ['82 %', 82, '82', ' %'],
    ['6.2 ± 0.1', 6.2, '6', '.2 ± 0.1'],
    ['6.2 +/- 0.1', 6.2, '6', '.2 +/- 0.1'],
    ['≈ 77', 77, '≈ 77', ''],
    ['<0.01', 0.01, '<0', '.01'],
    ['6.1e-5', 6.1e-5, '6', '.1e-5'],
    [' 7 ', 7, '7', ''],
  ])('reads %s', (text, number, whole, rest) => expect(parseClaimNumber(text)).toEqual({ number, whole, rest }));

  test.each(['', 'low', '6,2', '6.2.1', '.5', '6 of 7', '1,00', '5-6'])('takes %j for no number', (text) => {
    expect(parseClaimNumber(text)).toBeUndefined();
  });
});
