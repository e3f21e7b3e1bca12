// @vitest-environment jsdom
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { render, screen, within } from '@testing-library/react';
import { beforeAll, describe, expect, test } from 'vitest';
import { NoteList } from '../../components/NoteList';
import { NotePage } from '../../components/NotePage';
import { readCollection } from '../../lib/collection/read';
import { listUsedFiles } from '../../lib/collection/usedFiles';
import { getWords } from '../../lib/language/getWords';
import { numericStyle } from '../lib/bibliography/csl/sampleStyles';
import { getNote, noteText, readSample, type Sample } from './readSample';

const parent = `<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"><info>
<link href="http://www.zotero.org/styles/apa" rel="independent-parent"/></info></style>`;

const identifiers = `By key [@emu; @ho], by identifier [@doi:10.1000/DDPM; @arxiv:2309.15807v2] and @{doi:10.48550/arXiv.2309.15807}.`;

const files = {
  'site.yaml': 'title: Notes\nlang: en\ncitationStyle: ./styles/small.csl\n',
  'references.bib': `@misc{emu, title = {Emu}, author = {Dai, Xiaoliang}, year = 2023, eprint = {2309.15807}}
@article{ho, title = {DDPM}, author = {Ho, Jonathan}, journal = {NeurIPS}, year = 2020, doi = {10.1000/ddpm}}`,
  'more.bib': '@misc{edit, title = {Emu Edit}, author = {Sheynin, Shelly}, year = 2023, eprint = {2311.10089}}',
  'styles/small.csl': numericStyle,
  'styles/linked.csl': numericStyle,
  'posts/apa.csl': parent,
  'posts/identifiers.md': noteText(
    { title: 'Identifiers', date: '2024-01-01', papers: '[arxiv:2309.15807, doi:10.1000/ddpm]' },
    identifiers,
  ),
  'posts/parent.md': noteText({ title: 'Parent', date: '2024-01-02', citationStyle: 'apa.csl' }, 'See [@emu].'),
  'posts/own.md': noteText(
    { title: 'Own', date: '2024-01-03', bibliography: '/more.bib', papers: '[arxiv:2311.10089]' },
    'See [@arxiv:2311.10089] and [our style](/styles/linked.csl).',
  ),
};

let sample: Sample;
beforeAll(async () => {
  sample = await readSample(files);
});

function renderNote(file: string, collection = sample.collection) {
  const note = getNote({ ...sample, collection }, file);
  return render(<NotePage note={note} collection={collection} words={getWords(note.lang)} />);
}

const cited = () => [...document.querySelectorAll('[id^=cite-]')].map(({ textContent }) => textContent);
const entries = () =>
  within(screen.getByRole('doc-bibliography'))
    .getAllByRole('listitem')
    .map(({ id }) => id);

describe('NotePage with papers by identifier and styles out of files', () => {
  test('has no fault', () => {
    expect(sample.collection.faults).toEqual([]);
  });

  test('cites a paper by identifier as by its key: one number, one entry', () => {
    renderNote('posts/identifiers.md');
    expect(cited()).toEqual(['‹1,2›', '‹1,2›', 'Dai ‹1›']);
    expect(entries()).toEqual(['ref-emu', 'ref-ho']);
    const mentions = within(screen.getByRole('doc-bibliography')).getAllByRole('doc-backlink');
    expect(mentions.map((link) => link.getAttribute('href'))).toEqual([
      '#cite-1',
      '#cite-2',
      '#cite-3',
      '#cite-1',
      '#cite-2',
    ]);
  });

  test('shows the cards of papers by identifier', () => {
    renderNote('posts/identifiers.md');
    const cards = within(screen.getByRole('region', { name: 'About these papers' })).getAllByRole('listitem');
    expect(cards.map(({ textContent }) => textContent?.slice(0, 3))).toEqual(['Emu', 'DDP']);
  });

  test('finds identifiers in a note’s own bibliography too', () => {
    renderNote('posts/own.md');
    expect(entries()).toEqual(['ref-edit']);
    expect(screen.getByRole('region', { name: 'About these papers' })).toHaveTextContent('Emu Edit');
  });

  test('lists the venues of papers by identifier', () => {
    const { notes, allReferences } = sample.collection;
    render(<NoteList notes={notes} references={allReferences} words={getWords('en')} />);
    expect(screen.getAllByText(/^(?:arXiv|NeurIPS) 20/).map(({ textContent }) => textContent)).toEqual([
      'arXiv 2023',
      'arXiv 2023',
      'NeurIPS 2020',
    ]);
  });

  test('takes the parent of a style that is a name for another', () => {
    renderNote('posts/parent.md');
    expect(cited()).toEqual(['(Dai, 2023)']);
  });

  test('publishes a style when a note links to it, and not for being used', () => {
    expect(listUsedFiles(sample.collection).map(({ path }) => path)).toEqual(['styles/linked.csl']);
  });

  test('takes a changed style at once', async () => {
    const contentDir = join(sample.root, 'content');
    const style = join(contentDir, 'styles', 'small.csl');
    writeFileSync(style, numericStyle.replace('prefix="‹"', 'prefix="№ ‹"'));
    const collection = await readCollection({ root: sample.root, contentDir, audience: 'reader' });
    writeFileSync(style, numericStyle);
    renderNote('posts/identifiers.md', collection);
    expect(cited()[0]).toBe('№ ‹1,2›');
  });
});
