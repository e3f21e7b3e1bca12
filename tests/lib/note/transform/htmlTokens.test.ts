import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type HtmlToken, readHtmlTokens } from '../../../../lib/note/transform/htmlTokens';

const show = (html: string) => (token: HtmlToken) => {
  const source = html.slice(token.from, token.to);
  if (token.type !== 'open') return `${token.type} ${source}`;
  const attributes = token.attributes.map(({ name, value, from, to }) => `${name}=${value} at ${html.slice(from, to)}`);
  return [`open ${token.name} ${source}`, ...attributes].join('; ');
};

describe('readHtmlTokens(html)', () => {
  test.each([
    ['<b>x</b>', ['open b <b>', 'text x', 'close </b>']],
    [
      `<a b="c > d" e='f' g=h i J = "k"/>`,
      [
        `open a <a b="c > d" e='f' g=h i J = "k"/>; b=c > d at b="c > d"; e=f at e='f'; g=h at g=h; i=null at i; j=k at J = "k"`,
      ],
    ],
    ['<A b="x&amp;y">', ['open A <A b="x&amp;y">; b=x&y at b="x&amp;y"']],
    ['a <!-- b --> c', ['text a ', 'comment <!-- b -->', 'text  c']],
    ['<!-- never', ['comment <!-- never']],
    ['<!-->x', ['comment <!-->', 'text x']],
    [
      '<!DOCTYPE html><?php x ?><![CDATA[y]]>',
      ['declaration <!DOCTYPE html>', 'declaration <?php x ?>', 'declaration <![CDATA[y]]>'],
    ],
    ['<a\nb="c"\n>', ['open a <a\nb="c"\n>; b=c at b="c"']],
    ['x <a b="c', ['text x ', 'broken <a b="c']],
    ['</b >', ['close </b >']],
    ['<>', ['text <>']],
    ['', []],
  ])('reads %j', (html, expected) => {
    expect(readHtmlTokens(html).map(show(html))).toEqual(expected);
  });

  test('decodes entities in text', () => {
    expect(readHtmlTokens('a &lt; &#x6570; b')).toEqual([{ type: 'text', value: 'a < 数 b', from: 0, to: 17 }]);
  });

  test('leaves no character out', () => {
    const pieces = [
      '<',
      '>',
      '/',
      'a',
      ' b=',
      '"',
      "'",
      '<!--',
      '-->',
      '&amp;',
      '\n',
      '中',
      '<b>',
      '</b>',
      '<?',
      '<!',
      '=',
    ];
    const htmls = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(htmls, (html) => {
        let end = 0;
        for (const { from, to } of readHtmlTokens(html)) {
          expect(html.slice(end, from).trim()).toBe('');
          expect(to).toBeGreaterThanOrEqual(from);
          end = Math.max(end, to);
        }
        expect(html.slice(end).trim()).toBe('');
      }),
      { numRuns: 1000 },
    );
  });
});
