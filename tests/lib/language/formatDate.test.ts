import { describe, expect, test } from 'vitest';
import { formatDate } from '../../../lib/language/formatDate';

describe('formatDate(isoDay, lang)', () => {
  test.each([
    ['2023-11-21', 'zh', '2023年11月21日'],
    ['2023-01-05', 'zh-TW', '2023年1月5日'],
    ['2023-11-21', 'en', '21 November 2023'],
    ['2023-01-05', 'fr', '5 January 2023'],
    ['2024-12-31', 'en-US', '31 December 2024'],
  ])('writes %s in %s as %s', (day, lang, text) => {
    expect(formatDate(day, lang)).toBe(text);
  });

  test.each(['2023-1-5', '23-11-21', '2023-13-01', '', '2023-11-21T00:00'])('throws on %j', (day) => {
    expect(() => formatDate(day, 'en')).toThrow(`formatDate: “${day}” is not an ISO day`);
  });
});
