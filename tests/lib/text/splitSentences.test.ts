import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitSentences } from '../../../lib/text/splitSentences';

const split = (text: string, lang = 'en') => splitSentences(text, lang).map(({ start, end }) => text.slice(start, end));

describe('splitSentences(text, lang)', () => {
  test.each([
    ['It works. We use it.', ['It works. ', 'We use it.']],
    ['Ho et al. Show it. We do.', ['Ho et al. Show it. ', 'We do.']],
    ['See Fig. 3, Eq. (2) and Sec. A. Then go.', ['See Fig. 3, Eq. (2) and Sec. A. Then go.']],
    ['A model, e.g. DDPM, i.e. Ho. Next.', ['A model, e.g. DDPM, i.e. Ho. ', 'Next.']],
    ['By D.P. Kingma and M. Welling. Next.', ['By D.P. Kingma and M. Welling. ', 'Next.']],
    ['FID is 3.17 in v2.1. It was 4.', ['FID is 3.17 in v2.1. ', 'It was 4.']],
    ['On p. 3 and No. 7. No. It is not.', ['On p. 3 and No. 7. ', 'No. ', 'It is not.']],
    ['“Is it?” she asked. Yes!', ['“Is it?” she asked. ', 'Yes!']],
    ['One line\nand the next. Two.', ['One line\nand the next. ', 'Two.']],
    ['', []],
  ])('splits %j', (text, sentences) => {
    expect(split(text)).toEqual(sentences);
  });

  test.each([
    ['模型很好。真的吗？是的！后来', ['模型很好。', '真的吗？', '是的！', '后来']],
    ['他说：“不对。”然后走了。', ['他说：“不对。”', '然后走了。']],
    ['损失为 3.17，见 Fig. 2。完', ['损失为 3.17，见 Fig. 2。', '完']],
  ])('splits Chinese %j', (text, sentences) => {
    expect(split(text, 'zh')).toEqual(sentences);
  });

  test('keeps every character of any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => split(text).join('') === text));
  });
});
