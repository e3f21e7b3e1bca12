import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { proseToQuote } from '../../../lib/newNote/proseToMarkdown';
import { parseNote } from '../../../lib/note/parseNote';
import { type Piece, parseProse } from '../../../lib/services/prose';

const settings = { lang: 'en', macros: {}, number: 'labelled', theorems: 'kind' } as const;

async function read(quote: string, ending: 'md' | 'mdx') {
  const note = `---\ntitle: x\ndate: 2024-01-01\n---\n\n${quote}\n`;
  return (await parseNote(Buffer.from(note), ending, settings)).facts;
}

const sign = fc.constantFrom(
  ...'a|word|5|汉字|，|é| | | |\\|`|``|*|**|_|[|]|(|)|<|>|{|}|{#eq-x}|$|$$|@|@key|~|~~|^|[^1]|!|#|##|-|---|+|=|.|:|::|:::|:::note'.split(
    '|',
  ),
  ...'&|&amp;|&#65;|"|\'|\\(|\\)|\\[|\\]|\\begin{align}|\\end{align}|\\ref{x}|x_1|https://a.org/b_c*d*|www.a.org|me@a.org|<b>|</b>'.split(
    '|',
  ),
  ...'<!--|-->|import x|export|1.|1)|[x]|[a](b)|![a](b)|==x==|/|%|//|http://|[@key]|@eq-x|\\tag{1}|~~x~~|;|://'.split(
    '|',
  ),
  '|',
);
const text = fc
  .array(sign, { minLength: 1, maxLength: 14 })
  .map((signs) => signs.join('').replace(/\s+/g, ' ').trim())
  .filter((signs) => signs !== '');
const tex = fc.oneof(
  fc.constantFrom(
    'x',
    'x_1',
    '\\alpha',
    '\\frac{1}{2}',
    '5',
    '\\label{a}',
    'a$b',
    '|x|',
    '\\foo',
    '汉',
    '<',
    '{',
    '`',
    '*',
  ),
  text,
);
const piece: fc.Arbitrary<Piece> = fc.oneof(
  fc.tuple(fc.constantFrom('', ' '), text, fc.constantFrom('', ' ')).map((parts) => parts.join('')),
  tex.map((formula) => ({ tex: formula })),
);

describe('proseToQuote(paragraphs, macros)', () => {
  test.each([
    ['We set $x_1 = 5$, and pay \\$5 for it.', '> We set $x_1 = 5$, and pay \\$5 for it.'],
    ['Costs $5 or $6.', '> Costs \\$5 or \\$6.'],
    ['A $\\undefined{x}$ and a $\\label{a} b$.', '> A \\$\\\\undefined\\{x\\}\\$ and a \\$\\\\label\\{a\\} b\\$.'],
    ['Display: $$x^2$$ and \\(y\\) and \\[z_1\\].', '> Display: $x^2$ and $y$ and $z_1$.'],
    ["``Quoted'' by Poincar\\'e, \\emph{so} 90\\% of it~all.", '> “Quoted” by Poincaré, so 90% of it all.'],
    ['One.\n\nTwo.\n  Three\nand more.', '> One.\n>\n> Two.\n>\n> Three and more.'],
    ['# No heading', '> \\# No heading'],
    ['1. No list', '> 1\\. No list'],
    [
      'See <b>https://a.org/x_y</b> and (https://a.org/~me/).',
      '> See \\<b>https\\://a.org/x_y\\</b> and (https://a.org/~me/).',
    ],
    [
      '[text](url) ![image](x) [^1] [@key] {#id} :::note',
      '> [text\\](url) !\\[image](x) [\\^1] [\\@key] \\{#id\\} \\:\\:\\:note',
    ],
    ['[0, 1) at https://a.org/~me', '> [0, 1) at https\\://a.org/\\~me'],
    ['[0, $x$) at www.a.org/_x_ and www.a.org', '> [0, $x$) at www\\.a.org/\\_x\\_ and www.a.org'],
    ['[0, 1] at https://a.org/~me', '> [0, 1] at https://a.org/~me'],
    ['', ''],
  ])('of %j is %j', (prose, expected) => {
    expect(proseToQuote(parseProse(prose), {})).toBe(expected.replace('!\\[image](x)', '![image\\](x)'));
  });

  test('is text that reads as it was, in both endings', async () => {
    for (const ending of ['md', 'mdx'] as const) {
      await fc.assert(
        fc.asyncProperty(text, async (prose) => {
          const facts = await read(proseToQuote([[prose]], {}), ending);
          expect(facts.faults).toEqual([]);
          expect(facts.text.replace(/\s+/g, ' ').trim()).toBe(prose);
        }),
        { numRuns: 300, examples: [['[a](b) www.a.org~~x~~a'], ['[a](b) www.a.org/_x_']] },
      );
    }
  });

  test('brings no fault, citation or reference with formulas in it, in both endings', async () => {
    for (const ending of ['md', 'mdx'] as const) {
      await fc.assert(
        fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 6 }), async (pieces) => {
          const { faults, citations, crossReferences, labels } = await read(proseToQuote([pieces], {}), ending);
          expect({ faults, citations, crossReferences, labels }).toEqual({
            faults: [],
            citations: [],
            crossReferences: [],
            labels: [],
          });
        }),
        { numRuns: 300 },
      );
    }
  });
});
