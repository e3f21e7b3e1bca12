import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textToTex, titleToTex } from '../../../../lib/bibliography/bib/texText';
import { parseBib } from '../../../../lib/bibliography/parseBib';
import { richToText } from '../../../../lib/bibliography/richText';

const readTitle = (tex: string) => {
  const { references, faults } = parseBib(`@misc{k,\n  title = {${tex}},\n}`);
  expect(faults).toEqual([]);
  return richToText(references[0]?.title ?? '');
};

/** What people write, and all that TeX reads in its own way. */
const text = fc
  .array(fc.oneof(fc.constantFrom(...'\\{}~^$&%#_<>@"\'`,;=-?!/()[] LoRAé王。'), fc.string({ unit: 'grapheme' })), {
    maxLength: 30,
  })
  .map((parts) =>
    parts
      .join('')
      .normalize('NFC')
      .replace(/[\s\p{C}\u2060]+/gu, ' ')
      .trim(),
  );

describe('textToTex(text)', () => {
  test.each([
    ['100% of $5 & #1_a', String.raw`100\% of \$5 \& \#1\_a`],
    [
      String.raw`\LaTeX {x} a~b^2`,
      String.raw`\textbackslash{}LaTeX \textbraceleft{}x\textbraceright{} a\textasciitilde{}b\textasciicircum{}2`,
    ],
    ["a -- b, ``c''", "a -{}- b, `{}`c'{}'"],
    ['扩散 模型（一）', '扩散 模型（一）'],
    ['  two \n lines ', 'two lines'],
  ])('writes %j so that TeX prints it', (given, tex) => {
    expect(textToTex(given)).toBe(tex);
  });

  test('writes what is read again as the same text', () => {
    fc.assert(
      fc.property(text, (given) => {
        expect(readTitle(textToTex(given))).toBe(given);
      }),
    );
  });
});

describe('titleToTex(title)', () => {
  test('protects words with a capital behind their first letter', () => {
    expect(titleToTex('DDPM and LoRA: Two Ways & more')).toBe(String.raw`{DDPM} and {LoRA}: Two Ways \& more`);
  });

  test('writes what is read again as the same text', () => {
    fc.assert(
      fc.property(text, (given) => {
        expect(readTitle(titleToTex(given))).toBe(given);
      }),
    );
  });
});
