import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { KnownPapers } from '../../../../lib/bibliography/add/KnownPapers';
import { makeCitationKey } from '../../../../lib/bibliography/add/makeCitationKey';
import { withKey } from '../../../../lib/bibliography/add/withKey';
import { matchBracketedKey } from '../../../../lib/bibliography/citation/matchCitationKey';
import type { Name } from '../../../../lib/bibliography/Reference';
import { textToRich } from '../../../../lib/bibliography/richText';
import { checkCitationKey } from '../../../../lib/frontMatter/fields/citationKey';
import { parseLabelName } from '../../../../lib/labels/labelName';

const paper = (author: Name | undefined, title: string, year = 2023) => ({
  type: 'article',
  title: textToRich(title),
  issued: { 'date-parts': [[year]] },
  ...(author && { author: [author] }),
});

describe('makeCitationKey(reference, isTaken)', () => {
  test.each([
    [{ family: 'Dai', given: 'Xiaoliang' }, 'Emu: Enhancing Image Generation', 'dai2023emu'],
    [{ family: 'Rombach' }, 'High-Resolution Image Synthesis', 'rombach2023high'],
    [{ family: 'Müller' }, 'On the Theory of Needles', 'muller2023theory'],
    [{ family: 'Łukasiewicz-Ø' }, 'Straße', 'lukasiewiczo2023strasse'],
    [{ family: 'Oord', 'non-dropping-particle': 'van den' }, 'Neural Discrete Learning', 'oord2023neural'],
    [{ family: "O'Brien" }, 'α-Divergences', 'obrien2023divergences'],
    [{ literal: 'The LIGO Collaboration' }, 'Observation', 'ligo2023observation'],
    [{ family: '王', given: '伟' }, '扩散模型的理论', '王2023扩散'],
    [undefined, 'Is It?', 'is2023'],
    [{ family: 'Xia' }, '3D Gaussian Splatting', 'xia20233d'],
  ])('of %j and %j is %s', (author, title, expected) => {
    const key = makeCitationKey(paper(author, title), () => false);
    expect(key).toBe(expected);
  });

  test('has a letter behind it where it is taken, whatever its case', () => {
    const known = new KnownPapers(['Dai2023Emu', 'dai2023emub'].map((key) => withKey(key, { type: 'article' })));
    const isTaken = (key: string) => known.isTaken(key);
    expect(makeCitationKey(paper({ family: 'Dai' }, 'Emu'), isTaken)).toBe('dai2023emuc');
    expect(makeCitationKey(paper({ family: 'Dai' }, 'Emu', 2024), isTaken)).toBe('dai2024emu');
  });

  test('can be cited, whatever a paper is called, and is no label', () => {
    const name = fc.record({ family: fc.string({ unit: 'grapheme' }), given: fc.string() });
    fc.assert(
      fc.property(name, fc.string({ unit: 'grapheme' }), (author, title) => {
        const key = makeCitationKey(paper(author, title), (taken) => taken === 'xia2023needles');
        expect(checkCitationKey(key)).toEqual({ value: key });
        expect(matchBracketedKey(`@${key}`, 0)?.key).toBe(key);
        expect(parseLabelName(key)).toBeUndefined();
      }),
    );
  });
});
