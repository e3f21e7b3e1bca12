// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/react';
import { beforeAll, describe, expect, test } from 'vitest';
import { NotePage } from '../../components/NotePage';
import { getWords } from '../../lib/language/getWords';
import { getNote, noteText, readSample, type Sample } from './readSample';

const body = String.raw`See [@emu, p. 3], @emu and [the other](./other.md#part); an address: https://a.example/x.

## Method with $\eps$

| | FID |
| - | -: |
| ours | 3.2 |

- [x] read
- [ ] understood

![A chart](./chart.svg "The caption.")

$$
\eps = \frac{1}{2}
$$

### Part

> [!TIP]
> Read twice.

~~~python title="train.py"
x = 1
~~~

A note.[^1]

[^1]: At the foot.
`;

const files = {
  'site.yaml': String.raw`title: Notes
lang: en
authors: [A. Author]
macros:
  '\eps': '\epsilon'
`,
  'references.bib': '@misc{emu, title = {Emu}, author = {Dai, Xiaoliang}, year = 2023, eprint = {2309.15807}}',
  'emu.mdx': noteText({ title: 'Emu', date: '2024-02-01', papers: '[emu]', lang: 'en' }, body),
  'emu.zh.mdx': noteText(
    {
      title: '“鸸鹋”',
      date: '2024-02-01',
      lang: 'zh',
      translationOf: '/posts/2024/02/emu/',
      permalink: '/zh/',
      citationStyle: 'gb-t-7714-2015-note',
    },
    '见 [@emu]。',
  ),
  'other.md': noteText({ title: 'Other', date: '2024-01-01', lang: 'en' }, '## Part'),
  'about.md': noteText({ title: 'About', kind: 'page', lang: 'en' }, 'Who we are.'),
  'bad.md': noteText({ title: 'Bad', date: '2023-01-01', lang: 'en' }, 'See [@nope] and $\\frac{a}$.'),
  'chart.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="320"/>',
};

let sample: Sample;
beforeAll(async () => {
  sample = await readSample(files);
});

function renderNote(file: string) {
  const note = getNote(sample, file);
  const { collection } = sample;
  return render(<NotePage note={note} collection={collection} words={getWords(note.lang)} />);
}

describe('NotePage', () => {
  test('reads a sound note without a fault', () => {
    const faults = sample.collection.faults.filter(({ file }) => file !== 'bad.md');
    expect(faults).toEqual([]);
  });

  test('has one title, then sections and parts in order', () => {
    renderNote('emu.mdx');
    const headings = screen
      .getAllByRole('heading')
      .map(({ tagName, textContent }) => [tagName, textContent?.slice(0, 6)]);
    expect(headings).toEqual([
      ['H1', 'Emu'],
      ['H2', 'Method'],
      ['H3', 'Part'],
      ['H2', 'Refere'],
    ]);
  });

  test('lists its sections and the bibliography in the contents, with the same anchors', () => {
    const { container } = renderNote('emu.mdx');
    const links = [...container.querySelectorAll('nav[data-contents] a')].map((link) => link.getAttribute('href'));
    expect(links).toEqual(['#method-with-eps', '#part', '#bibliography']);
    for (const link of links) expect(container.querySelector(link ?? '')).toBeInTheDocument();
  });

  test('links each citation to its entry and each entry to its citations', () => {
    const { container } = renderNote('emu.mdx');
    const [entry] = within(screen.getByRole('doc-bibliography')).getAllByRole('listitem');
    const mentions = within(entry as HTMLElement).getAllByRole('doc-backlink');
    expect(mentions).toHaveLength(2);
    for (const link of [...screen.getAllByRole('doc-biblioref'), ...mentions]) {
      expect(container.querySelector(link.getAttribute('href') ?? '')).toBeInTheDocument();
    }
    expect(container.querySelector('#cite-1')).toHaveTextContent('[1, p. 3]');
    expect(container.querySelector('#cite-2')).toHaveTextContent('Dai [1]');
  });

  test('looks up links, images and their sizes', () => {
    renderNote('emu.mdx');
    expect(screen.getByRole('link', { name: 'the other' })).toHaveAttribute('href', '/posts/2024/01/other/#part');
    expect(screen.getByRole('link', { name: 'https://a.example/x' })).toHaveAttribute('data-address');
    const image = screen.getByRole('img', { name: 'A chart' });
    expect(image).toHaveAttribute('src', '/chart.svg');
    expect(image).toHaveAttribute('width', '640');
    expect(image.closest('a')).toHaveAttribute('href', '/chart.svg');
    expect(screen.getByText('The caption.')).toBeVisible();
  });

  test('draws tables, tasks, alerts, code and footnotes with the components of the house', () => {
    renderNote('emu.mdx');
    expect(screen.getAllByRole('columnheader')).toHaveLength(1);
    expect(screen.getByText('☑')).toBeVisible();
    expect(screen.getByText('☐')).toBeVisible();
    expect(screen.getByRole('note', { name: 'Tip' })).toHaveTextContent('Read twice.');
    expect(screen.getByText('train.py')).toBeVisible();
    expect(screen.getByRole('doc-backlink', { name: 'Back to text' })).toHaveAttribute('href', '#fnref-1');
  });

  test('draws a formula with the site’s macros', () => {
    const { container } = renderNote('emu.mdx');
    expect(container.querySelector('.katex-display math')).toHaveTextContent('ϵ=12');
  });

  test('shows the papers it is about and leads to its neighbours and translations', () => {
    renderNote('emu.mdx');
    expect(screen.getByRole('region', { name: 'About these papers' })).toHaveTextContent(/^EmuXiaoliang Dai/);
    expect(screen.getByRole('link', { name: 'Previous Other' })).toHaveAttribute('href', '/posts/2024/01/other/');
    expect(screen.getByRole('link', { name: '阅读中文版' })).toHaveAttribute('href', '/zh/');
  });

  test('puts the citations of a note style into notes, each mark and note linked both ways', () => {
    const { container } = renderNote('emu.zh.mdx');
    expect(screen.getByRole('doc-noteref')).toHaveAttribute('href', '#cite-1-note');
    expect(container.querySelector('#cite-1-note')).toHaveTextContent(/^\[1\].*Emu/);
    const back = within(screen.getByRole('doc-endnotes')).getByRole('doc-backlink');
    expect(back).toHaveAttribute('href', '#cite-1');
  });

  test('is the text alone for a page', () => {
    const { container } = renderNote('about.md');
    expect(container).toHaveTextContent(/^AboutWho we are\.$/);
  });

  test('shows the faults of a note at its top, and the rest of it all the same', () => {
    const { container } = renderNote('bad.md');
    const faults = within(screen.getByRole('region', { name: '2 faults in this note' })).getAllByRole('listitem');
    const expected = sample.collection.faults.filter(({ file }) => file === 'bad.md');
    expect(expected.map(({ rule }) => rule)).toEqual(['citation-resolves', 'math-renders']);
    expected.forEach(({ line, column, rule }, index) => {
      expect(faults[index]).toHaveTextContent(`bad.md:${line}:${column} ${rule}`);
    });
    expect(container).toHaveTextContent('[nope?]');
    expect(container.querySelector('.prose code')).toHaveTextContent('\\frac{a}');
  });

  test('has no anchor twice', () => {
    const { container } = renderNote('emu.mdx');
    const ids = [...container.querySelectorAll('[id]')].map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
  });
});
