// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { PapersPage } from '../../components/PapersPage';
import { libraryOf } from '../../lib/collection/papers';
import { chinese } from '../../lib/language/chinese';
import { english } from '../../lib/language/english';
import { noteText, readSample } from './readSample';

const { collection } = await readSample({
  'references.bib': `@article{old, title={An \\textit{Old} Paper}, author={Ho, Jonathan}, journal={JMLR}, year=1999}
@article{new, title={新论文}, author={张三}, journal={计算机学报}, year=2024}
@misc{undated, title={Undated}}`,
  'note.md': noteText(
    { title: 'Note', date: '2024-01-01', papers: '[old]', status: 'read', rating: '4', tags: '[diffusion, 扩散]' },
    'By [@old] and @new, @old.',
  ),
});
const { all } = libraryOf(collection);

const cellsOf = (row: HTMLElement) => [...row.children].map(({ textContent }) => textContent);

describe('PapersPage', () => {
  test('lists the papers in a table, newest first, those without a year last', () => {
    render(<PapersPage papers={all} words={english} />);
    expect(screen.getByRole('heading', { level: 1, name: 'Papers' })).toBeVisible();
    const [head, ...rows] = within(screen.getByRole('table')).getAllByRole('row');
    expect(within(head as HTMLElement).getAllByRole('columnheader')).toHaveLength(9);
    expect(screen.getByRole('columnheader', { name: /^Year/ })).toHaveAttribute('aria-sort', 'descending');
    expect(rows.map(cellsOf)).toEqual([
      ['新论文', '张三', '计算机学报', '2024', '', '', '', '', '1'],
      ['An Old Paper', 'Jonathan Ho', 'JMLR', '1999', 'Read', '★★★★', 'diffusion, 扩散', '1', '2'],
      ['Undated', '', '', '', '', '', '', '', ''],
    ]);
  });

  test('links the papers that notes name to their pages, and tags to theirs', () => {
    render(<PapersPage papers={all} words={english} />);
    expect(screen.getByRole('link', { name: 'An Old Paper' })).toHaveAttribute('href', '/papers/old/');
    expect(screen.queryByRole('link', { name: 'Undated' })).toBeNull();
    expect(screen.getByRole('link', { name: '扩散' })).toHaveAttribute('href', encodeURI('/tags/扩散/'));
    expect(screen.getByRole('img', { name: '4 out of 5' })).toBeVisible();
  });

  test('says the language of each record', () => {
    render(<PapersPage papers={all} words={english} />);
    expect(screen.getByText('新论文')).toHaveAttribute('lang', 'zh-CN');
    expect(screen.getByText('Jonathan Ho')).toHaveAttribute('lang', 'en');
  });

  test('has fields that ask for words, status and tags, and says how many papers there are', () => {
    render(<PapersPage papers={all} words={chinese} />);
    expect(screen.getByRole('searchbox', { name: '筛选' })).toBeVisible();
    const options = (name: string) => [...screen.getByRole('combobox', { name }).children].map((o) => o.textContent);
    expect(options('状态')).toEqual(['全部状态', '已读']);
    expect(options('标签')).toEqual(['全部标签', '扩散', 'diffusion']);
    expect(screen.getByRole('status')).toHaveTextContent('3 / 3 篇论文');
  });

  test('can be taken along', () => {
    render(<PapersPage papers={all} words={english} />);
    for (const [name, address] of [
      ['BibTeX', '/papers/papers.bib'],
      ['CSL-JSON', '/papers/papers.json'],
    ] as const) {
      expect(screen.getByRole('link', { name })).toHaveAttribute('href', address);
      expect(screen.getByRole('link', { name })).toHaveAttribute('download');
    }
  });

  test('has no table without papers', () => {
    render(<PapersPage papers={[]} words={english} />);
    expect(screen.getByText('0 papers')).toBeVisible();
    expect(screen.queryByRole('table')).toBeNull();
  });
});
