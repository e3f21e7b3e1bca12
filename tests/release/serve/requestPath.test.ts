import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodePath, parseRequestPath } from '../../../release/serve/requestPath';

describe('parseRequestPath(target)', () => {
  test.each([
    ['/', { path: '/', search: '' }],
    ['/a/b?c=/d#e', { path: '/a/b', search: '?c=/d' }],
    ['/%E7%AC%94%E8%AE%B0/', { path: '/笔记/', search: '' }],
    ['/cafe%CC%81', { path: '/café', search: '' }],
    ['/a%2Fb', { path: '/a%2Fb', search: '' }],
    ['/a+b%20c', { path: '/a+b c', search: '' }],
    ['http://example.org/a?b', { path: '/a', search: '?b' }],
    ['http://example.org', { path: '/', search: '' }],
    ['//example.org/a', { path: '//example.org/a', search: '' }],
  ])('%s is %j', (target, expected) => {
    expect(parseRequestPath(target)).toEqual(expected);
  });

  test.each(['/%', '/%zz', '/%E7%AC', '/a%00b'])('%s is no path', (target) => {
    expect(parseRequestPath(target)).toBeUndefined();
  });

  test('reads back every path that encodePath writes, in NFC', () => {
    const segment = fc.string({ unit: 'grapheme' }).filter((text) => !/[/\0]/.test(text));
    fc.assert(
      fc.property(fc.array(segment), (segments) => {
        const path = `/${segments.join('/')}`;
        expect(parseRequestPath(encodePath(path))).toEqual({ path: path.normalize('NFC'), search: '' });
      }),
    );
  });
});
