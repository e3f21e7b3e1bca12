// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/react';
import { beforeAll, describe, expect, test } from 'vitest';
import { NoteList } from '../../components/NoteList';
import { chinese } from '../../lib/language/chinese';
import { english } from '../../lib/language/english';
import { noteText, readSample, type Sample } from './readSample';

let sample: Sample;
beforeAll(async () => {
  sample = await readSample(
    {
      'references.bib': `
@inproceedings{emu, title = {Emu}, author = {Dai, Xiaoliang}, booktitle = {CVPR}, year = 2024}
@inproceedings{edit, title = {Edit}, author = {Sheynin, Shelly}, booktitle = {CVPR}, year = 2024}
`,
      'emu.md': noteText({
        title: 'Emu',
        date: '2024-03-02',
        lang: 'en',
        papers: '[emu, edit]',
        status: 'read',
        tags: '[diffusion]',
        summary: 'Taste.',
      }),
      'zh.md': noteText({ title: '笔记', date: '2023-12-01', lang: 'zh', draft: 'true' }, '开头。'),
      'old.md': noteText({ title: 'Old', date: '2023-01-09', lang: 'en' }, ' '),
    },
    'author',
  );
});

const list = (words = english) => {
  const { notes, references } = sample.collection;
  return render(<NoteList notes={notes} references={references} words={words} />);
};

describe('NoteList', () => {
  test('groups notes by year, the newest first', () => {
    list();
    expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
      '2024',
      '2023',
    ]);
    expect(screen.getAllByRole('link', { name: /Emu|笔记|Old/ }).map((link) => link.getAttribute('href'))).toEqual([
      '/posts/2024/03/emu/',
      '/posts/2023/12/zh/',
      '/posts/2023/01/old/',
    ]);
  });

  test('says of a note its day, summary, status, the venues of its papers once each, and tags', () => {
    list();
    const entry = screen.getByRole('link', { name: 'Emu' }).closest('li') as HTMLElement;
    expect(entry.querySelector('time')).toHaveTextContent('03-02');
    expect(entry.querySelector('time')).toHaveAttribute('datetime', '2024-03-02');
    expect(within(entry).getByText('Taste.')).toBeVisible();
    const facts = within(entry).getAllByRole('listitem');
    expect(facts.map(({ textContent }) => textContent)).toEqual(['Read', 'CVPR 2024', 'diffusion']);
    expect(within(entry).getByRole('link', { name: 'diffusion' })).toHaveAttribute('href', '/tags/diffusion/');
  });

  test('says an author’s words in the note’s language and its own in the site’s', () => {
    list(english);
    expect(screen.getByRole('link', { name: '笔记' })).toHaveAttribute('lang', 'zh');
    expect(screen.getByText('开头。')).toHaveAttribute('lang', 'zh');
    expect(screen.getByText('Draft').closest('[lang]')).toBeNull();
  });

  test('has no line of facts for a note that has none', () => {
    list();
    const entry = screen.getByRole('link', { name: 'Old' }).closest('li') as HTMLElement;
    expect(within(entry).queryByRole('list')).toBeNull();
  });

  test.each([
    [english, 'No notes yet.'],
    [chinese, '还没有笔记。'],
  ])('says that there is nothing', (words, sentence) => {
    const { container } = render(<NoteList notes={[]} references={new Map()} words={words} />);
    expect(container).toHaveTextContent(sentence);
  });
});
