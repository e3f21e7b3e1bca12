import { describe, expect, test } from 'vitest';
import type { Collection } from '../../../lib/collection/Collection';
import type { Note } from '../../../lib/collection/Note';
import { findNeighbours, findOriginal, findTranslations } from '../../../lib/collection/neighbours';
import { sampleNote } from './sampleNote';

const newest = sampleNote('/newest/');
const chinese = sampleNote('/chinese/', { lang: 'zh-CN', frontMatter: { translationOf: '/newest/' } });
const middle = sampleNote('/middle/', { lang: 'en-GB' });
const french = sampleNote('/french/', { lang: 'fr', frontMatter: { translationOf: 'newest.md' } });
const oldest = sampleNote('/oldest/');
const notes = [newest, chinese, middle, french, oldest];

function collect(all: Note[]): Collection {
  const empty = {
    byName: new Map(),
    home: undefined,
    pages: [],
    faults: [],
    stamp: '',
    cache: { dir: '', version: '' },
  };
  return {
    ...empty,
    site: {} as Collection['site'],
    notes: all,
    byPermalink: new Map(all.map((note) => [note.permalink, note])),
    byFile: new Map(all.map((note) => [note.file, note])),
    tags: new Map(),
    references: new Map(),
    allReferences: new Map(),
    ownReferences: new Map(),
    styles: new Map(),
    aliases: new Map(),
    assets: new Map(),
  };
}

const collection = collect(notes);

describe('findNeighbours(note, collection)', () => {
  test('finds the notes before and after in the same language', () => {
    expect(findNeighbours(middle, collection)).toEqual({ newer: newest, older: oldest });
    expect(findNeighbours(newest, collection)).toEqual({ newer: undefined, older: middle });
    expect(findNeighbours(chinese, collection)).toEqual({ newer: undefined, older: undefined });
  });

  test('finds none for a page, which is not in the list', () => {
    expect(findNeighbours(sampleNote('/about/'), collection)).toEqual({ newer: undefined, older: undefined });
  });
});

describe('findTranslations(note, collection)', () => {
  test.each([
    [newest, [chinese, french]],
    [chinese, [newest, french]],
    [french, [newest, chinese]],
    [middle, []],
  ])('finds the other languages of a note', (note, expected) => {
    expect(findTranslations(note, collection)).toEqual(expected);
  });
});

describe('findOriginal(note, collection)', () => {
  test('finds nothing for what translates nothing, or what is not there', () => {
    expect(findOriginal(newest, collection)).toBeUndefined();
    const lost = sampleNote('/lost/', { frontMatter: { translationOf: '/nowhere/' } });
    expect(findOriginal(lost, collection)).toBeUndefined();
  });
});
