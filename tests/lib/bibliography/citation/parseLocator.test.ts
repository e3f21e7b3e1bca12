import { describe, expect, test } from 'vitest';
import { parseLocator } from '../../../../lib/bibliography/citation/parseLocator';

describe('parseLocator(text)', () => {
  test.each([
    ['p. 3', 'page', '3'],
    ['p3', 'page', '3'],
    ['pp. 33-35, 38', 'page', '33-35, 38'],
    ['p. xii', 'page', 'xii'],
    ['33', 'page', '33'],
    ['33–35', 'page', '33–35'],
    ['12a', 'page', '12a'],
    ['chap. 2', 'chapter', '2'],
    ['Chapter 2', 'chapter', '2'],
    ['sec. 4.1', 'section', '4.1'],
    ['§4.1', 'section', '4.1'],
    ['fig. 2', 'figure', '2'],
    ['Figs. 2–4', 'figure', '2–4'],
    ['Eq. (3)', 'equation', '(3)'],
    ['Table A.2', 'table', 'A.2'],
    ['Appendix B', 'appendix', 'B'],
    ['vol. 2', 'volume', '2'],
    ['第3页', 'page', '3'],
    ['第 3 至 5 页', 'page', '3 至 5'],
    ['第三章', 'chapter', '三'],
    ['第2节', 'section', '2'],
    ['图 2', 'figure', '2'],
    ['表1', 'table', '1'],
    ['式(3)', 'equation', '(3)'],
    ['公式 (3)', 'equation', '(3)'],
    ['附录A', 'appendix', 'A'],
    ['{p. 3, fig. 4}', 'page', '3, fig. 4'],
    ['{the end}', 'page', 'the end'],
  ])('reads %s', (text, label, locator) => {
    expect(parseLocator(text)).toEqual({ label, locator });
  });

  test.each(['', 'page three', 'theorem 3', '2nd edition', 'and passim', 'pages of text', '图示'])(
    'finds no place in %j',
    (text) => {
      expect(parseLocator(text)).toEqual(text === '' ? {} : { suffix: text });
    },
  );

  test('keeps what stands behind the place', () => {
    expect(parseLocator('p. 3 and fig. 4')).toEqual({ label: 'page', locator: '3', suffix: ' and fig. 4' });
  });
});
