import { describe, expect, test } from 'vitest';
import { findSamePaper } from '../../../../lib/bibliography/add/findSamePaper';
import { parseBib } from '../../../../lib/bibliography/parseBib';

const { references } = parseBib(`
@misc{dai, title = {Emu}, year = 2023, eprint = {2309.15807}, archiveprefix = {arXiv}}
@article{lecun, title = {Deep Learning}, year = 2015, doi = {10.1038/Nature14539}}
@book{bare, title = {{On} Needles, Found}, year = 1999}
`);
const known = new Map(references.map((reference) => [reference.id, reference]));
const issued = (year: number) => ({ 'date-parts': [[year]] });

describe('findSamePaper(paper, references)', () => {
  test.each([
    [{ arxiv: '2309.15807' }, 'dai', 'identifier'],
    [{ DOI: '10.1038/NATURE14539' }, 'lecun', 'identifier'],
    [{ DOI: '10.48550/arXiv.2309.15807' }, 'dai', 'identifier'],
    [{ title: 'on needles — found', issued: issued(1999) }, 'bare', 'title'],
    [{ title: 'Emu', issued: issued(2023), DOI: '10.1000/emu' }, 'dai', 'title'],
  ])('of %j is %s, by its %s', (paper, id, by) => {
    const same = findSamePaper({ type: 'article', ...paper }, known);
    expect([same?.reference.id, same?.by]).toEqual([id, by]);
  });

  test.each([
    [{ title: 'On Needles, Found', issued: issued(2000) }],
    [{ title: 'Emu', issued: issued(2023), arxiv: '2401.00001' }],
    [{ title: 'Deep Learning', issued: issued(2015), DOI: '10.1000/other' }],
    [{ issued: issued(1999) }],
  ])('of %j is none', (paper) => {
    expect(findSamePaper({ type: 'article', ...paper }, known)).toBeUndefined();
  });
});
