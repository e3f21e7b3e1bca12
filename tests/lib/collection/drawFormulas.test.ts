import { describe, expect, test } from 'vitest';
import { drawFormulas, fillNumbers } from '../../../lib/collection/drawFormulas';
import { getNote, noteText, readSample } from '../../components/readSample';

const sample = await readSample({
  'site.yaml': "lang: zh\nsymbols:\n  '\\mathbb{R}': { zh: 实数集, en: the reals }\n  x: 一点\n  '\\nabla': 梯度\n",
  'own.md': noteText(
    { title: 'Own', date: '2024-01-01', lang: 'en' },
    [
      '## Of $\\eqref{eq:later}$',
      'Here $x$ is in $\\mathbb{R}$, and $y$ is not explained yet.',
      ':::symbols\n- $x$: our point\n- $y$: another\n:::',
      'Now $x$ and $y \\overset{\\eqref{eq:later}}{=} \\ref{other/eq-far}$.',
      '$$\ny = x\n$$ {#eq-later}',
    ].join('\n\n'),
  ),
  'other.md': noteText({ title: 'Other', date: '2024-01-02' }, '$$\na\n$$ {#eq-near}\n\n$$\n\\nabla b\n$$ {#eq-far}'),
  'plain.md': noteText({ title: 'Plain', date: '2024-01-03' }, 'Only $z$.'),
});
const { collection } = sample;

const textOf = (markup = '') => markup.slice(markup.indexOf('<span class="katex-html"')).replace(/<[^>]*>|\u200b/g, '');
const numbersIn = (markup = '') => [...markup.matchAll(/data-symbol="(\d+)"/g)].map(([, number]) => Number(number));

describe('drawFormulas(note, collection)', () => {
  const { body, markups, siteSymbols, used } = drawFormulas(getNote(sample, 'own.md'), collection);

  test("marks the site's symbols everywhere, and the note's own behind their list", () => {
    const marks = body.formulas.map((_, nth) => numbersIn(markups.get(nth)));
    // The heading; x, R and y before the list; x and y behind it; the display.
    expect(marks).toEqual([[], [], [2], [], [0], [1], [1, 0]]);
  });

  test("gives the site's symbols that are used, in the reader's language; the note's own meaning hides the site's", () => {
    expect(siteSymbols.map(({ number, tex, lang, meaning }) => [number, tex, lang, meaning])).toEqual([
      [2, '\\mathbb{R}', 'en', 'the reals'],
    ]);
    expect([...used].sort()).toEqual([0, 1, 2]);
  });

  test('gives the first use of each symbol an anchor, once', () => {
    const all = [...markups.values()].join('');
    expect(all.match(/id="symbol-\d+-use"/g)?.sort()).toEqual([
      'id="symbol-0-use"',
      'id="symbol-1-use"',
      'id="symbol-2-use"',
    ]);
  });

  test('prints the numbers of what is referred to, with links to it, in this note and in others', () => {
    const markup = markups.get(5);
    expect(textOf(markup)).toContain('(1)');
    expect(markup).toContain('<a tabindex="-1" data-reference="" href="#eq-later">1</a>');
    expect(markup).toContain('href="/posts/2024/01/other/#eq-far">2</a>');
  });

  test('leaves a note without symbols and references as it is', () => {
    expect(drawFormulas(getNote(sample, 'plain.md'), collection)).toMatchObject({
      markups: new Map(),
      siteSymbols: [],
    });
  });
});

describe('fillNumbers(html, note, collection)', () => {
  test('prints the numbers in a heading without links', () => {
    const note = getNote(sample, 'own.md');
    const html = fillNumbers(note.facts.headings[0]?.html ?? '', note, collection);
    expect(textOf(html)).toBe('(1)');
    expect(html).not.toContain('<a ');
  });
});
