import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseBib } from '../../../lib/bibliography/parseBib';
import { readOne } from './mapping';

const faultsOf = (bib: string) =>
  parseBib(bib).faults.map(({ line, column, endLine, endColumn, rule, message, suggestion }) =>
    [`${line}:${column}-${endLine}:${endColumn} ${rule}`, message, suggestion]
      .filter((part) => part !== undefined)
      .join(' | '),
  );
const keysOf = (bib: string) => parseBib(bib).references.map(({ id }) => id);

describe('parseBib(text): fields', () => {
  test('reads an article', () => {
    expect(
      readOne(`@article{k, title = {Deep learning}, author = {LeCun, Yann and Geoffrey Hinton}, journal = {Nature},
        volume = 521, number = {7553}, pages = {436--444}, year = 2015, month = may, doi = {https://doi.org/10.1038/nature14539},
        issn = {0028-0836}, keywords = {a, b}, note = {A note}, abstract = {Words \\emph{here}}}`),
    ).toEqual({
      type: 'article-journal',
      title: 'Deep learning',
      author: [
        { family: 'LeCun', given: 'Yann' },
        { family: 'Hinton', given: 'Geoffrey' },
      ],
      'container-title': 'Nature',
      volume: '521',
      issue: '7553',
      page: '436-444',
      issued: { 'date-parts': [[2015, 5]] },
      DOI: '10.1038/nature14539',
      ISSN: '0028-0836',
      keyword: 'a; b',
      note: 'A note',
      abstract: 'Words <i>here</i>',
    });
  });

  test.each([
    ['article', 'article-journal'],
    ['inproceedings', 'paper-conference'],
    ['incollection', 'chapter'],
    ['book', 'book'],
    ['phdthesis', 'thesis'],
    ['mastersthesis', 'thesis'],
    ['techreport', 'report'],
    ['misc', 'document'],
    ['online', 'webpage'],
    ['software', 'software'],
    ['dataset', 'dataset'],
    ['patent', 'patent'],
    ['unpublished', 'manuscript'],
  ])('reads @%s as %s', (entry, type) => {
    expect(readOne(`@${entry}{k, title = {T}}`).type).toBe(type);
  });

  test.each([
    ['He, Kaiming', { family: 'He', given: 'Kaiming' }],
    ['Kaiming He', { family: 'He', given: 'Kaiming' }],
    ['Jan van der Berg', { family: 'Berg', given: 'Jan', 'non-dropping-particle': 'van der' }],
    ['van der Berg, Jan', { family: 'Berg', given: 'Jan', 'non-dropping-particle': 'van der' }],
    [
      'family=Berg, given=Jan, prefix=van, useprefix=false',
      { family: 'Berg', given: 'Jan', 'dropping-particle': 'van' },
    ],
    ['King, Jr., Martin Luther', { family: 'King', given: 'Martin Luther', suffix: 'Jr.' }],
    ['{Meta AI, Inc.}', { literal: 'Meta AI, Inc.' }],
    ['{{Barnes and Noble}}', { literal: 'Barnes and Noble' }],
    ["Garc{\\'\\i}a, Jos\\'e", { family: 'García', given: 'José' }],
    ['Kaiser, {\\L}ukasz', { family: 'Kaiser', given: 'Łukasz' }],
    ['张三', { family: '张三' }],
    ['{张三}', { family: '张三' }],
    ['张, 三', { family: '张', given: '三' }],
    ['欧阳 修', { family: '欧阳', given: '修' }],
    ['{中国互联网络信息中心}', { literal: '中国互联网络信息中心' }],
  ])('reads the name %s', (written, name) => {
    expect(readOne(`@misc{k, author = {${written}}}`).author).toEqual([name]);
  });

  test.each(['others', '等'])('remembers that there are more authors after `and %s`', (others) => {
    const { author, others: lists } = readOne(`@misc{k, author = {Dai, X. and ${others}}}`);
    expect([author, lists]).toEqual([[{ family: 'Dai', given: 'X.' }], ['author']]);
  });

  test.each([
    ['Deep {ResNet}s', 'Deep <span class="nocase">ResNet</span>s'],
    ['{{All The Words}}', '<span class="nocase">All The Words</span>'],
    ['{\\"U}ber {\\\'E}tude', 'Über Étude'],
    ['\\textbf{Bold} and \\emph{it}', '<b>Bold</b> and <i>it</i>'],
    ['On $\\ell_2$ Norms', 'On <span class="nocase">ℓ₂</span> Norms'],
    ['$\\mathcal{L}$ and $x^2$', '<span class="nocase">L</span> and <span class="nocase">x²</span>'],
    ['a < b \\& c > d', 'a < b & c > d'],
    ['R\\&D -- 10\\%', 'R&D – 10%'],
    ['line\n  two', 'line two'],
  ])('reads the title %s', (written, title) => {
    expect(readOne(`@misc{k, title = {${written}}}`).title).toBe(title);
  });

  test.each([
    ['"The {BERT} Model"', 'The <span class="nocase">BERT</span> Model'],
    [
      '"A {"}quoted{"} {W}ord" # { and {More}}',
      'A "quoted" <span class="nocase">W</span>ord and <span class="nocase">More</span>',
    ],
    ['2001', '2001'],
  ])('reads the title %s, whatever delimits it', (value, title) => {
    expect(readOne(`@misc{k, title = ${value}}`).title).toBe(title);
  });

  test('keeps what looks like markup text', () => {
    expect(readOne('@misc{k, title = {<i>x</i> <script>}}').title).toBe('<\u2060i>x<\u2060/i> <script>');
  });

  test('joins title and subtitle', () => {
    expect(readOne('@book{k, title = {One}, subtitle = {Two}}').title).toBe('One: Two');
  });

  test.each([
    ['eprint = {2309.15807v2}, archiveprefix = {arXiv}'],
    ['eprint = {2309.15807}, eprinttype = {arxiv}'],
    ['journal = {arXiv preprint arXiv:2309.15807}'],
    ['journal = {CoRR}, volume = {abs/2309.15807}'],
    ['doi = {10.48550/arXiv.2309.15807}'],
    ['url = {https://arxiv.org/pdf/2309.15807v1}'],
    ['howpublished = {arXiv:2309.15807}'],
  ])('makes a preprint of %s', (fields) => {
    const { type, arxiv, publisher, number, URL: url, ...others } = readOne(`@article{k, title = {T}, ${fields}}`);
    expect({ type, arxiv, publisher, number }).toEqual({
      type: 'article',
      arxiv: '2309.15807',
      publisher: 'arXiv',
      number: 'arXiv:2309.15807',
    });
    expect(url).toContain('arxiv.org');
    expect(others['container-title']).toBeUndefined();
  });

  test('keeps the venue of a paper that is on arXiv too', () => {
    expect(readOne('@inproceedings{k, booktitle = {CVPR}, eprint = {2309.15807}, archiveprefix = {arXiv}}')).toEqual({
      type: 'paper-conference',
      'container-title': 'CVPR',
      arxiv: '2309.15807',
    });
  });

  test('reads dates of BibLaTeX', () => {
    expect(readOne('@online{k, date = {2023-09/2023-10}, urldate = {2024-01-02}}')).toEqual({
      type: 'webpage',
      issued: {
        'date-parts': [
          [2023, 9],
          [2023, 10],
        ],
      },
      accessed: { 'date-parts': [[2024, 1, 2]] },
    });
  });

  test.each([
    ['title = {扩散模型综述}', 'zh-CN'],
    ['author = {张三}', 'zh-CN'],
    ['title = {Emu}', undefined],
    ['title = {Emu}, langid = {chinese}', 'zh-CN'],
    ['title = {扩散}, language = {english}', 'en-US'],
  ])('finds the language of %s', (fields, language) => {
    expect(readOne(`@misc{k, ${fields}}`).language).toBe(language);
  });

  test('reads links to PDF, code and project', () => {
    expect(
      readOne('@misc{k, pdf = {https://x.org/a.pdf}, github = {owner/name}, website = {https://x.org}}').links,
    ).toEqual({
      pdf: 'https://x.org/a.pdf',
      code: 'https://github.com/owner/name',
      project: 'https://x.org',
    });
  });

  test('says what a thesis is in its own language', () => {
    expect(readOne('@phdthesis{k, title = {Training}}').genre).toBe('PhD thesis');
    expect(readOne('@mastersthesis{k, title = {研究}}').genre).toBe('硕士学位论文');
    expect(readOne('@thesis{k, title = {研究}, type = {phdthesis}}').genre).toBe('博士学位论文');
  });
});

