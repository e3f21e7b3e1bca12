import { describe, expect, test } from 'vitest';
import { findYearlyVenues } from '../../../lib/bibliography/venues';

describe('findYearlyVenues(text)', () => {
  test.each([
    ['at CVPR 2023.', ['CVPR 2023']],
    ['（CVPR2023）', ['CVPR 2023']],
    ['发表在CVPR 2023上', ['CVPR 2023']],
    ["NIPS'17 and NeurIPS ’18", ['NeurIPS 2017', 'NeurIPS 2018']],
    ['ICLR, 2021; ICML-2020', ['ICLR 2021', 'ICML 2020']],
    ['CVPR', []],
    ['in 2023 CVPR grew', []],
    ['CVPR 2023 Workshop', []],
    ['CVPR 2023 workshops, CVPR 2023W, ICCV 2023 Challenge, ECCV 2024 研讨会', []],
    ['CVPR 20231', []],
    ['OCVPR 2023', []],
  ])('finds in %j what a reader would', (text, found) => {
    expect(findYearlyVenues(text).map(({ venue, year }) => `${venue} ${year}`)).toEqual(found);
  });

  test('says where each stands', () => {
    const text = 'It came to CVPR 2023.';
    const [{ from, to } = { from: 0, to: 0 }] = findYearlyVenues(text);
    expect(text.slice(from, to)).toBe('CVPR 2023');
  });
});
