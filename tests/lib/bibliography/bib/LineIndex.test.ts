import { describe, expect, test } from 'vitest';
import { LineIndex } from '../../../../lib/bibliography/bib/LineIndex';

describe('LineIndex.span(start, end)', () => {
  test.each([
    ['ab\ncd', 3, 5, [2, 1, 2, 3]],
    ['ab\r\ncd', 1, 4, [1, 2, 2, 1]],
    ['ab\rcd', 3, 4, [2, 1, 2, 2]],
    ['\uFEFFab', 1, 3, [1, 1, 1, 3]],
    ['\uFEFFa\nb', 3, 4, [2, 1, 2, 2]],
    ['😀a', 2, 3, [1, 3, 1, 4]],
    ['', 0, 0, [1, 1, 1, 1]],
  ])('places %j from %d to %d', (text, start, end, [line, column, endLine, endColumn]) => {
    expect(new LineIndex(text).span(start, end)).toEqual({ line, column, endLine, endColumn });
  });
});
