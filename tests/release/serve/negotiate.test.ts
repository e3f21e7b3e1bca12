import { describe, expect, test } from 'vitest';
import { negotiateEncoding } from '../../../release/serve/negotiate';

const both = { hash: 'h', size: 9, br: 3, gzip: 4 };

describe('negotiateEncoding(acceptEncoding, file)', () => {
  test.each([
    [undefined, undefined],
    ['', undefined],
    ['identity', undefined],
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
    ['X-GZIP', 'gzip'],
    ['BR;Q=0.5', 'br'],
    ['br;q=0, gzip', 'gzip'],
    ['br;q=0.2, gzip;q=0.9', 'gzip'],
    ['*', 'br'],
    ['br;q=0, *;q=0.1', 'gzip'],
    ['*;q=0', undefined],
    ['br;q=nonsense', undefined],
    ['brotli', undefined],
  ])('%s is %s', (header, expected) => {
    expect(negotiateEncoding(header, both)).toBe(expected);
  });

  test('offers only what the release holds', () => {
    expect(negotiateEncoding('br, gzip', { hash: 'h', size: 9, gzip: 4 })).toBe('gzip');
    expect(negotiateEncoding('br, gzip', { hash: 'h', size: 9 })).toBeUndefined();
  });
});
