import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { convertBody } from '../../../../lib/import/body/convertBody';
import type { ForeignKind } from '../../../../lib/import/Conversion';
import { parseText, plainSettings } from '../../note/drawNote';
import { surroundings } from './surroundings';

const kinds: ForeignKind[] = ['jekyll', 'obsidian', 'markdown', 'hugo', 'distill'];

const formula = fc.constantFrom('$x_1$', '$\\alpha^2$', '$a < b_1$', '$\\{x_i\\}$', '\\(y_2\\)', '$f(x)|_{x=0}$');
const block = fc.constantFrom('$$\nx_1 = 2\n$$', '$$ a_1 + b $$', '\\begin{align}\na &= b\n\\end{align}');
const around = fc.constantFrom<[string, string]>(
  ['', ''],
  ['**', '**'],
  ['<b>', '</b>'],
  ['<p style="a">', '</p>'],
  ['- ', ''],
  ['> ', ''],
  ['## ', ''],
  ['| ', ' |\n| - |\n| z |'],
  ['[', '](https://example.org/)'],
  ['<u>', '</u>'],
  ['<li>', ''],
  ['<center>', '</center>'],
  ['1. <p>', '</p>'],
  ['词**', '**词'],
  ['<td>', ''],
);
const paragraph = fc
  .tuple(
    around,
    fc.array(fc.oneof(formula, fc.constantFrom('word', '词语', 'a_b', '*stress*', 'x < y', 'A & B', '5 > 3')), {
      minLength: 1,
      maxLength: 5,
    }),
  )
  .map(([[open, close], words]) => open + words.join(' ') + close);
const text = fc.array(fc.oneof(paragraph, block), { minLength: 1, maxLength: 6 }).map((parts) => parts.join('\n\n'));

const piece = fc.constantFrom(
  ...['-', '- ', '--', '*', ' ', '    ', '\n', '\n\n', '\n\n    ', '\n- ', '\n1. ', '\n\n## ', ':', '=', '3', '12.'],
  ...['词', '，', 'word', '`c`', '![a](b.png)', '<b>', '</b>', '<u>', '</u>', '<br>', '<p>', '</p>', '<div>', '</div>'],
  ...['<li>', '</li>', '<ul>', '</ul>', '<table>', '<tr>', '<td>', '</table>'],
);
/** Formulas right beside what means something in Markdown or HTML. */
const dense = fc
  .array(
    fc.oneof(
      { weight: 2, arbitrary: formula },
      { weight: 5, arbitrary: piece },
      { weight: 1, arbitrary: block.map((tex) => `\n\n${tex}\n\n`) },
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => parts.join(''));

const signs = fc.constantFrom(
  '$',
  '$$',
  '\\(',
  '\\[',
  '{%',
  '%}',
  '{{',
  '}}',
  '{:',
  '}',
  '[[',
  ']]',
  '<p>',
  '</p>',
  '<div>',
  '<',
  '>',
  '`',
  '```\n',
  '*',
  '_',
  '@a',
  '[@a]',
  '\n',
  '\n\n',
  ' ',
  'x',
  '汉',
  ':::',
  '- ',
  '> ',
  '# ',
  '|',
  '\\',
  '<!--',
  '-->',
  '&lt;',
  '==',
  '%%',
  '^[',
  '![',
  '](',
  ')',
  '\t',
  '~~',
  '{#a}',
);

describe('convertBody(body, firstLine, surroundings)', () => {
  test('never loses a formula', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(text, dense), fc.constantFrom(...kinds), async (body, kind) => {
        const { markdown, macros, formulas, title } = convertBody(body, 1, surroundings(kind));
        const { facts } = await parseText(markdown, 'md', { ...plainSettings, macros });
        const inTitle = (title?.match(/\$[^$]+\$/g) ?? []).length;
        expect(facts.formulas).toBe(formulas - inTitle);
      }),
      { numRuns: 100 },
    );
  });

  test('never throws and leaves no token behind', () => {
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 40 }), fc.constantFrom(...kinds), (parts, kind) => {
        const { markdown } = convertBody(parts.join(''), 1, surroundings(kind));
        expect(markdown).not.toMatch(/[\uE000-\uF8FF\uA9C4\uA9C5]/);
      }),
      { numRuns: 150 },
    );
  });

  test('changes nothing when its result is converted again', () => {
    fc.assert(
      fc.property(fc.oneof(text, dense), fc.constantFrom(...kinds), (body, kind) => {
        const { markdown } = convertBody(body, 1, surroundings(kind));
        expect(convertBody(markdown, 1, surroundings('markdown')).markdown).toBe(markdown);
      }),
      { numRuns: 100 },
    );
  });
});
