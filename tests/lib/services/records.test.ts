import { describe, expect, test } from 'vitest';
import { parseAclBib } from '../../../lib/services/aclAnthology';
import { parseCrossrefList, parseCrossrefWork } from '../../../lib/services/crossref';
import { parseDataciteDoi } from '../../../lib/services/datacite';
import { parseOpenReviewNotes } from '../../../lib/services/openreview';
import { describeRecord } from './describeRecord';
import { recorded } from './startServices';

describe('parseCrossrefWork(text)', () => {
  test('reads an article with markup in its title and JATS in its abstract; the year of print counts', () => {
    expect(describeRecord(parseCrossrefWork(recorded('crossref-article.json')))).toBe(`@article{key,
  author = {Müller, Jörg and van den Berg, Anna and {The Needle Consortium}},
  title = {On \\textit{α}-Needles \\& H\\textsubscript{2}O in {LoRA}},
  journal = {Journal of Needles},
  volume = {7},
  number = {2},
  pages = {1--9},
  year = {2024},
  doi = {10.1000/needles.2024.7},
}
> We find needles of size $\\alpha ^2$.
>
> They are \\< 1 mm.`);
  });

  test('reads a chapter of proceedings as a paper of a conference, and tells of its retraction', () => {
    expect(describeRecord(parseCrossrefWork(recorded('crossref-proceedings.json')))).toBe(`@inproceedings{key,
  author = {Girdhar, Rohit},
  title = {Factorizing Haystacks: A Study},
  booktitle = {Computer Vision – ECCV 2024},
  publisher = {Springer Nature Switzerland},
  series = {Lecture Notes in Computer Science},
  pages = {205--224},
  year = {2024},
  doi = {10.1007/978-3-031-00000-0_12},
}
The paper was retracted: see https://doi.org/10.1007/978-3-031-00000-0_99.`);
  });

  test.each([
    ['<html>', 'The answer of api.crossref.org cannot be read: it is no JSON.'],
    [
      '{"message": {"title": 7, "author": "Xia"}}',
      'The answer of api.crossref.org cannot be read: `message.author` is not as documented.',
    ],
    ['{}', 'The answer of api.crossref.org cannot be read: `message` is not as documented.'],
  ])('says of %j that it is no record', (text, message) => {
    expect(() => parseCrossrefWork(text)).toThrow(message);
  });
});

describe('parseCrossrefList(text)', () => {
  test('reads papers and leaves parts of them out', () => {
    const titles = parseCrossrefList(recorded('crossref-list.json')).map(({ reference }) => reference.title);
    expect(titles).toEqual(['Needles in Haystacks', 'Needles, Haystacks and Their Friends']);
  });
});

describe('parseDataciteDoi(text)', () => {
  test('reads software with people and bodies', () => {
    expect(describeRecord(parseDataciteDoi(recorded('datacite-software.json')))).toBe(`@software{key,
  author = {Xia, Lin and {Needle Group} and 王伟},
  title = {needle-finder: {PyTorch} code},
  publisher = {Zenodo},
  version = {v1.2.0},
  year = {2023},
  doi = {10.5281/zenodo.1234567},
}
> Finds needles.`);
  });

  test('reads a publisher that is an object, and a year that is a text', () => {
    const attributes = {
      doi: '10.1000/A',
      titles: [{ title: 'T' }],
      publisher: { name: 'P' },
      publicationYear: '2020',
    };
    const { reference } = parseDataciteDoi(JSON.stringify({ data: { attributes } }));
    expect(reference).toEqual({
      type: 'document',
      title: 'T',
      publisher: 'P',
      issued: { 'date-parts': [[2020]] },
      DOI: '10.1000/a',
    });
  });
});

describe('parseOpenReviewNotes(text)', () => {
  test('reads a note of version 2, with the proceedings that OpenReview’s own entry names', () => {
    expect(describeRecord(parseOpenReviewNotes(recorded('openreview-v2.json')))).toBe(`@inproceedings{key,
  author = {Xia, Lin and Müller, Jörg},
  title = {Needles and {DDPMs}},
  booktitle = {The Twelfth International Conference on Learning Representations},
  year = {2024},
  url = {https://openreview.net/forum?id=NeEdLe2024x},
}
> We train on $n$ needles.
>
> Code is at https://example.org/needles.`);
  });

  test('reads a note of version 1 without such an entry', () => {
    expect(describeRecord(parseOpenReviewNotes(recorded('openreview-v1.json')))).toBe(`@inproceedings{key,
  author = {van den Berg, Anna},
  title = {Old Needles},
  booktitle = {ICLR 2021},
  year = {2021},
  url = {https://openreview.net/forum?id=oLdNeEdLe1},
}
> We look back.`);
  });

  test('does not say that a paper under review is published', () => {
    const content = {
      title: { value: 'T' },
      authors: { value: ['Lin Xia'] },
      venue: { value: 'Submitted to ICLR 2025' },
    };
    const record = parseOpenReviewNotes(JSON.stringify({ notes: [{ id: 'abcde', pdate: 1705363200000, content }] }));
    expect(record.reference['container-title']).toBeUndefined();
    expect(record.remarks).toEqual(['OpenReview says of it: Submitted to ICLR 2025.']);
  });

  test.each(['{"notes": []}', '{"notes": [{"id": "abcde", "content": {"review": {"value": "Good"}}}]}'])(
    'finds no paper in %s',
    (text) => {
      expect(() => parseOpenReviewNotes(text)).toThrow('OpenReview shows no such paper.');
    },
  );
});

describe('parseAclBib(text)', () => {
  test('reads a clean entry and the abstract', () => {
    expect(describeRecord(parseAclBib(recorded('acl.bib')))).toBe(`@inproceedings{key,
  author = {Xia, Lin and Müller, Jörg},
  title = {Needles in {C}hinese Haystacks: A {BERT} Study},
  booktitle = {Proceedings of the 61st Annual Meeting of the Association for Computational Linguistics (Volume 1: Long Papers)},
  publisher = {Association for Computational Linguistics},
  address = {Toronto, Canada},
  pages = {1--15},
  year = {2023},
  doi = {10.18653/v1/2023.acl-long.9999},
}
> We find 90% of the needles.`);
  });

  test('says of a page that it is no BibTeX', () => {
    expect(() => parseAclBib('<html></html>')).toThrow('The answer of aclanthology.org is no BibTeX. Try again later.');
  });
});
