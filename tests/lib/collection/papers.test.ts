import { describe, expect, test } from 'vitest';
import { listCoCitations } from '../../../lib/collection/coCitations';
import { countCitations, findPaperPlaces, libraryOf, opinionOf, type Paper } from '../../../lib/collection/papers';
import { listMentions } from '../../../lib/collection/sentences';
import { getNote, noteText, readSample } from '../../components/readSample';

const bib = (...keys: string[]) => keys.map((key) => `@article{${key}, title={On ${key}}, year=2020}`).join('\n');

const sample = await readSample({
  'references.bib': `${bib('a', 'b')}\n@article{c, title={On c}, doi={10.1000/c}}\n${bib('d', 'unused')}`,
  'own.bib': `${bib('a')}\n@article{b, title={Quite another}, doi={10.1000/b}, year=1999}\n${bib('mine')}`,
  'old.md': noteText(
    { title: 'Old', date: '2020-01-01', papers: '[a]', status: 'read', rating: '3', tags: '[x, y]' },
    'See [@a; @b]. Then @c and @a. Alone @d.',
  ),
  'new.md': noteText(
    { title: 'New', date: '2024-01-01', papers: '[a]', status: 'reproduced', tags: '[y, z]' },
    'By [@a]. And @c.',
  ),
  'own.md': noteText({ title: 'Own', date: '2023-01-01', bibliography: 'own.bib' }, 'Of @a, @b and @mine.'),
  'draft.md': noteText({ title: 'Draft', date: '2024-02-01', draft: 'true', papers: '[unused]' }, '@unused'),
  'ids.md': noteText({ title: 'Ids', date: '2019-01-01', papers: '[doi:10.1000/c]' }, 'Both [@c; @doi:10.1000/c].'),
  'about.md': noteText({ title: 'About', kind: 'page', nocite: '[a, unused]' }, 'With @d.'),
});
const { collection } = sample;
const library = libraryOf(collection);

function getPaper(path: string): Paper {
  const paper = library.byPath.get(path);
  if (!paper) throw new Error(`No paper at ${path}`);
  return paper;
}

const countsOf = ({ citing }: Paper) => citing.map(({ note, citations }) => [note.file, citations]);

describe('libraryOf(collection)', () => {
  test('lists every reference once, and gives pages to those that a note that is shown names', () => {
    expect(library.all.map(({ reference, path }) => [reference.id, path])).toEqual([
      ['a', '/papers/a/'],
      ['b', '/papers/b/'],
      ['c', '/papers/c/'],
      ['d', '/papers/d/'],
      ['unused', undefined],
      ['b', '/papers/b-2/'],
      ['mine', '/papers/mine/'],
    ]);
  });

  test('finds the notes about a paper, newest first, and what cites it', () => {
    const paper = getPaper('/papers/a/');
    expect(paper.about.map(({ file }) => file)).toEqual(['new.md', 'old.md']);
    expect(countsOf(paper)).toEqual([
      ['new.md', [0]],
      ['own.md', [0]],
      ['old.md', [0, 2]],
    ]);
    expect(countCitations(paper)).toBe(4);
  });

  test('takes one key in two files for one paper only when it is one work', () => {
    expect(countsOf(getPaper('/papers/b/'))).toEqual([['old.md', [0]]]);
    expect(countsOf(getPaper('/papers/b-2/'))).toEqual([['own.md', [1]]]);
  });

  test('takes an identifier for the paper that has it, and counts a citation once', () => {
    const paper = getPaper('/papers/c/');
    expect(paper.about.map(({ file }) => file)).toEqual(['ids.md']);
    expect(countsOf(paper).at(-1)).toEqual(['ids.md', [0]]);
  });

  test('counts pages too, behind the notes', () => {
    expect(countsOf(getPaper('/papers/d/'))).toEqual([
      ['old.md', [3]],
      ['about.md', [0]],
    ]);
  });

  test('is worked out once for a collection', () => {
    expect(libraryOf(collection)).toBe(library);
  });
});

describe('opinionOf(paper)', () => {
  test('takes the newest word of each and all tags', () => {
    expect(opinionOf(getPaper('/papers/a/'))).toEqual({ status: 'reproduced', rating: 3, tags: ['y', 'z', 'x'] });
    expect(opinionOf(getPaper('/papers/d/'))).toEqual({ tags: [] });
  });
});

describe('findPaperPlaces(note, collection)', () => {
  test('leads from the keys a note uses to the papers it means', () => {
    const places = findPaperPlaces(getNote(sample, 'own.md'), collection);
    expect([...places].map(([key, { path }]) => [key, path])).toEqual([
      ['a', '/papers/a/'],
      ['b', '/papers/b-2/'],
      ['mine', '/papers/mine/'],
    ]);
  });

  test('leads from what a note lists and does not cite, where the paper has a page', () => {
    const places = findPaperPlaces(getNote(sample, 'about.md'), collection);
    expect([...places].map(([key, { path }]) => [key, path])).toEqual([
      ['d', '/papers/d/'],
      ['a', '/papers/a/'],
    ]);
  });

  test('names the other notes about them, and not the note itself in other languages', async () => {
    const written = await readSample({
      'references.bib': '@article{a, title = {A}}',
      'first.md': noteText({ title: 'First', date: '2024-01-02', papers: '[a]' }, 'Of @a.'),
      'zweite.md': noteText(
        { title: 'Zweite', date: '2024-01-02', lang: 'de', translationOf: 'first.md', papers: '[a]' },
        '.',
      ),
      'other.md': noteText({ title: 'Other', date: '2024-01-01', papers: '[a]' }, '.'),
    });
    const places = findPaperPlaces(getNote(written, 'first.md'), written.collection);
    expect(places.get('a')?.notes.map(({ file }) => file)).toEqual(['other.md']);
  });
});

describe('listMentions(citing, collection)', () => {
  test('gives the sentences in order, each once', () => {
    const [, , citing] = getPaper('/papers/a/').citing;
    expect(citing && listMentions(citing, collection)).toEqual([
      { citations: [0], sentence: ['See ', { citation: 0 }, '.'] },
      { citations: [2], sentence: ['Then ', { citation: 1 }, ' and ', { citation: 2 }, '.'] },
    ]);
  });
});

describe('listCoCitations(paper, collection)', () => {
  const list = (path: string) =>
    listCoCitations(getPaper(path), collection).map(({ paper, ...counts }) => [paper.path, counts]);

  test('counts a note once, by how close the two stand in it', () => {
    expect(list('/papers/a/')).toEqual([
      ['/papers/c/', { notes: 2, sentences: 1, closeness: 3 }],
      ['/papers/b/', { notes: 1, sentences: 1, closeness: 3 }],
      ['/papers/b-2/', { notes: 1, sentences: 1, closeness: 2 }],
      ['/papers/mine/', { notes: 1, sentences: 1, closeness: 2 }],
      ['/papers/d/', { notes: 1, sentences: 0, closeness: 1 }],
    ]);
  });

  test('lists no more than asked for', () => {
    expect(listCoCitations(getPaper('/papers/a/'), collection, 2)).toHaveLength(2);
  });
});
