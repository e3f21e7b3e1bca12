import { describe, expect, test } from 'vitest';
import { parseSite } from '../../../lib/site/parseSite';
import { findMeaning } from '../../../lib/site/symbols';

const messages = (text: string) => parseSite(text).faults.map(({ column, message }) => `${column}: ${message}`);

describe('symbolsField()', () => {
  test('reads one meaning, and a meaning a language', () => {
    const { site, faults } = parseSite("symbols:\n  '\\nabla': gradient\n  'd': { zh-cn: 维数, en: dimension }\n");
    expect(faults).toEqual([]);
    expect(site.symbols).toEqual([
      { tex: '\\nabla', meanings: { '': 'gradient' } },
      { tex: 'd', meanings: { 'zh-CN': '维数', en: 'dimension' } },
    ]);
  });

  test.each([
    ['symbols: [x]', '10: A mapping of TeX to meanings is expected; a list stands here.'],
    ['symbols:\n  x: [a, b]', '6: A text is expected; a list stands here.'],
    ['symbols:\n  x: " "', '6: A text is expected; this one is empty.'],
    ['symbols:\n  x: {}', '6: A meaning is expected; nothing stands here.'],
    ['symbols:\n  x: { English!: a }', '8: The keys are languages, as `en` and `zh`; `English!` stands here.'],
  ])('tells what is wrong with %j', (text, message) => {
    expect(messages(text)).toEqual([message]);
  });
});

describe('findMeaning(symbol, lang, siteLang)', () => {
  const symbol = { tex: 'd', meanings: { zh: '维数', en: 'dimension', 'en-GB': 'dimension, old boy' } };

  test.each([
    ['en', 'en'],
    ['en-GB', 'en-GB'],
    ['zh-TW', 'zh'],
    ['de', 'zh'],
  ])('answers a reader of %s in %s', (lang, found) => {
    expect(findMeaning(symbol, lang, 'zh')[0]).toBe(found);
  });

  test('gives the first there is, or the one without a language', () => {
    expect(findMeaning({ tex: 'd', meanings: { fr: 'dimension' } }, 'de', 'zh')).toEqual(['fr', 'dimension']);
    expect(findMeaning({ tex: 'd', meanings: { '': 'dimension' } }, 'de', 'zh')).toEqual(['', 'dimension']);
  });
});
