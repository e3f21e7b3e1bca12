// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/react';
import { beforeAll, describe, expect, test } from 'vitest';
import { PaperClaims } from '../../components/PaperClaims';
import { libraryOf } from '../../lib/collection/papers';
import { chinese } from '../../lib/language/chinese';
import { english } from '../../lib/language/english';
import { noteText, readSample, type Sample } from './readSample';

const bibliography = `
@article{dai2023emu, title = {Emu}, author = {Dai, Xiaoliang and Hou, Ji}, year = {2023}, eprint = {2309.15807}, archiveprefix = {arXiv}}
@article{ho2020denoising, title = {DDPM}}
@article{podell2024sdxl, title = {SDXL}, author = {Podell, Dustin and English, Zion}, year = {2024}}
`;

const first = `
:::claim[*Wins*]{paper="dai2023emu" where="Table 2" metric="wins" dataset="Parti" value="68.4" unit="%"}
It beats SDXL [@podell2024sdxl] & @podell2024sdxl, see @tbl-a and @sec-b.
:::

| a |
| - |
| b |

: Wins {#tbl-a}

## The rest {#sec-b}

:::verdict{#taste paper="podell2024sdxl"}
Good.
:::
`;

const second = `
:::quote{paper="arxiv:2309.15807" where="第 1 页"}
Guidance.
:::
`;

let sample: Sample;
beforeAll(async () => {
  sample = await readSample({
    'references.bib': bibliography,
    'first.md': noteText({ title: 'First', date: '2024-01-02' }, first),
    'second.md': noteText({ title: '第二篇', date: '2024-01-01', lang: 'zh' }, second),
    'draft.md': noteText({ title: 'Draft', date: '2024-01-03', draft: 'true' }, second),
  });
});

function draw(key: string, words = english) {
  const { collection } = sample;
  const paper = libraryOf(collection).all.find(({ reference }) => reference.id === key);
  if (!paper) throw new Error(`There is no paper ${key}`);
  return render(<PaperClaims paper={paper} collection={collection} words={words} />);
}

describe('<PaperClaims>', () => {
  test('lists what all notes say of a paper by kind, each with the way to its block', () => {
    draw('dai2023emu');
    const section = screen.getByRole('region', { name: 'What notes say of it' });
    const names = within(section).getAllByRole('heading', { level: 3 });
    expect(names.map(({ textContent }) => textContent)).toEqual(['Claim', 'Quote']);
    const links = within(section).getAllByRole('link', { name: /First|第二篇/ });
    expect(links.map((link) => [link.getAttribute('href'), link.lang])).toEqual([
      ['/posts/2024/01/first/#claim-1', 'en'],
      ['/posts/2024/01/second/#quote-1', 'zh'],
    ]);
    expect(within(section).getByRole('blockquote')).toHaveTextContent('Guidance.');
    expect(section).toHaveTextContent('第二篇, 第 1 页');
  });

  test('names what the words cite and refer to', () => {
    draw('dai2023emu');
    const [item] = screen.getAllByRole('listitem');
    expect(item).toHaveTextContent(
      'It beats SDXL (Podell and English, 2024) & Podell and English (2024), see Table 1 and Section “The rest”.',
    );
    expect(within(item as HTMLElement).getByText('Wins').tagName).toBe('EM');
    expect(within(item as HTMLElement).getByText('68.4%')).toBeVisible();
  });

  test('speaks the language of its page', () => {
    draw('podell2024sdxl', chinese);
    expect(screen.getByRole('region', { name: '评判' })).toHaveTextContent('Good.First');
    expect(screen.getByRole('link', { name: 'First' })).toHaveAttribute('href', '/posts/2024/01/first/#taste');
  });

  test('is nothing when no note says anything', () => {
    expect(draw('ho2020denoising').container).toBeEmptyDOMElement();
  });
});
