import { describe, expect, test } from 'vitest';
import { findKeySlip, findSlip } from '../../../lib/fault/slips';

describe('findSlip(word, candidates)', () => {
  test.each([
    ['tagz', ['tags', 'title', 'date'], 'tags'],
    ['tilte', ['tags', 'title', 'date'], 'title'],
    ['Date', ['tags', 'title', 'date'], 'date'],
    ['pyton', ['python', 'php'], 'python'],
    ['theorme', ['theorem', 'table'], 'theorem'],
    ['eq-labelled-los', ['eq-labelled-loss', 'eq-other'], 'eq-labelled-loss'],
    ['/posts/2024/01/frist/', ['/posts/2024/01/first/', '/posts/2024/01/list/'], '/posts/2024/01/first/'],
    ['eq_loss', ['eq-loss'], 'eq-loss'],
  ])('takes %s of %j for %s', (word, candidates, meant) => {
    expect(findSlip(word, candidates)).toBe(meant);
  });

  test.each([
    ['a word that is far', 'emu', ['diffusion']],
    ['two that are as near', 'lost', ['loss', 'cost']],
    ['another number', 'eq-loss-1', ['eq-loss-2']],
    ['another year', '/posts/2023/emu/', ['/posts/2024/emu/']],
    ['a letter that stands alone', 'eq-a', ['eq-b']],
    ['a letter behind a year', 'li2023a', ['li2023b']],
    ['a letter more behind a year', 'li2023', ['li2023a']],
    ['short words', 'zh', ['zn']],
    ['the beginning of a word', 'eq-near', ['eq-near-by']],
    ['nothing', 'emu', []],
  ])('is not sure of %s', (_what, word, candidates) => {
    expect(findSlip(word, candidates)).toBeUndefined();
  });
});

describe('findKeySlip(key, candidates)', () => {
  test.each([
    ['ho2020dppm', 'ho2020ddpm'],
    ['dai2023emv', 'dai2023emu'],
    ['sonng2021score', 'song2021score'],
    ['vaswanni2017', 'vaswani2017'],
  ])('takes %s for %s', (key, meant) => {
    expect(findKeySlip(key, [meant, 'other1999words'])).toBe(meant);
  });

  test.each([
    ['cheng2020', 'chen2020'],
    ['ho2021ddpm', 'ho2020ddpm'],
    ['zhang2023a', 'zhang2023b'],
    ['hu2020ddpn', 'ho2020ddpm'],
  ])('leaves %s, though %s is near', (key, other) => {
    expect(findKeySlip(key, [other])).toBeUndefined();
  });
});
