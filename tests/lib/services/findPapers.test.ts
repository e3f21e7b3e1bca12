import { describe, expect, test } from 'vitest';
import { findPapers } from '../../../lib/services/findPapers';
import { parsePaperId } from '../../../lib/services/PaperId';
import { describeRecord } from './describeRecord';
import { type Answer, recorded, startServices } from './startServices';

async function find(given: string, answers: Record<string, Answer | string>) {
  const { services, asked } = await startServices(answers);
  const id = parsePaperId(given);
  if (!id) throw new Error(`${given} names no paper`);
  const papers = await findPapers(id, services);
  return { papers, asked: asked.map((question) => question.replace(/\?.*/, '')) };
}

const published = { 'export.arxiv.org/': recorded('arxiv-published.xml') };

describe('findPapers(id, services)', () => {
  test('prefers the published version of a paper on arXiv, keeps its number there and says so', async () => {
    const { papers, asked } = await find('2401.00001', {
      ...published,
      'api.crossref.org/works/10.1000%2Fneedles.2024.7': recorded('crossref-article.json'),
    });
    expect(asked).toEqual(['export.arxiv.org/api/query', 'api.crossref.org/works/10.1000%2Fneedles.2024.7']);
    expect(papers.map(describeRecord)).toEqual([
      `@article{key,
  author = {Müller, Jörg and van den Berg, Anna and {The Needle Consortium}},
  title = {On \\textit{α}-Needles \\& H\\textsubscript{2}O in {LoRA}},
  journal = {Journal of Needles},
  volume = {7},
  number = {2},
  pages = {1--9},
  year = {2024},
  doi = {10.1000/needles.2024.7},
  eprint = {2401.00001},
  archiveprefix = {arXiv},
  primaryclass = {cs.LG},
}
> We find needles.
It is published (Journal of Needles 2024): the entry is that of the published version, with its number on arXiv.`,
    ]);
  });

  test('takes the record of arXiv when the published one cannot be had, and says so', async () => {
    const { papers } = await find('2401.00001', published);
    expect(papers[0]?.reference.arxiv).toBe('2401.00001');
    expect(papers[0]?.remarks).toEqual([
      'It is published as doi:10.1000/needles.2024.7, but the entry is that of arXiv: No paper has the DOI 10.1000/needles.2024.7. See whether it is right.',
    ]);
  });

  test('does not believe a DOI of another paper', async () => {
    const { papers } = await find('2401.00001', {
      ...published,
      'api.crossref.org/works/': recorded('crossref-proceedings.json'),
    });
    expect(papers[0]?.remarks).toEqual([
      'arXiv names doi:10.1000/needles.2024.7 for it, which is another paper (“Factorizing Haystacks: A Study”): the entry is that of arXiv.',
    ]);
  });

  test('asks Crossref, DataCite and the agency that doi.org knows, in turn, for a DOI', async () => {
    const { papers, asked } = await find('10.1430/8105', {
      'doi.org/10.1430/8105': { status: 302, headers: { location: 'https://data.medra.org/10.1430/8105' } },
      'data.medra.org/10.1430/8105': recorded('doi-csl.json'),
    });
    expect(asked).toEqual([
      'api.crossref.org/works/10.1430%2F8105',
      'api.datacite.org/dois/10.1430%2F8105',
      'doi.org/10.1430/8105',
      'data.medra.org/10.1430/8105',
    ]);
    expect(papers.map(describeRecord)).toEqual([
      `@article{key,
  author = {Rossi, Maria},
  title = {Cercare aghi},
  journal = {Aghi e pagliai},
  volume = {3},
  pages = {11--20},
  year = {2002},
  doi = {10.1430/8105},
}`,
    ]);
  });

  test('asks the older interface of OpenReview for what the newer does not know', async () => {
    const { papers, asked } = await find('https://openreview.net/forum?id=oLdNeEdLe1', {
      'api2.openreview.net/notes': '{"notes": [], "count": 0}',
      'api.openreview.net/notes': recorded('openreview-v1.json'),
    });
    expect(asked).toEqual(['api2.openreview.net/notes', 'api.openreview.net/notes']);
    expect(papers[0]?.reference.title).toBe('Old Needles');
  });

  test('finds the paper that has a title exactly, and else those like it', async () => {
    const answers = {
      'export.arxiv.org/': recorded('arxiv-empty.xml'),
      'api.crossref.org/works?': recorded('crossref-list.json'),
    };
    const exact = await find('needles in haystacks', answers);
    expect(exact.papers.map(({ reference }) => reference.DOI)).toEqual(['10.1000/hay.1']);
    const like = await find('needles', answers);
    expect(like.papers.map(({ reference }) => reference.DOI)).toEqual(['10.1000/hay.1', '10.1000/hay.2']);
  });

  test('takes a preprint and a publication with one title and first author for one paper', async () => {
    const preprint = recorded('arxiv-published.xml')
      .replace(/<title>On.*<\/title>/, '<title>Needles in Haystacks</title>')
      .replace('J&#xF6;rg M&#xFC;ller', 'Lin Xia');
    const { papers } = await find('Needles in Haystacks', {
      'export.arxiv.org/': preprint,
      'api.crossref.org/works?': recorded('crossref-list.json'),
    });
    expect(papers.map(({ reference }) => [reference.DOI, reference.arxiv])).toEqual([['10.1000/hay.1', '2401.00001']]);
  });

  test('searches on when one of two services fails', async () => {
    const { papers } = await find('needles in haystacks', {
      'api.crossref.org/works?': recorded('crossref-list.json'),
    });
    expect(papers.map(({ remarks }) => remarks)).toEqual([
      ['One search failed: export.arxiv.org knows no such paper.'],
    ]);
  });

  test('says that nobody knows a title', async () => {
    const nothing = find('nothing at all', {
      'export.arxiv.org/': recorded('arxiv-empty.xml'),
      'api.crossref.org/works?': '{"message": {"items": []}}',
    });
    await expect(nothing).rejects.toThrow(
      'Neither arXiv nor Crossref knows a paper with the title “nothing at all”. Name it by an identifier.',
    );
  });

  test('takes characters that nobody sees out of records', async () => {
    const { papers } = await find('2309.15807', {
      'export.arxiv.org/': recorded('arxiv-2309.15807.xml').replace('<title>Emu', '<title>E\u202em\u200bu&#x202e;'),
    });
    expect(papers[0]?.reference.title).toMatch(/^Emu: Enhancing/);
  });
});
