import { describe, expect, test } from 'vitest';
import { decodeForeign } from '../../../../lib/import/site/decodeForeign';

describe('decodeForeign(bytes)', () => {
  test.each([
    ['UTF-8', new TextEncoder().encode('扩散 $x$'), { text: '扩散 $x$' }],
    ['UTF-8 with a byte order mark', Uint8Array.of(0xef, 0xbb, 0xbf, 0x61), { text: 'a' }],
    ['UTF-16', Uint8Array.of(0xff, 0xfe, 0x61, 0, 0x69, 0x62), { text: 'a扩', encoding: 'utf-16' }],
    ['GBK', Uint8Array.of(0xc0, 0xa9, 0xc9, 0xa2), { text: '扩散', encoding: 'gb18030' }],
    ['bytes of no encoding', Uint8Array.of(0x61, 0xff, 0xff, 0x62), { text: 'a\ufffd\ufffdb', encoding: 'bytes' }],
  ])('reads %s', (_, bytes, decoded) => {
    expect(decodeForeign(bytes)).toEqual(decoded);
  });
});
