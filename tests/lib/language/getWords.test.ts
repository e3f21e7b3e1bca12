import { describe, expect, test } from 'vitest';
import { getWords, isChinese } from '../../../lib/language/getWords';

describe('isChinese(lang)', () => {
  test.each(['zh', 'ZH', 'zh-CN', 'zh-Hant-TW'])('holds for %s', (lang) => {
    expect(isChinese(lang)).toBe(true);
  });

  test.each(['en', 'ja', 'zha', 'en-zh'])('does not hold for %s', (lang) => {
    expect(isChinese(lang)).toBe(false);
  });
});

describe('getWords(lang)', () => {
  test('speaks Chinese in Chinese and English in every other language', () => {
    expect(getWords('zh-CN').bibliography).toBe('参考文献');
    expect(getWords('en').bibliography).toBe('References');
    expect(getWords('fr')).toBe(getWords('en'));
  });

  test('counts', () => {
    const [en, zh] = [getWords('en'), getWords('zh')];
    expect([en.citedTimes(1), en.citedTimes(3), zh.citedTimes(3)]).toEqual([
      'Cited once',
      'Cited 3 times',
      '引用 3 次',
    ]);
    expect([en.notesWithTag('x', 1), en.notesWithTag('x', 2)]).toEqual(['1 note tagged “x”', '2 notes tagged “x”']);
    expect([en.minutesToRead(4), zh.minutesToRead(4)]).toEqual(['4 min read', '约 4 分钟读完']);
    expect([en.faults(1), en.faults(2), zh.faults(2)]).toEqual([
      '1 fault in this note',
      '2 faults in this note',
      '本文有 2 处错误',
    ]);
    expect([en.ratingOf(4), zh.ratingOf(4)]).toEqual(['4 out of 5', '4 分（满分 5 分）']);
    expect([en.mention(2), zh.mention(2), zh.notesWithTag('扩散', 3)]).toEqual([
      'Mention 2',
      '第 2 处引用',
      '标签“扩散”下的 3 篇笔记',
    ]);
  });

  test('leaves no word empty, and none in English in Chinese', () => {
    const [en, zh] = [getWords('en'), getWords('zh')];
    const keys = Object.keys(en) as (keyof typeof en)[];
    expect(Object.keys(zh)).toEqual(keys);
    for (const key of keys) {
      if (typeof zh[key] === 'string')
        expect(zh[key], key).toMatch(/^\p{Script=Han}[\p{Script=Han}，。：]*(?: TeX| MathML)?$/u);
      if (typeof en[key] === 'string') expect(en[key], key).toMatch(/^[A-Z][\w ,.]*$/);
    }
  });
});
