import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkIsoDay } from '../../../../lib/frontMatter/fields/isoDay';

describe('checkIsoDay(text)', () => {
  test.each(['2023-11-21', '2024-02-29', '2000-02-29', ' 1000-01-01 '])('accepts %j', (text) => {
    expect(checkIsoDay(text)).toEqual({ value: text.trim() });
  });

  test.each(['2023-02-29', '1900-02-29', '2023-13-01', '2023-00-10', '2023-11-31', '0023-11-21'])(
    'finds no %s in the calendar',
    (text) => {
      expect(checkIsoDay(text)).toEqual({ message: `A day of the calendar is expected; there is no \`${text}\`.` });
    },
  );

  test.each([
    ['23-11-21', '2023-11-21'],
    ['2023/11/21', '2023-11-21'],
    ['2023.11.21', '2023-11-21'],
    ['2023_11_21', '2023-11-21'],
    ['2023年11月21日', '2023-11-21'],
    ['2023 年 1 月 5 号', '2023-01-05'],
    ['２０２３－１１－２１', '2023-11-21'],
    ['20231121', '2023-11-21'],
    ['Nov 21, 2023', '2023-11-21'],
    ['November 21st, 2023', '2023-11-21'],
    ['21 November 2023', '2023-11-21'],
    ['21-Nov-2023', '2023-11-21'],
    ['Tue, 21 Nov 2023 10:00:00 GMT', '2023-11-21'],
    ['2023-11-21 10:00:00 +0800', '2023-11-21'],
    ['2023-11-21T10:00:00Z', '2023-11-21'],
    ['2023-1-5', '2023-01-05'],
    ['21/11/2023', '2023-11-21'],
    ['11/21/2023', '2023-11-21'],
  ])('says that %s is %s', (text, day) => {
    expect(checkIsoDay(text)).toEqual({
      message: `A day as \`YYYY-MM-DD\` is expected; \`${text}\` stands here.`,
      suggestion: `Write \`${day}\`.`,
      write: day,
    });
  });

  test('gives both days of a date that may be read in two ways', () => {
    expect(checkIsoDay('03/04/2023')).toMatchObject({ suggestion: 'Write `2023-04-03` or `2023-03-04`.' });
  });

  test.each(['today', '2023', '2023-11', '23-13-40', '1700000000', '{{ date }}'])(
    'has no idea what %j means',
    (text) => {
      expect(checkIsoDay(text)).toEqual({ message: `A day as \`YYYY-MM-DD\` is expected; \`${text}\` stands here.` });
    },
  );

  test('accepts what it suggests', () => {
    const part = fc.integer({ min: 0, max: 40 });
    const separator = fc.constantFrom('-', '/', '.');
    const check = (year: number, month: number, day: number, mark: string): void => {
      const checked = checkIsoDay(`${year}${mark}${month}${mark}${day}`);
      const suggested = 'suggestion' in checked ? /`(.*?)`/.exec(checked.suggestion ?? '')?.[1] : undefined;
      if (suggested !== undefined) expect(checkIsoDay(suggested)).toEqual({ value: suggested });
    };
    fc.assert(fc.property(fc.integer({ min: 0, max: 2100 }), part, part, separator, check), { numRuns: 500 });
  });
});