describe('parseBib(text): entries', () => {
  test('resolves macros of the file and of BibTeX', () => {
    const bib = '@string{cvpr = "CVPR"}\n@inproceedings{k, booktitle = cvpr # " 2023", month = sep, year = 2023}';
    expect(readOne(bib)).toEqual({
      type: 'paper-conference',
      'container-title': 'CVPR 2023',
      issued: { 'date-parts': [[2023, 9]] },
    });
  });

  test('inherits from crossref, whatever the keys look like', () => {
    const { references, faults } = parseBib(
      '@inproceedings{a, title = {Child}, crossref = {conf/p:1$}}\n@proceedings{conf/p:1$, title = {Parent}, year = 2001}',
    );
    expect(faults).toEqual([]);
    expect(references[0]).toMatchObject({
      title: 'Child',
      'container-title': 'Parent',
      issued: { 'date-parts': [[2001]] },
    });
  });

  test('inherits from xdata, which is no reference', () => {
    const bib =
      '@misc{a, xdata = {x}, year = 2002}\n@xdata{x, author = {A, B}, year = 1999, xdata = {y}}\n@xdata{y, title = {T}}';
    expect(parseBib(bib).references).toMatchObject([
      { id: 'a', title: 'T', author: [{ family: 'A', given: 'B' }], issued: { 'date-parts': [[2002]] } },
    ]);
  });

  test.each(['a$b', '张三2023', 'a+b', '__proto__', 'constructor', 'DBLP:conf/nips/Ho20', "it's", 'a.b', 'A'])(
    'takes the key %s',
    (key) => {
      expect(keysOf(`@misc{${key}, title = {T}}`)).toEqual([key]);
    },
  );

  test('keeps the text of an entry and its place', () => {
    const [, reference] = parseBib('\uFEFF@misc{a}\r\n\r\n  @misc{b,\r\n  title = {T}\r\n}').references;
    expect(reference?.source).toEqual({
      line: 3,
      column: 3,
      endLine: 5,
      endColumn: 2,
      text: '@misc{b,\r\n  title = {T}\r\n}',
      key: { line: 3, column: 9, endLine: 3, endColumn: 10 },
    });
  });

  test.each([
    '',
    '\uFEFF',
    'just words',
    '% @misc{a, title = {T}}',
    '@comment{@misc{a, title={T}}}',
    '@preamble{"x"}',
    'me@example.org',
  ])('finds nothing wrong and nothing in %j', (bib) => {
    expect(parseBib(bib)).toEqual({ references: [], faults: [] });
  });

  test('never throws, and places every fault inside the text', () => {
    const piece = fc.constantFrom(
      '@misc{',
      '@article(',
      'a',
      ',',
      '=',
      '{',
      '}',
      '"',
      '\n',
      ' ',
      'title',
      '#',
      '$',
      '\\',
      '%',
      '@',
      '@string{',
      '张',
      'year = 2000',
      ')',
      '\\foo',
      '<b>',
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')),
        (bib) => {
          const lines = bib.split('\n');
          for (const { line, column, endLine, endColumn } of parseBib(bib).faults) {
            expect(line).toBeLessThanOrEqual(endLine);
            expect(endLine).toBeLessThanOrEqual(lines.length);
            expect(column).toBeGreaterThan(0);
            expect(endColumn).toBeLessThanOrEqual((lines[endLine - 1]?.length ?? 0) + 2);
          }
        },
      ),
    );
  });

  test('loads the entries around a broken one', () => {
    const entry = fc.constantFrom(
      '@misc{B, title = {x {y}, year = 2}',
      '@misc{B title = {x}}',
      '@misc{, title = {x}}',
      '@misc{B, title {x}}',
      '@misc{B, title = {x}',
      '@misc{B, title = "x}',
      '@misc{B',
    );
    fc.assert(
      fc.property(entry, fc.nat(4), (broken, at) => {
        const good = ['a', 'b', 'c', 'd'].map((key) => `@misc{${key}, title = {T}}`);
        const parsed = parseBib([...good.slice(0, at), broken, ...good.slice(at)].join('\n'));
        expect(parsed.references.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
        expect(parsed.faults.map(({ rule, line }) => [rule, line])).toEqual([['bib-entry-parses', at + 1]]);
      }),
    );
  });
});

