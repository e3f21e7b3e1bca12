// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { Bibliography } from '../../components/Bibliography';
import { entryAnchor } from '../../lib/bibliography/anchors';
import { chinese } from '../../lib/language/chinese';
import { english } from '../../lib/language/english';
import { sampleNote } from '../lib/collection/sampleNote';

const entries = [
  { key: 'a', number: 1, label: '[1]', html: 'A. Author, <i>Title</i>. <a href="https://arxiv.org/abs/1">arXiv:1</a>' },
  { key: 'b', html: '作者. 题名.' },
];
const languages = new Map([
  ['a', 'en'],
  ['b', 'zh-CN'],
]);

describe('Bibliography', () => {
  test('is a section with a heading, an entry a reference, each under its anchor', () => {
    render(<Bibliography entries={entries} mentions={new Map()} languages={languages} words={english} />);
    const section = screen.getByRole('doc-bibliography', { name: 'References' });
    expect(within(section).getByRole('heading', { level: 2, name: 'References' })).toHaveAttribute(
      'id',
      'bibliography',
    );
    const items = within(section).getAllByRole('listitem');
    expect(items.map(({ id, textContent }) => [id, textContent])).toEqual([
      [entryAnchor('a'), '[1]A. Author, Title. arXiv:1'],
      [entryAnchor('b'), '作者. 题名.'],
    ]);
    expect(within(section).getByRole('link', { name: 'arXiv:1' })).toHaveAttribute('href', 'https://arxiv.org/abs/1');
  });

  test('says the language of each entry', () => {
    render(<Bibliography entries={entries} mentions={new Map()} languages={languages} words={chinese} />);
    expect(screen.getByText(/A\. Author/)).toHaveAttribute('lang', 'en');
    expect(screen.getByText('作者. 题名.')).toHaveAttribute('lang', 'zh-CN');
  });

  test('links back to each mention', () => {
    const mentions = new Map([
      ['a', ['cite-1', 'cite-4']],
      ['b', ['cite-2']],
    ]);
    render(<Bibliography entries={entries} mentions={mentions} languages={languages} words={chinese} />);
    const back = (item: number) =>
      within(screen.getAllByRole('listitem')[item] as HTMLElement)
        .getAllByRole('doc-backlink')
        .map((link) => [link.getAttribute('aria-label'), link.textContent, link.getAttribute('href')]);
    expect(back(0)).toEqual([
      ['第 1 处引用', '1', '#cite-1'],
      ['第 2 处引用', '2', '#cite-4'],
    ]);
    expect(back(1)).toEqual([['第 1 处引用', '↑', '#cite-2']]);
  });

  test("leads to the papers' pages and the notes about them", () => {
    const places = new Map([['a', { path: '/papers/a/', notes: [sampleNote('/about-a/', { lang: 'zh' })] }]]);
    render(
      <Bibliography entries={entries} mentions={new Map()} languages={languages} places={places} words={english} />,
    );
    const [item] = screen.getAllByRole('listitem');
    const [, note, paper] = within(item as HTMLElement).getAllByRole('link');
    expect([note?.getAttribute('href'), note?.lang]).toEqual(['/about-a/', 'zh']);
    expect(paper).toHaveAttribute('href', '/papers/a/');
    expect(paper).toHaveAccessibleName('Notes and mentions');
  });

  test('is nothing without entries', () => {
    const { container } = render(
      <Bibliography entries={[]} mentions={new Map()} languages={new Map()} words={english} />,
    );
    expect(container).toBeEmptyDOMElement();
  });
});
