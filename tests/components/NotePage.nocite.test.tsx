// @vitest-environment jsdom
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { render, screen, within } from '@testing-library/react';
import { beforeAll, describe, expect, test } from 'vitest';
import { NotePage } from '../../components/NotePage';
import { readCollection } from '../../lib/collection/read';
import { getWords } from '../../lib/language/getWords';
import { getNote, noteText, readSample, type Sample } from './readSample';

const date = '2024-01-02';
const text = 'First @ho, then [@dai].';

const files = {
  'site.yaml': 'title: Notes\nlang: en\n',
  'references.bib': `@misc{dai, title = {Emu}, author = {Dai, Xiaoliang}, year = 2023, eprint = {2309.15807}}
@article{ho, title = {DDPM}, author = {Ho, Jonathan}, journal = {NeurIPS}, year = 2020, doi = {10.1000/ddpm}}
@book{zhou, title = {机器学习}, author = {周志华}, publisher = {清华大学出版社}, year = 2016}
@book{bishop, title = {Patterns}, author = {Bishop, Christopher M.}, publisher = {Springer}, year = 2006}
@article{hoAgain, title = {Cascades}, author = {Ho, Jonathan}, journal = {JMLR}, year = 2020}`,
  'own.bib': '@misc{edit, title = {Emu Edit}, author = {Sheynin, Shelly}, year = 2023, eprint = {2311.10089}}',
  'ordered.md': noteText({ title: 'Ordered', date, nocite: '[zhou, arxiv:2309.15807, bishop]' }, text),
  'sorted.md': noteText({ title: 'Sorted', date, citationStyle: 'apa', nocite: '[hoAgain, bishop]' }, text),
  'chinese.md': noteText(
    { title: '数字', date, lang: 'zh', citationStyle: 'gb-t-7714-2015-numeric', nocite: '[bishop, zhou]' },
    '先看 [@ho]。',
  ),
  'only.md': noteText({ title: 'Only', date, nocite: 'bishop' }, '## One\n\n## Two\n'),
  'own.md': noteText({ title: 'Own', date, bibliography: 'own.bib', nocite: '[arxiv:2311.10089]' }),
  'placed.md': noteText({ title: 'Placed', date, nocite: 'ho' }, ':::bibliography\n:::\n\n## After\n'),
  'about.md': noteText({ title: 'About Learning', date, papers: '[zhou]' }, 'See @ho and @dai.'),
};

let sample: Sample;
beforeAll(async () => {
  sample = await readSample(files);
});

function renderNote(file: string, collection = sample.collection) {
  const note = getNote({ ...sample, collection }, file);
  render(<NotePage note={note} collection={collection} words={getWords(note.lang)} />);
  return within(screen.getByRole('doc-bibliography')).getAllByRole('listitem');
}

const idsOf = (entries: HTMLElement[]) => entries.map(({ id }) => id);

describe('NotePage with references under nocite', () => {
  test('has no fault', () => {
    expect(sample.collection.faults).toEqual([]);
  });

  test('lists them behind what is cited, and once what is cited too, in a style that numbers by order', () => {
    const entries = renderNote('ordered.md');
    expect(idsOf(entries)).toEqual(['ref-ho', 'ref-dai', 'ref-zhou', 'ref-bishop']);
    expect(entries.map(({ textContent }) => textContent?.slice(0, 3))).toEqual(['[1]', '[2]', '[3]', '[4]']);
    expect(document.querySelector('#cite-2')).toHaveTextContent('[2]');
  });

  test('leads from them to no mention, and to their pages where they have one', () => {
    const entries = renderNote('ordered.md').map((entry) => within(entry));
    const backlinks = entries.map((entry) => entry.queryAllByRole('doc-backlink').length);
    expect(backlinks).toEqual([1, 1, 0, 0]);
    const pages = entries.map((entry) => entry.queryByRole('link', { name: 'Notes and mentions' }));
    expect(pages.map((link) => link?.getAttribute('href'))).toEqual([
      '/papers/ho/',
      '/papers/dai/',
      '/papers/zhou/',
      undefined,
    ]);
    expect(entries[2]?.getByRole('link', { name: 'About Learning' })).toHaveAttribute('href', expect.any(String));
  });

  test('sorts them among the others and counts them for letters where the style does so', () => {
    const entries = renderNote('sorted.md');
    expect(idsOf(entries)).toEqual(['ref-bishop', 'ref-dai', 'ref-hoAgain', 'ref-ho']);
    expect(document.querySelector('#cite-1')).toHaveTextContent('Ho (2020b)');
    expect(entries[2]).toHaveTextContent('Ho, J. (2020a). Cascades.');
  });

  test('prints each in its own language', () => {
    const entries = renderNote('chinese.md');
    expect(idsOf(entries)).toEqual(['ref-ho', 'ref-bishop', 'ref-zhou']);
    expect(entries[1]).toHaveTextContent('[2]BISHOP C M. Patterns[M]. Springer, 2006.');
    expect(entries[2]).toHaveTextContent('[3]周志华. 机器学习[M]. 清华大学出版社, 2016.');
    expect(entries.map((entry) => entry.querySelector('[lang]')?.getAttribute('lang'))).toEqual(['en', 'en', 'zh-CN']);
  });

  test('makes a bibliography for a note that cites nothing, and a line of its contents', () => {
    expect(idsOf(renderNote('only.md'))).toEqual(['ref-bishop']);
    expect(screen.getByRole('link', { name: 'References', hidden: true })).toHaveAttribute('href', '#bibliography');
  });

  test('stands where the note places its bibliography', () => {
    expect(idsOf(renderNote('placed.md'))).toEqual(['ref-ho']);
    const heading = screen.getByRole('heading', { name: 'After' });
    expect(screen.getByRole('doc-bibliography').compareDocumentPosition(heading)).toBe(
      Node.DOCUMENT_POSITION_FOLLOWING,
    );
  });

  test('finds them in the note’s own bibliography', () => {
    expect(idsOf(renderNote('own.md'))).toEqual(['ref-edit']);
  });

  test('draws the bibliography anew when nothing of the note changes but them', async () => {
    const contentDir = join(sample.root, 'content');
    writeFileSync(join(contentDir, 'ordered.md'), noteText({ title: 'Ordered', date, nocite: '[bishop, zhou]' }, text));
    const collection = await readCollection({ root: sample.root, contentDir, audience: 'reader' });
    expect(idsOf(renderNote('ordered.md', collection))).toEqual(['ref-ho', 'ref-dai', 'ref-bishop', 'ref-zhou']);
    writeFileSync(join(contentDir, 'ordered.md'), files['ordered.md']);
  });
});
