import { describe, expect, test } from 'vitest';
import { guessLanguage, langidToTag } from '../../../../lib/bibliography/bib/language';

describe('langidToTag(langid)', () => {
  test.each([
    ['chinese', 'zh-CN'],
    ['zh', 'zh-CN'],
    ['zh_CN', 'zh-CN'],
    ['zh-Hant', 'zh-TW'],
    ['english', 'en-US'],
    ['British', 'en-GB'],
    ['en', 'en-US'],
    ['de', 'de-DE'],
    ['pt-br', 'pt-BR'],
    ['klingon', undefined],
    ['', undefined],
  ])('of %s is %s', (langid, tag) => {
    expect(langidToTag(langid)).toBe(tag);
  });
});

describe('guessLanguage(text)', () => {
  test.each([
    ['扩散模型综述', 'zh-CN'],
    ['基于 Transformer 的图像生成', 'zh-CN'],
    ['深層学習による画像生成について', 'ja-JP'],
    ['Attention Is All You Need', undefined],
    ['The Chinese Word 道 and Its Translations', undefined],
    ['', undefined],
  ])('of %s is %s', (text, tag) => {
    expect(guessLanguage(text)).toBe(tag);
  });
});
