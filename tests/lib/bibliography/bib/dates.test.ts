import { describe, expect, test } from 'vitest';
import { isMonth, isoToDate, yearToDate } from '../../../../lib/bibliography/bib/dates';

describe('isoToDate(text)', () => {
  test.each([
    ['2023', { 'date-parts': [[2023]] }],
    ['2023-09', { 'date-parts': [[2023, 9]] }],
    ['2023-09-27', { 'date-parts': [[2023, 9, 27]] }],
    ['2023-09-27T10:00:00Z', { 'date-parts': [[2023, 9, 27]] }],
    [
      '2023-09/2023-10',
      {
        'date-parts': [
          [2023, 9],
          [2023, 10],
        ],
      },
    ],
    ['2023/', { 'date-parts': [[2023]] }],
    ['2023~', { 'date-parts': [[2023]], circa: true }],
    ['2023-21', { 'date-parts': [[2023]], season: 1 }],
  ])('reads %s', (text, date) => {
    expect(isoToDate(text)).toEqual(date);
  });

  test.each(['in press', '2023-13', '2023-02-30', '23-11-21', '', '2023/2024/2025', '2023-9'])(
    'is no date: %s',
    (text) => {
      expect(isoToDate(text)).toBeUndefined();
    },
  );
});

describe('yearToDate(year, month, day)', () => {
  test.each([
    ['2023', '', '', { 'date-parts': [[2023]] }],
    ['2023', '9', '', { 'date-parts': [[2023, 9]] }],
    ['2023', 'September', '27', { 'date-parts': [[2023, 9, 27]] }],
    ['2023', '27 Sep.', '', { 'date-parts': [[2023, 9, 27]] }],
    ['2023', 'June/July', '', { 'date-parts': [[2023, 6]] }],
    ['2023年', '9月', '', { 'date-parts': [[2023, 9]] }],
    ['2023', 'Michaelmas', '', { 'date-parts': [[2023]] }],
    ['c. 1999', '', '', { 'date-parts': [[1999]], circa: true }],
    ['2023-09', '', '', { 'date-parts': [[2023, 9]] }],
    ['in press', '', '', { literal: 'in press' }],
  ])('reads %s, %s, %s', (year, month, day, date) => {
    expect(yearToDate(year, month, day)).toEqual(date);
  });
});

describe('isMonth(month)', () => {
  test.each([
    ['sep', true],
    ['9', true],
    ['9月', true],
    ['Michaelmas', false],
    ['13', false],
  ])('of %s is %s', (month, is) => {
    expect(isMonth(month)).toBe(is);
  });
});
