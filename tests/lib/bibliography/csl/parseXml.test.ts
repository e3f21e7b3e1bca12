import { describe, expect, test } from 'vitest';
import { parseXml } from '../../../../lib/bibliography/csl/parseXml';

describe('parseXml(text)', () => {
  test('reads elements with their attributes, text and places', () => {
    expect(
      parseXml('\uFEFF<?xml version="1.0"?>\r\n<!-- 汉 --><a b="&lt;é">\r\n  <c/>t&amp;<![CDATA[<u>]]></a>'),
    ).toEqual({
      name: 'a',
      attributes: { b: '<é' },
      children: [
        '\n  ',
        { name: 'c', attributes: {}, children: [], place: { line: 3, column: 3, endLine: 3, endColumn: 5 } },
        't&',
        '<u>',
      ],
      place: { line: 2, column: 11, endLine: 2, endColumn: 13 },
    });
  });

  test.each([
    ['', '1:1 This is no XML: document must contain a root element.'],
    ['text', '1:5 This is no XML: text data outside of root node.'],
    ['<a>\n <b></a>', '2:5 This is no XML: `<b>` of line 2 is not closed here.'],
    ['<a>\n', '1:4 This is no XML: `<a>` of line 1 is not closed here.'],
    ['<a></b>', '1:4 This is no XML: `<a>` of line 1 is not closed here.'],
    ['<a b=c/>', '1:6 This is no XML: unquoted attribute value.'],
    ['<a b="1" b="2"/>', '1:16 This is no XML: duplicate attribute: b.'],
    ['<a>&author;</a>', '1:11 This is no XML: undefined entity.'],
    ['<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', '1:1 A DOCTYPE stands here, and none is read.'],
    ['<a>'.repeat(101), '1:301 Elements nest 100 deep here.'],
  ])('refuses %j', (text, expected) => {
    const mistake = parseXml(text);
    if (!('message' in mistake)) throw new Error('was read');
    expect(`${mistake.place.line}:${mistake.place.column} ${mistake.message}`).toBe(expected);
  });
});
