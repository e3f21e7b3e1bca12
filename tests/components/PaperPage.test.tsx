// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { PaperPage } from '../../components/PaperPage';
import { libraryOf } from '../../lib/collection/papers';
import { english } from '../../lib/language/english';
import { noteText, readSample } from './readSample';

const { collection } = await readSample({
  'references.bib': `@inproceedings{ho, title={Denoising \\textit{Diffusion}}, author={Ho, Jonathan and Jain, Ajay and Abbeel, Pieter},
  booktitle={Advances}, publisher={Curran}, volume=33, pages={6840--6851}, year=2020, eprint={2006.11239},
  archiveprefix={arXiv}, abstract={We present $x$ & more.}}
@article{song, title={Song}, author={Song, Yang}, journal={J}, year=2021}
@article{han, title={综述}, author={张三}, journal={计算机学报}, year=2020}
@article{alone, title={Alone}, journal={J}, year=2020}`,
  'about.md': noteText({ title: 'About it', date: '2024-01-01', papers: '[ho, alone]', summary: 'A summary.' }),
  'zh.md': noteText(
    { title: '中文', date: '2023-01-01', lang: 'zh' },
    '由 @ho 提出，见式 @eq-x。又见 [see @ho, p. 3; @song] 与 [@han]。\n\n$$\nx\n$$ {#eq-x}',
  ),
  'en.md': noteText({ title: 'In English', date: '2022-01-01' }, 'It is $x^2$ [@ho], *so* they say.'),
});

function show(key: string) {
  const paper = libraryOf(collection).byPath.get(`/papers/${key}/`);
  if (!paper) throw new Error(key);
  render(<PaperPage paper={paper} collection={collection} words={english} />);
}

const linksIn = (element: HTMLElement) =>
  within(element)
    .getAllByRole('link')
    .map((link) => [link.textContent, link.getAttribute('href')]);

const sentenceItems = () => screen.getAllByRole('listitem').filter((item) => item.querySelector('[data-scroll]'));

describe('PaperPage', () => {
  test('says what is known of the paper', () => {
    show('ho');
    expect(screen.getByRole('heading', { level: 1 }).innerHTML).toBe('Denoising <i>Diffusion</i>');
    expect(screen.getByText('Jonathan Ho, Ajay Jain, Pieter Abbeel')).toHaveAttribute('lang', 'en');
    const terms = screen.getAllByRole('term').map((term) => [term.textContent, term.nextElementSibling?.textContent]);
    expect(terms).toEqual([
      ['Venue', 'Advances'],
      ['Year', '2020'],
      ['Volume', '33'],
      ['Pages', '6840–6851'],
      ['Publisher', 'Curran'],
      ['Citation key', 'ho'],
    ]);
    expect(screen.getByText(/^We present/)).toHaveTextContent('We present x & more.');
  });

  test('leads to the paper elsewhere, and gives its BibTeX to be copied', () => {
    show('ho');
    expect(linksIn(screen.getByRole('navigation', { name: 'Where to read it' }))).toHaveLength(5);
    const code = screen.getByRole('figure');
    expect(within(code).getByRole('button')).toHaveAttribute('data-copy');
    expect(code).toHaveTextContent(/@inproceedings\{ho, title=\{Denoising/);
  });

  test('lists the notes about it', () => {
    show('ho');
    expect(screen.getByRole('heading', { name: 'Notes about it' })).toBeVisible();
    expect(screen.getByText('A summary.')).toBeVisible();
    expect(screen.getByRole('link', { name: 'About it' })).toHaveAttribute('href', '/posts/2024/01/about/');
  });

  test('quotes every sentence that cites it, under its note and in its language', () => {
    show('ho');
    const section = screen.getByRole('heading', { name: 'Cited 3 times in 2 notes' }).closest('section') as HTMLElement;
    const items = within(section).getAllByRole('listitem');
    expect(items.map(({ textContent }) => textContent?.replace(/x2x\^2x2/, '∑'))).toEqual([
      '由 Ho et al. (2020) 提出，见式 式\u00a0(1)。',
      '又见 (see Ho et al., 2020, 第 3 页; Song, 2021) 与 （张三, 2020）。',
      'It is ∑ (Ho et al., 2020), so they say.',
    ]);
    expect(items.map((item) => item.closest('[lang]')?.getAttribute('lang'))).toEqual(['zh', 'zh', 'en']);
  });

  test('leads from each mention to its place in the note, from other citations to their papers, from references to their target', () => {
    show('ho');
    const [first, second, third] = sentenceItems();
    expect(linksIn(first as HTMLElement)).toEqual([
      ['Ho et al. (2020)', '/posts/2023/01/zh/#cite-1'],
      ['式\u00a0(1)', '/posts/2023/01/zh/#eq-x'],
    ]);
    expect(linksIn(second as HTMLElement)).toEqual([
      ['Ho et al., 2020, 第 3 页', '/posts/2023/01/zh/#cite-2'],
      ['Song, 2021', '/papers/song/'],
      ['张三, 2020', '/papers/han/'],
    ]);
    expect(linksIn(third as HTMLElement)).toEqual([['Ho et al., 2020', '/posts/2022/01/en/#cite-1']]);
  });

  test('draws the formulas of a sentence', () => {
    show('ho');
    const [, , third] = sentenceItems();
    expect(third?.querySelector('.katex math')).not.toBeNull();
  });

  test('lists the papers cited beside it, closest first', () => {
    show('ho');
    const section = screen.getByRole('heading', { name: 'Often cited beside it' }).closest('section') as HTMLElement;
    expect(
      within(section)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'SongYang Song, 20211 note, in 1 of them in one sentence',
      '综述张三, 20201 note, in 1 of them in one sentence',
    ]);
  });

  test('says so when no note cites it', () => {
    show('alone');
    expect(screen.getByText('No note cites it.')).toBeVisible();
    expect(screen.queryByRole('heading', { name: 'Often cited beside it' })).toBeNull();
  });
});
