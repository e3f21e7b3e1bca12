import { beforeAll, describe, expect, test } from 'vitest';
import { claimHref, claimsAbout, listClaims } from '../../../lib/collection/claims';
import { libraryOf } from '../../../lib/collection/papers';
import { noteText, readSample, type Sample } from '../../components/readSample';

const bibliography =
  '@article{a, title = {A}, eprint = {2309.15807}, archiveprefix = {arXiv}}\n@article{b, title = {B}}';
const claim = (paper: string) => `:::verdict{paper="${paper}"}\nGood.\n:::\n`;

let sample: Sample;
beforeAll(async () => {
  sample = await readSample({
    'references.bib': bibliography,
    'about.md': noteText({ title: 'A page', kind: 'page', permalink: '/about/' }, claim('a')),
    'index.md': noteText({ title: 'Home', kind: 'page' }, claim('b')),
    'old.md': noteText({ title: 'Old', date: '2024-01-01', permalink: '/old/' }, claim('a') + claim('b')),
    'new.md': noteText({ title: 'New', date: '2024-01-02', permalink: '/new/' }, claim('arxiv:2309.15807')),
    'draft.md': noteText({ title: 'Draft', date: '2024-01-03', draft: 'true' }, claim('a')),
  });
});

describe('listClaims(collection)', () => {
  test('lists the claims of notes, newest first, then of pages and of the home page', () => {
    expect(listClaims(sample.collection).map(claimHref)).toEqual([
      '/new/#verdict-1',
      '/old/#verdict-1',
      '/old/#verdict-2',
      '/about/#verdict-1',
      '/#verdict-1',
    ]);
  });
});

describe('claimsAbout(paper, collection)', () => {
  test.each([
    ['/papers/a/', ['/new/#verdict-1', '/old/#verdict-1', '/about/#verdict-1']],
    ['/papers/b/', ['/old/#verdict-2', '/#verdict-1']],
  ])('gives those of %s, by whatever name notes call it', (path, addresses) => {
    const paper = libraryOf(sample.collection).byPath.get(path);
    expect(paper && claimsAbout(paper, sample.collection).map(claimHref)).toEqual(addresses);
  });
});
