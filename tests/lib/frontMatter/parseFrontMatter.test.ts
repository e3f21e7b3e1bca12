import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FrontMatter } from '../../../lib/frontMatter/FrontMatter';
import { parseFrontMatter } from '../../../lib/frontMatter/parseFrontMatter';
import { findMisplaced } from '../yaml/showFaults';
import { noteWith } from './noteWith';
import { frontMatters, printFrontMatter } from './printFrontMatter';

const bare = {
  title: 'T',
  date: '2023-11-21',
  kind: 'note',
  tags: [],
  aliases: [],
  authors: [],
  papers: [],
  nocite: [],
  bibliography: [],
  macros: {},
  draft: false,
};

describe('parseFrontMatter(text)', () => {
  test('fills in what the author left out', () => {
    expect(parseFrontMatter(noteWith('# no more'))).toMatchObject({ frontMatter: bare, faults: [] });
  });

  test('needs no date of a page', () => {
    const { frontMatter, faults } = parseFrontMatter('---\ntitle: About\nkind: page\n---\nHello.');
    expect(faults).toEqual([]);
    expect(frontMatter).toMatchObject({ kind: 'page', title: 'About' });
    expect(frontMatter?.date).toBeUndefined();
  });

  test('reads every key', () => {
    const lines = [
      'updated: 2024-02-03',
      'permalink: /2311.10770',
      'aliases: [/old, /older/]',
      'lang: zh-cn',
      'tags: [扩散模型, Diffusion]',
      'summary: >',
      '  Two',
      '  thousand',
      'authors: 王伟',
      'papers: [dai2023emu, 2311.10]',
      'nocite: [zhou2016ml, arxiv:2006.11239, dai2023emu]',
      'series: Emu',
      'draft: true',
      'status: reproduced',
      'rating: 5',
      'citationStyle: apa',
      'bibliography: ./emu.bib',
      "macros: {E: '\\mathbb{E}', '\\R': x}",
      'translationOf: emu.md',
      'math: {number: all}',
    ];
    const expected = {
      title: 'T',
      date: '2023-11-21',
      kind: 'note',
      updated: '2024-02-03',
      permalink: '/2311.10770/',
      aliases: ['/old/', '/older/'],
      lang: 'zh-CN',
      tags: ['扩散模型', 'Diffusion'],
      summary: 'Two thousand',
      authors: ['王伟'],
      papers: ['dai2023emu', '2311.10'],
      nocite: ['zhou2016ml', 'arxiv:2006.11239', 'dai2023emu'],
      series: 'Emu',
      draft: true,
      status: 'reproduced',
      rating: 5,
      citationStyle: 'apa',
      bibliography: ['emu.bib'],
      macros: { '\\E': '\\mathbb{E}', '\\R': 'x' },
      translationOf: 'emu.md',
      math: { number: 'all' },
    };
    const parsed = parseFrontMatter(noteWith(lines.join('\n')));
    expect(parsed.faults).toEqual([]);
    expect(parsed.frontMatter).toEqual(expected);
  });

  test('keeps the keys without a fault', () => {
    const { frontMatter } = parseFrontMatter(noteWith('tags: [a]\nrating: 9\nupdated: 2020-01-01\ndraft: ja'));
    expect(frontMatter).toEqual({ ...bare, tags: ['a'] });
  });

  test('gives nothing without a title, or without the date of a note', () => {
    expect(parseFrontMatter('---\ntitle: T\ndate: 23-11-21\n---\n').frontMatter).toBeUndefined();
    expect(parseFrontMatter('---\ntitle: [T]\ndate: 2023-11-21\n---\n').frontMatter).toBeUndefined();
  });

  test('gives the places of values as a plain record', () => {
    const { places } = parseFrontMatter(noteWith('papers: [a, b]'));
    expect(places['papers.1']).toEqual({ line: 4, column: 13, endLine: 4, endColumn: 14 });
    expect(JSON.parse(JSON.stringify(places))).toEqual(places);
  });

  test('reads back what it gave', () => {
    const check = (frontMatter: FrontMatter): void => {
      expect(parseFrontMatter(printFrontMatter(frontMatter))).toMatchObject({ frontMatter, faults: [] });
    };
    fc.assert(fc.property(frontMatters, check), { numRuns: 300 });
  });

  test('never throws, tells why it gives nothing, and places every fault inside the note', () => {
    const pieces = [
      'title',
      'date',
      'tags',
      'macros',
      'math',
      'x',
      ': ',
      '\n',
      '\r\n',
      '  ',
      '- ',
      '"',
      '[',
      ']',
      '{',
      '}',
      '#',
    ];
    const values = ['2023-11-21', '/a', '..', '%20', '汉', '\ufeff', '\u2028', '😀', '@', '\\', '\n---\n'];
    const yamlish = fc.array(fc.constantFrom(...pieces, ...values), { maxLength: 16 }).map((parts) => parts.join(''));
    const check = (yaml: string): void => {
      const text = `---\n${yaml}\n---\ntext`;
      const { frontMatter, faults } = parseFrontMatter(text);
      expect(findMisplaced(faults, text)).toEqual([]);
      expect(frontMatter !== undefined || faults.length > 0).toBe(true);
    };
    fc.assert(fc.property(yamlish, check), { numRuns: 1000 });
  });
});
