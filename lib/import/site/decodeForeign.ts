/** A foreign text and the encoding it was in. */
export interface DecodedText {
  text: string;
  /** Undefined for UTF-8; `bytes` where no encoding gives all of them a meaning. */
  encoding?: 'utf-16' | 'gb18030' | 'bytes';
}

/**
 * The text of a foreign file without its byte order mark. Old notes in Chinese are in GB 18030 or GBK, which is a part of it;
 * a text is taken for that when it is no UTF-8 and has Han characters then.
 */
export function decodeForeign(bytes: Uint8Array): DecodedText {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : undefined;
  if (utf16) return { text: new TextDecoder(utf16).decode(bytes), encoding: 'utf-16' };
  const text = decode(bytes, 'utf-8');
  if (text !== undefined) return { text };
  const chinese = decode(bytes, 'gb18030');
  if (chinese !== undefined && /[\u4e00-\u9fa5]{2}/.test(chinese)) return { text: chinese, encoding: 'gb18030' };
  return { text: new TextDecoder('utf-8').decode(bytes), encoding: 'bytes' };
}

function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
