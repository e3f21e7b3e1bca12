import { promisify } from 'node:util';
import { brotliCompress, gzip, constants as zlibConstants } from 'node:zlib';
import type { Compression, Encoding } from '../Release';

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);

/** The compressed body. Both run in Node's thread pool, so that two at a time use two processors. */
export function compress(content: Uint8Array, encoding: Encoding, compression: Compression): Promise<Buffer> {
  if (encoding === 'gzip') return compressGzip(content, { level: compression === 'max' ? 9 : 4 });
  return compressBrotli(content, {
    params: {
      [zlibConstants.BROTLI_PARAM_MODE]: zlibConstants.BROTLI_MODE_TEXT,
      [zlibConstants.BROTLI_PARAM_QUALITY]: compression === 'max' ? 11 : 5,
      [zlibConstants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  });
}
