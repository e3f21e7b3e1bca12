import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Attributes, parseAttributes } from '../../../lib/dialect/attributeList';
import { drawText } from '../note/drawNote';

/** A list as an author would write it. */
function print({ id, classes, values }: Attributes): string {
  const pairs = Object.entries(values).map(([key, value]) => `${key}="${value}"`);
  return `{${[...(id === undefined ? [] : [`#${id}`]), ...classes.map((name) => `.${name}`), ...pairs].join(' ')}}`;
}

const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/);

describe('parseAttributes(raw)', () => {
  test.each([
    ['{#fig-a}', { id: 'fig-a', classes: [], values: {} }],
    ['{ #图 .wide dark=./b.svg }', { id: '图', classes: ['wide'], values: { dark: './b.svg' } }],
    [`{a="x y" b='"' c=1}`, { classes: [], values: { a: 'x y', b: '"', c: '1' } }],
  ])('reads %s', (raw, attributes) => expect(parseAttributes(raw)).toEqual(attributes));

  test('reads back what is written', () => {
    const attributes = fc.record({
      id: fc.option(name, { nil: undefined }),
      classes: fc.array(name, { maxLength: 3 }),
      values: fc.dictionary(name, fc.stringMatching(/^[^"{}\n]{0,12}$/), { maxKeys: 3, noNullPrototype: true }),
    });
    fc.assert(
      fc.property(attributes, (given) => {
        expect(parseAttributes(print(given as Attributes))).toEqual(JSON.parse(JSON.stringify(given)));
      }),
    );
  });
});

describe('attributeList', () => {
  test.each(['{}', '{a}', '{1, 2}', '{x | y}', '{#}', '{.}', '{#a', '{#a\n}', '{a="b}', '{#a {b}}'])(
    'leaves %j behind an image what it is: text',
    async (text) => expect(await drawText(`![A](a.png)${text}`, 'md')).toContain(text.replaceAll('"', '&quot;')),
  );

  test.each(['the set {#S elements}', 'a class {.note}', '{key=value} pairs'])(
    'is text in .md where it stands behind nothing: %s',
    async (text) => expect(await drawText(text, 'md')).toBe(`<p>${text}</p>`),
  );
});
