import { describe, expect, test } from 'vitest';
import { KnownPapers } from '../../../../lib/bibliography/add/KnownPapers';
import { withKey } from '../../../../lib/bibliography/add/withKey';
import { parseBib } from '../../../../lib/bibliography/parseBib';

const { references } = parseBib(`
@misc{dai, title = {Emu}, year = 2023, eprint = {2309.15807}, archiveprefix = {arXiv}}
@article{lecun, title = {Deep Learning}, year = 2015, doi = {10.1038/Nature14539}}
@book{bare, title = {{On} Needles, Found}, year = 1999}
`);
const known = new KnownPapers(references);
const issued = (year: number) => ({ 'date-parts': [[year]] });

describe('KnownPapers.find(paper)', () => {
  test.each([
    [{ arxiv: '2309.15807' }, 'dai', 'identifier'],
    [{ DOI: '10.1038/NATURE14539' }, 'lecun', 'identifier'],
    [{ DOI: '10.48550/arXiv.2309.15807' }, 'dai', 'identifier'],
    [{ title: 'on needles — found', issued: issued(1999) }, 'bare', 'title'],
    [{ title: 'Emu', issued: issued(2023), DOI: '10.1000/emu' }, 'dai', 'title'],
  ])('of %j is %s, by its %s', (paper, id, by) => {
    const same = known.find({ type: 'article', ...paper });
    expect([same?.reference.id, same?.by]).toEqual([id, by]);
  });

  test.each([
    [{ title: 'On Needles, Found', issued: issued(2000) }],
    [{ title: 'Emu', issued: issued(2023), arxiv: '2401.00001' }],
    [{ title: 'Deep Learning', issued: issued(2015), DOI: '10.1000/other' }],
    [{ issued: issued(1999) }],
  ])('of %j is none', (paper) => {
    expect(known.find({ type: 'article', ...paper })).toBeUndefined();
  });

  test('knows what was added, and what was said anew of a reference and no longer what was said before', () => {
    const growing = new KnownPapers();
    const untitled = { type: 'article', arxiv: '2309.15807', title: 'arXiv:2309.15807' };
    growing.add(withKey('a', untitled));
    growing.add(withKey('b', { type: 'article', title: 'Needles' }));
    growing.add(withKey('a', { ...untitled, title: 'Emu', DOI: '10.1000/emu' }));
    const find = (paper: object) => growing.find({ type: 'article', ...paper })?.reference.id;
    expect([{ arxiv: '2309.15807' }, { DOI: '10.1000/EMU' }, { title: 'Emu' }, { title: 'needles' }].map(find)).toEqual(
      ['a', 'a', 'a', 'b'],
    );
    expect(find({ title: 'arXiv:2309.15807' })).toBeUndefined();
    expect(growing.get('a')).toMatchObject({ title: 'Emu' });
  });
});
