import { describe, expect, test } from 'vitest';
import { findArxivPaper, parseArxivFeed, searchArxiv } from '../../../lib/services/arxiv';
import { describeRecord } from './describeRecord';
import { recorded, startServices } from './startServices';

const feed = (entry: string) =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>http://arxiv.org/abs/2401.00001v1</id>
  <published>2024-01-02T00:00:00Z</published>${entry}</entry></feed>`;

describe('parseArxivFeed(text)', () => {
  test('reads a paper, its title and paragraphs in lines of their own', () => {
    const [record] = parseArxivFeed(recorded('arxiv-2309.15807.xml'));
    expect(record).toMatchObject({
      version: 1,
      published: '2023-09-27',
      updated: '2023-09-27',
      categories: ['cs.CV', 'cs.LG'],
    });
    expect(record && describeRecord(record)).toBe(`@misc{key,
  author = {Dai, Xiaoliang and Hou, Ji and Ma, Chih-Yao and Parikh, Devi},
  title = {Emu: Enhancing Image Generation Models Using Photogenic Needles in a Haystack},
  year = {2023},
  eprint = {2309.15807},
  archiveprefix = {arXiv},
  primaryclass = {cs.CV},
}
> A made-up summary for tests: a model that has seen everything is shown a few thousand pictures that someone finds beautiful, and draws better for $82.9\\%$ of the prompts, with a loss of $\\mathcal{L}(\\theta) < 0.1$ & no tricks.
>
> The second paragraph names snake_case, costs \\$5, writes to [me\\@example.org], and points to https://example.org/emu_page.`);
  });

  test('reads TeX in titles, particles in names, versions and the DOI of what was published', () => {
    const [record] = parseArxivFeed(recorded('arxiv-published.xml'));
    expect(record).toMatchObject({
      version: 3,
      published: '2024-01-01',
      updated: '2024-04-12',
      publishedDoi: '10.1000/needles.2024.7',
      categories: ['cs.LG'],
    });
    expect(record?.reference.author).toEqual([
      { family: 'Müller', given: 'Jörg' },
      { family: 'Berg', given: 'Anna', 'non-dropping-particle': 'van den' },
    ]);
    expect(record && describeRecord(record)).toContain("title = {On {α}-Needles and Münchhausen's {LoRA}},");
  });

  test('tells of a paper that was withdrawn, and of old identifiers and bodies', () => {
    const [record] = parseArxivFeed(recorded('arxiv-withdrawn.xml'));
    expect(record && describeRecord(record)).toBe(`@misc{key,
  author = {{The Gap Collaboration}},
  title = {A Proof With a Gap},
  year = {1999},
  eprint = {hep-th/9901001},
  archiveprefix = {arXiv},
  primaryclass = {hep-th},
}
> This paper has been withdrawn by the author, due to a gap in equation (3).
The paper was withdrawn. arXiv says: “Withdrawn: the proof of Lemma 2 is wrong”`);
  });

  test('tells of a publication without a DOI', () => {
    const text = feed(
      '<title>T</title><arxiv:journal_ref xmlns:arxiv="http://arxiv.org/schemas/atom">CVPR 2024</arxiv:journal_ref>',
    );
    expect(parseArxivFeed(text)[0]?.remarks).toEqual([
      'It is published, as arXiv says: “CVPR 2024”. The entry is that of arXiv.',
    ]);
  });

  test('reads an answer without papers, and an entry that is empty', () => {
    expect(parseArxivFeed(recorded('arxiv-empty.xml'))).toEqual([]);
    expect(parseArxivFeed(feed(''))).toEqual([]);
  });

  test.each([
    [recorded('arxiv-error.xml'), 'arXiv refuses the question: incorrect id format for 1234.1234.'],
    ['Rate exceeded.', 'arXiv is asked too often. Try again in some minutes.'],
    [
      '<html><body/></html>',
      'arXiv answers with something else than a feed. It begins with `<html>`. Try again later.',
    ],
    [
      '<feed><entry>',
      'arXiv answers with something else than a feed. This is no XML: `<entry>` of line 1 is not closed here. Try again later.',
    ],
    [
      `<!DOCTYPE feed [<!ENTITY a "b">]>${feed('<title>&a;</title>')}`,
      'arXiv answers with something else than a feed. A DOCTYPE stands here, and none is read. Try again later.',
    ],
  ])('says what is wrong with %j', (text, message) => {
    expect(() => parseArxivFeed(text)).toThrow(message);
  });
});

describe('findArxivPaper(id, services)', () => {
  test('asks for the version that is named', async () => {
    const { services, asked } = await startServices({ 'export.arxiv.org/': recorded('arxiv-2309.15807.xml') });
    await findArxivPaper({ kind: 'arxiv', id: '2309.15807', version: 2 }, services);
    expect(asked).toEqual(['export.arxiv.org/api/query?id_list=2309.15807v2&max_results=1']);
  });

  test('says that there is none', async () => {
    const { services } = await startServices({ 'export.arxiv.org/': recorded('arxiv-empty.xml') });
    await expect(findArxivPaper({ kind: 'arxiv', id: '2401.99999' }, services)).rejects.toThrow(
      'arXiv has no paper arXiv:2401.99999. See whether the number is right.',
    );
  });

  test('reads what arXiv dislikes also when it comes with status 400', async () => {
    const { services } = await startServices({
      'export.arxiv.org/': { status: 400, body: recorded('arxiv-error.xml') },
    });
    await expect(findArxivPaper({ kind: 'arxiv', id: '1234.1234' }, services)).rejects.toThrow(
      'arXiv refuses the question: incorrect id format for 1234.1234.',
    );
  });
});

describe('searchArxiv(title, services)', () => {
  test('asks for the words of a title, without signs that mean something in a question', async () => {
    const { services, asked } = await startServices({ 'export.arxiv.org/': recorded('arxiv-empty.xml') });
    expect(await searchArxiv('Emu: "needles" (in) a haystack', services)).toEqual([]);
    expect(decodeURIComponent(asked[0] ?? '')).toBe(
      'export.arxiv.org/api/query?search_query=ti:"Emu+needles+in+a+haystack"&max_results=5',
    );
  });
});
