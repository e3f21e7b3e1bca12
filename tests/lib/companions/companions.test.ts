import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { parseBib } from '../../../lib/bibliography/parseBib';
import type { Collection } from '../../../lib/collection/Collection';
import { companionsOf, findCompanion, listAccompanied, renderCompanion } from '../../../lib/companions/companions';
import { getNote, readMachine } from './readMachine';

let collection: Collection;

beforeAll(async () => {
  collection = await readMachine();
  expect(collection.faults).toEqual([]);
});

const lora = () => getNote(collection, '/posts/2024/05/lora/');

describe('renderCompanion(note, name, collection)', () => {
  test('tells in note.json what the note says of itself, with numbers, references and links resolved', () => {
    expect(JSON.parse(renderCompanion(lora(), 'note.json', collection))).toEqual({
      version: 1,
      permalink: '/posts/2024/05/lora/',
      url: 'https://notes.example.org/posts/2024/05/lora/',
      kind: 'note',
      title: 'LoRA </script><!-- & more',
      lang: 'en',
      authors: ['Lin Xia', '王伟'],
      date: '2024-05-01',
      updated: '2024-06-02',
      summary: 'Low-rank changes beside frozen weights.',
      tags: ['fine-tuning', 'adapters'],
      rating: 4,
      papers: ['hu2022lora'],
      nocite: ['houlsby2019adapters'],
      aliases: ['/lora/'],
      translations: [{ lang: 'zh', permalink: '/posts/2024/05/lora-zh/' }],
      words: 17,
      minutes: 1,
      formulas: 2,
      headings: [{ depth: 2, anchor: 'sec-rank', text: 'Rank' }],
      labels: [
        { anchor: 'sec-rank', kind: 'sec', title: 'Rank' },
        { anchor: 'eq-change', kind: 'eq', number: '1' },
      ],
      citations: [
        { anchor: 'cite-1', narrative: true, items: [{ key: 'hu2022lora' }] },
        {
          anchor: 'cite-2',
          narrative: false,
          items: [{ key: 'kingma2014adam', prefix: 'see', locator: '3', label: 'page' }],
        },
        { anchor: 'cite-3', narrative: true, items: [{ key: 'hu2022lora' }] },
      ],
      crossReferences: [
        [{ permalink: '/posts/2024/05/lora/', anchor: 'eq-change', kind: 'eq', number: '1' }],
        [{ permalink: '/posts/2024/05/lora-zh/', anchor: 'eq-change', kind: 'eq', number: '1' }],
      ],
      claims: [
        {
          anchor: 'claim-1',
          kind: 'claim',
          paper: 'hu2022lora',
          where: 'Table 4',
          metric: 'accuracy',
          dataset: 'MNLI',
          value: '91.7',
          unit: '%',
          better: 'higher',
        },
      ],
      links: [
        { written: 'lora-zh.md#top', target: '/posts/2024/05/lora-zh/#top' },
        { written: '#sec-rank', target: '#sec-rank' },
        { written: 'https://arxiv.org/abs/2106.09685', target: 'https://arxiv.org/abs/2106.09685' },
      ],
      text: 'freeze W , as 三个 words say.\nRank\nBy and ; see the other, up, arXiv.\nIt holds.',
    });
  });

  test('writes a note.json for every note and page that its JSON Schema allows', () => {
    const schema = z.fromJSONSchema(JSON.parse(readFileSync('schemas/note.schema.json', 'utf8')));
    for (const note of listAccompanied(collection)) {
      expect(schema.safeParse(JSON.parse(renderCompanion(note, 'note.json', collection))).error).toBeUndefined();
    }
    expect(schema.safeParse({ version: 2 }).success).toBe(false);
  });

  test('gives in note.bib what the note is about, cites and lists, each entry by itself and nothing private', () => {
    const bib = renderCompanion(lora(), 'note.bib', collection);
    expect(bib).toBe(`@inproceedings{hu2022lora,
  author = {Hu, Edward J. and Shen, Yelong and others},
  title = {{LoRA}: Low-Rank Adaptation of Large Language Models},
  booktitle = {International Conference on Learning Representations},
  year = {2022},
  eprint = {2106.09685},
  archiveprefix = {arXiv},
}

@article{kingma2014adam,
  author = {Kingma, Diederik P. and Ba, Jimmy},
  title = {Adam; a Method for Stochastic Optimization},
  journal = {Journal of Steps},
  volume = {3},
  year = {2014},
  month = dec,
  doi = {10.1000/adam},
}

@inproceedings{houlsby2019adapters,
  author = {Houlsby, Neil},
  title = {Parameter-Efficient Transfer Learning for NLP},
  booktitle = {ICML},
  year = {2019},
  eprint = {1902.00751},
  archiveprefix = {arXiv}
}
`);
    expect(parseBib(bib).faults).toEqual([]);
    expect(renderCompanion(getNote(collection, '/about/'), 'note.bib', collection)).toBe('');
  });
});

describe('companionsOf(note)', () => {
  test('names the files beside a page, under the path of the site', () => {
    vi.stubEnv('NOTES_BASE_PATH', '/repo');
    expect(companionsOf({ permalink: '/posts/扩散/' })).toEqual([
      { name: 'note.json', type: 'application/json', href: '/repo/posts/%E6%89%A9%E6%95%A3/note.json' },
      { name: 'note.md', type: 'text/markdown', href: '/repo/posts/%E6%89%A9%E6%95%A3/note.md' },
      { name: 'note.bib', type: 'application/x-bibtex', href: '/repo/posts/%E6%89%A9%E6%95%A3/note.bib' },
    ]);
    vi.unstubAllEnvs();
  });
});

describe('findCompanion(path, collection)', () => {
  test.each(['/posts/2024/05/lora/note.json', '/about/note.md'])('finds %s', (path) => {
    const found = findCompanion(path, collection);
    expect(found && found.note.permalink + found.name).toBe(path);
  });

  test.each(['/note.json', '/nowhere/note.json', '/posts/2024/05/lora/NOTE.JSON', '/about/note.md/', '/about/'])(
    'finds nothing at %s',
    (path) => {
      expect(findCompanion(path, collection)).toBeUndefined();
    },
  );
});
