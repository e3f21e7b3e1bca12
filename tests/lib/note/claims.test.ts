import { describe, expect, test } from 'vitest';
import { parseText } from './drawNote';

const claimsOf = async (text: string, ending: 'md' | 'mdx' = 'mdx') => (await parseText(text, ending)).facts;

describe('parseNote(bytes, ending, settings)', () => {
  test('gives what a note says of papers, and counts it as citations', async () => {
    const { claims, citations, text } = await claimsOf(
      [
        ':::claim[*Less*]{#less paper="a" where="Table 2" metric="FID" dataset="COCO" value="6.2" better="lower"}',
        'It is **6.2** [@b].',
        '',
        '- And less.',
        ':::',
      ].join('\n'),
      'md',
    );
    expect(claims).toEqual([
      {
        kind: 'claim',
        paper: 'a',
        where: 'Table 2',
        measure: { metric: 'FID', dataset: 'COCO', value: '6.2', better: 'lower' },
        anchor: 'less',
        words: ['It is <strong>6.2</strong> ', { citation: 1 }, '. And less.'],
        title: ['<strong><em>Less</em></strong>'],
        line: 5,
        column: 1,
        endLine: 5,
        endColumn: 105,
      },
    ]);
    expect(citations.map(({ items, narrative }) => [items[0]?.key, narrative])).toEqual([
      ['a', true],
      ['b', false],
    ]);
    expect(text).toBe('Less\nIt is 6.2 .\nAnd less.');
  });

  test('takes a component for the same', async () => {
    const { claims } = await claimsOf('<Verdict paper="@a" name="Good">\n  See @fig-x: `x < 1` is $y$.\n</Verdict>');
    expect(claims).toMatchObject([
      { kind: 'verdict', paper: 'a', anchor: 'verdict-1', title: ['<strong>Good</strong>'], line: 5 },
    ]);
    expect(claims[0]?.words).toEqual([
      'See ',
      { crossReference: 0 },
      expect.stringMatching(/^: <code>x &lt; 1<\/code> is <span class="katex">.*<\/span>\.$/),
    ]);
  });

  test('cites the source of a quotation behind its words', async () => {
    const { citations } = await claimsOf(':::quote{paper="a"}\nWords [@b].\n:::', 'md');
    expect(citations.map(({ items }) => items[0]?.key)).toEqual(['b', 'a']);
  });

  test('gives no two places of a note one anchor', async () => {
    const { claims, headings } = await claimsOf(
      ['# Claim 1', '', ...['', '{#mine}', '{#claim-2}', ''].flatMap((id) => [claimLine(id), 'So.', ':::', ''])].join(
        '\n',
      ),
      'md',
    );
    expect([headings[0]?.id, ...claims.map(({ anchor }) => anchor)]).toEqual([
      'claim-1',
      'claim-1-1',
      'mine',
      'claim-2',
      'claim-2-1',
    ]);
  });

  test('leaves a claim that names no paper a numbered statement', async () => {
    const { claims, labels } = await claimsOf(':::claim{#clm-a}\nSo.\n:::', 'md');
    expect(claims).toEqual([]);
    expect(labels).toMatchObject([{ name: 'clm-a', number: '1' }]);
  });
});

function claimLine(id: string): string {
  return `:::claim${id.replace(/\}$/, '') || '{'} paper="a"}`;
}
