import { describe, expect, test } from 'vitest';
import { estimateMinutes } from '../../../lib/note/readingTime';

describe('estimateMinutes(text, formulas)', () => {
  test.each([
    ['', 0, 1],
    ['word '.repeat(220), 0, 1],
    ['word '.repeat(880), 0, 4],
    ['字'.repeat(700), 0, 2],
    [`${'字'.repeat(350)}${' word'.repeat(220)}`, 0, 2],
    ['', 220, 3],
    ["don't well-known 3.14 ".repeat(220), 0, 3],
    ['，。！—'.repeat(1000), 0, 1],
  ])('takes %.20j with %d formulas for %d minutes', (text, formulas, minutes) => {
    expect(estimateMinutes(text, formulas)).toBe(minutes);
  });
});
