import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCitationGroup } from '../../../../lib/bibliography/citation/parseCitationGroup';

describe('parseCitationGroup(raw)', () => {
  test('reads prefix, locator, suffix and the sign that leaves the authors out', () => {
    expect(parseCitationGroup('see @a, p. 3, and passim; -@b, 第3页')).toEqual([
      { key: 'a', prefix: 'see', locator: '3', label: 'page', suffix: ', and passim', start: 4, end: 6 },
      { key: 'b', locator: '3', label: 'page', suppressAuthor: true, start: 27, end: 29 },
    ]);
  });

  test.each([
    ['@a', [{ key: 'a' }]],
    ['@a;@b', [{ key: 'a' }, { key: 'b' }]],
    ['@a；@b', [{ key: 'a' }, { key: 'b' }]],
    ['@a, @b', [{ key: 'a' }, { key: 'b' }]],
    ['@a，-@b', [{ key: 'a' }, { key: 'b', suppressAuthor: true }]],
    ['见@张三2023，第 3–5 页', [{ key: '张三2023', prefix: '见', locator: '3–5', label: 'page' }]],
    [
      '@a pp. 33-35, 38-39 and elsewhere',
      [{ key: 'a', locator: '33-35, 38-39', label: 'page', suffix: ' and elsewhere' }],
    ],
    ['@a {pp. iv, vi-xi} with suffix', [{ key: 'a', locator: 'iv, vi-xi', label: 'page', suffix: ' with suffix' }]],
    ['@a, {}99 years later', [{ key: 'a', suffix: ', 99 years later' }]],
    ['@a [p. 3; p. 4]', [{ key: 'a', suffix: ' [p. 3; p. 4]' }]],
    ['@a, see \\; below', [{ key: 'a', suffix: ', see ; below' }]],
    ['see \\*this\\* @a', [{ key: 'a', prefix: 'see *this*' }]],
    ['write me@example.org or @a', [{ key: 'a', prefix: 'write me@example.org or' }]],
    ['@a says what @b says', [{ key: 'a', suffix: ' says what @b says' }]],
  ])('reads %s', (raw, items) => {
    expect(parseCitationGroup(raw)?.map(({ start: _, end: __, ...item }) => item)).toEqual(items);
  });

  test.each(['', 'just text', 'me@example.org', '@a; nothing', '; @a', '@'])('is no citation: %s', (raw) => {
    expect(parseCitationGroup(raw)).toBeUndefined();
  });

  test('places every key it finds', () => {
    const words = fc.constantFrom(
      'see ',
      '@a',
      '@b:c',
      '-@d',
      ', p. 3',
      '; ',
      '，',
      '第3页',
      ' and ',
      '@{x/y}',
      '\\;',
      '[',
      ']',
      '{',
      '}',
    );
    fc.assert(
      fc.property(
        fc.array(words).map((parts) => parts.join('')),
        (raw) => {
          for (const { key, start, end } of parseCitationGroup(raw) ?? []) {
            expect([`@${key}`, `@{${key}}`]).toContain(raw.slice(start, end));
          }
        },
      ),
    );
  });
});
