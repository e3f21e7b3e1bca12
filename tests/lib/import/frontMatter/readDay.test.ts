import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOfAddress, dayOfName, readDay } from '../../../../lib/import/frontMatter/readDay';

describe('readDay(text, hint)', () => {
  test.each([
    ['2023-11-21', '2023-11-21'],
    ['23-11-21', '2023-11-21'],
    ['2023-11-3', '2023-11-03'],
    ['2023/11/21', '2023-11-21'],
    ['2023.11.21', '2023-11-21'],
    ['2023年11月21日', '2023-11-21'],
    ['20231121', '2023-11-21'],
    ['202311210930', '2023-11-21'],
    ['Nov 21, 2023', '2023-11-21'],
    ['November 21st, 2023', '2023-11-21'],
    ['21 November 2023', '2023-11-21'],
    ['Tue, 21 Nov 2023 23:00:00 GMT', '2023-11-21'],
    ['2023-11-21 10:00:00 +0800', '2023-11-21'],
    ['2023-11-21T23:30:00-08:00', '2023-11-21'],
    ['2023-11-21T00:30:00+09:00', '2023-11-21'],
    ["'2023-11-21   '", '2023-11-21'],
  ])('reads %j as %s', (text, day) => {
    expect(readDay(text)).toEqual({ day });
  });

  test.each([
    ['03/04/2023', '', '2023-03-04'],
    ['03.04.2023', '', '2023-04-03'],
    ['03/04/2023', '2023-04-03', '2023-04-03'],
    ['03/04/2023', '2023-04', '2023-04-03'],
    ['1745866298639', '', '2025-04-28'],
    ['1745866298', '', '2025-04-28'],
    ['2023-11', '', '2023-11-01'],
    ['2023-11', '2023-11-21', '2023-11-21'],
    ['2023', '', '2023-01-01'],
    ['Nov 2023', '', '2023-11-01'],
  ])('decides that %j with the hint %j is %s, and says so', (text, hint, day) => {
    expect(readDay(text, hint)).toMatchObject({ day, doubt: expect.stringContaining(day) });
  });

  test.each(['', 'today', '{{ date }}', '2023-13-40', '99', 'true'])('finds no day in %j', (text) => {
    expect(readDay(text)).toBeUndefined();
  });

  test('gives the day that is written, whatever time and zone stand behind it', () => {
    const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2089-12-31'), noInvalidDate: true });
    const time = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: -12, max: 14 }));
    const two = (number: number) => String(Math.abs(number)).padStart(2, '0');
    fc.assert(
      fc.property(day, time, fc.constantFrom('-', '/', '.'), (date, [hour, zone], mark) => {
        const iso = date.toISOString().slice(0, 10);
        const [year = '', month = '', dayOfMonth = ''] = iso.split('-');
        const offset = `${zone < 0 ? '-' : '+'}${two(zone)}:00`;
        for (const text of [
          `${iso}T${two(hour)}:00:00${offset}`,
          `${iso} ${two(hour)}:00 ${offset}`,
          [year, month, dayOfMonth].join(mark),
          `${year}年${Number(month)}月${Number(dayOfMonth)}日`,
        ]) {
          expect(readDay(text)).toEqual({ day: iso });
        }
      }),
    );
  });
});

describe('dayOfName(path)', () => {
  test.each([
    ['_posts/2023-11-21-a-note.md', '2023-11-21'],
    ['daily/2023-11-21.md', '2023-11-21'],
    ['20231121 meeting.md', '2023-11-21'],
  ])('finds the day of %s', (path, day) => {
    expect(dayOfName(path)).toBe(day);
  });

  test.each(['2023-13-41-x.md', 'notes/2309.15807.md', 'a-2023-11-21.md'])('finds none in %s', (path) => {
    expect(dayOfName(path)).toBeUndefined();
  });
});

describe('dayOfAddress(address)', () => {
  test.each([
    ['/2023/11/21/x/', '2023-11-21'],
    ['/posts/2023/11/x/', '2023-11'],
    ['/posts/2023/x/', undefined],
    ['/2023/13/x/', undefined],
  ])('finds in %s %s', (address, day) => {
    expect(dayOfAddress(address)).toBe(day);
  });
});
