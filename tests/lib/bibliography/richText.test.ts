import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { richToHtml, richToText, textToRich } from '../../../lib/bibliography/richText';

describe('richToHtml(rich)', () => {
  test.each([
    ['a &amp; <b>b</b>', 'a &amp;amp; <b>b</b>'],
    ['<span class="nocase">Emu</span> x<sub>1</sub>', 'Emu x<sub>1</sub>'],
    ['<span style="font-variant:small-caps;">Sc</span>', '<span class="small-caps">Sc</span>'],
    ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['<i>open', '<i>open</i>'],
    ['<i>a<b>b</i>c', '<i>a<b>b</b></i>c'],
    ['a</i>b', 'ab'],
  ])('draws %s', (rich, html) => {
    expect(richToHtml(rich)).toBe(html);
  });
});

describe('textToRich(text)', () => {
  const text = fc
    .array(fc.constantFrom('<', '>', '/', 'i', 'b', 'span', ' class="nocase"', '&', 'sup', '"', '汉'))
    .map((parts) => parts.join(''));

  test('keeps any text text', () => {
    fc.assert(
      fc.property(text, (written) => {
        expect(richToText(textToRich(written))).toBe(written);
      }),
    );
  });

  test('lets no markup through', () => {
    fc.assert(
      fc.property(text, (written) => {
        expect(richToHtml(textToRich(written))).not.toMatch(/[<>]/);
      }),
    );
  });
});
