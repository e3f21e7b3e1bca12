import { brotliCompressSync, gzipSync, constants as zlibConstants } from 'node:zlib';
import type { Compression, Encoding } from '../Release';

/** The compressed body. */
export function compress(content: Uint8Array, encoding: Encoding, compression: Compression): Buffer {
  if (encoding === 'gzip') return gzipSync(content, { level: compression === 'max' ? 9 : 4 });
  return brotliCompressSync(content, {
    params: {
      [zlibConstants.BROTLI_PARAM_MODE]: zlibConstants.BROTLI_MODE_TEXT,
      [zlibConstants.BROTLI_PARAM_QUALITY]: compression === 'max' ? 11 : 5,
      [zlibConstants.BROTLI_PARAM_SIZE_HINT]: content.length,
      // A window no larger than the content: a larger one finds nothing more, and is memory to be made each time.
      [zlibConstants.BROTLI_PARAM_LGWIN]: Math.min(22, Math.max(16, Math.ceil(Math.log2(content.length + 16)))),
    },
  });
}