describe('parseBib(text): faults', () => {
  const broken = readFileSync(new URL('../../fixtures/bibliography/broken.bib', import.meta.url), 'utf8');
  const expected = [
    '12:11-12:12 bib-entry-parses | The value of `title` is not closed before the field `author`. | Close the value of `title` with `}`.',
    '19:3-19:7 bib-entry-parses | Expected `,` or `}` behind the field `title`, found `year`. | Put a comma behind the value of `title`.',
    '22:10-22:11 bib-entry-parses | `@article` has no key: expected a citation key behind `{`, found `,`. | Write `@article{key, …}` with a key of your own.',
    '26:1-26:8 bib-field-is-valid | `@artcle` is no known type of entry; it is read as `@misc`. | Did you mean `@article`?',
    '30:1-30:7 bib-entry-parses | This entry is never closed: expected `}` before the next entry. | Close it with `}`.',
    '35:1-35:5 bib-entry-parses | Expected `@` before `misc`. | Write `@misc{`.',
    '39:7-39:15 bib-key-is-unique | The key `good-one` stands twice: the first entry with it is on line 5. | Give this entry another key, or delete it.',
  ];

  test.each([
    ['as it is', broken],
    ['with CRLF', broken.replaceAll('\n', '\r\n')],
    ['with a byte order mark', `\uFEFF${broken}`],
  ])('finds all mistakes of a file %s and reads the other entries', (_, bib) => {
    expect(faultsOf(bib)).toEqual(expected);
    expect(keysOf(bib)).toEqual(['good-one', 'odd-type', 'good-two']);
  });

  test.each([
    [
      '@misc{k, doi = {nature14539}}',
      ['1:16-1:29 bib-field-is-valid | Expected a DOI, which begins with `10.`, found `nature14539`.'],
    ],
    [
      '@misc{k, url = {www.example.org}}',
      [
        '1:16-1:33 bib-field-is-valid | Expected an address that begins with `https://` or `http://`, found `www.example.org`. | Write `https://www.example.org`.',
      ],
    ],
    [
      '@misc{k, url = {javascript:alert(1)}}',
      [
        '1:16-1:37 bib-field-is-valid | Expected an address that begins with `https://` or `http://`, found `javascript:alert(1)`.',
      ],
    ],
    [
      '@misc{k, date = {23-11-21}}',
      ['1:17-1:27 bib-field-is-valid | Expected a date such as `2023`, `2023-09` or `2023-09-27`, found `23-11-21`.'],
    ],
    [
      '@misc{k, year = 2023, month = {Michaelmas}}',
      ['1:31-1:43 bib-field-is-valid | Expected a month such as `sep`, `9` or `September`, found `Michaelmas`.'],
    ],
    [
      '@misc{k, journal = jmlr}',
      [
        '1:20-1:24 bib-field-is-valid | `jmlr` is no macro of this file; it is read as text. | Put it in braces: `journal = {jmlr}`, or did you mean `jul`.',
      ],
    ],
    [
      '@misc{k, title = {It costs $5}}',
      ['1:28-1:29 bib-field-is-valid | This `$` opens a formula that is never closed. | Write `\\$` for a dollar.'],
    ],
    [
      '@misc{k, title = {\\foo{x}}}',
      ['1:19-1:23 bib-field-is-valid | `\\foo` is no TeX command that is known here; it stands in the text as it is.'],
    ],
    [
      '@misc{k, title = {A},\n  title = {B}}',
      [
        '2:3-2:8 bib-field-is-valid | The field `title` stands twice in this entry; the first counts. | Delete one of the two.',
      ],
    ],
    [
      '@misc{k, author = {张三，李四}}',
      [
        '1:19-1:26 bib-field-is-valid | Expected `and` between the names of `author`, found `张三，李四`. | Write `张三 and 李四`.',
      ],
    ],
    [
      '@misc{k, author = {A, B, C, D}}',
      [
        '1:19-1:31 bib-field-is-valid | Expected at most two commas in a name, found `A, B, C, D`. | Separate names with `and`.',
      ],
    ],
    [
      '@misc{k, langid = {klingon}}',
      ['1:19-1:28 bib-field-is-valid | Expected a language such as `chinese` or `zh-CN`, found `klingon`.'],
    ],
    [
      '@misc{one, crossref = {tow}}\n@misc{two}',
      ['1:23-1:28 bib-field-is-valid | `crossref` names `tow`, which is no entry of this file. | Did you mean `two`?'],
    ],
  ])('tells what is wrong with a field and reads the entry: %s', (bib, faults) => {
    expect(faultsOf(bib)).toEqual(faults);
    expect(keysOf(bib)).toContain(bib.startsWith('@misc{k') ? 'k' : 'one');
  });
});
