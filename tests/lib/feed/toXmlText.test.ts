import { describe, expect, test } from 'vitest';
import { parseXml } from '../../../lib/bibliography/csl/parseXml';
import { toXmlText } from '../../../lib/feed/toXmlText';

describe('toXmlText(xml)', () => {
  test('leaves out what XML has no place for, and nothing else', () => {
    const text = 'a\t\n\r 汉字 😀 é\u0085\ufffd';
    expect(toXmlText(`<p>\0${text}\u0002\f\u001b\ud800\uffff</p>`)).toBe(`<p>${text}</p>`);
  });

  test('makes of a document with control characters one that can be read', () => {
    expect(parseXml(toXmlText('<feed>A\u0002B</feed>'))).toMatchObject({ name: 'feed', children: ['AB'] });
  });
});
