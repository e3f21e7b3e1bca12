import { describe, expect, test } from 'vitest';
import { cite, format, mention, references, show, showAll } from './sampleFormatting';
import { referencesOf } from './samples';

describe('formatNote(clusters): citations', () => {
  test.each([
    [
      'ieee',
      [
        '[{dai|1}]',
        '[{dai|1}], [{zhang|2}], [{he|3}]',
        '{zhang|张三等 [2]}',
        '{he|He and Zhang [3]}',
        '{two|张三和李四 [4]}',
      ],
    ],
    [
      'apa',
      [
        '({dai|Dai et al., 2023})',
        '({dai|Dai et al., 2023}; {he|He &amp; Zhang, 2016}; {zhang|张三等, 2023})',
        '{zhang|张三等 (2023)}',
        '{he|He &amp; Zhang (2016)}',
        '{two|张三 &amp; 李四 (2020)}',
      ],
    ],
    [
      'nature',
      [
        '{dai|<sup>1</sup>}',
        '{dai|<sup>1</sup>}{zhang=2|<sup>–</sup>}{he|<sup>3</sup>}',
        '{zhang|张三等<sup>2</sup>}',
        '{he|He and Zhang<sup>3</sup>}',
        '{two|张三和李四<sup>4</sup>}',
      ],
    ],
    [
      'gb-t-7714-2015-numeric',
      [
        '<sup>[</sup>{dai|<sup>1</sup>}<sup>]</sup>',
        '<sup>[</sup>{dai|<sup>1</sup>}{zhang=2|<sup>–</sup>}{he|<sup>3</sup>}<sup>]</sup>',
        '{zhang|张三等<sup>[2]</sup>}',
        '{he|He and Zhang<sup>[3]</sup>}',
        '{two|张三和李四<sup>[4]</sup>}',
      ],
    ],
    [
      'gb-t-7714-2015-author-date',
      [
        '({dai|Dai et al., 2023})',
        '({dai|Dai et al., 2023}; {zhang|张三等, 2023}; {he|He et al., 2016})',
        '{zhang|张三等 (2023)}',
        '{he|He et al. (2016)}',
        '{two|张三等 (2020)}',
      ],
    ],
  ])('speaks each entry’s language in %s, in one citation too', (style, expected) => {
    expect(
      showAll(style, [cite('dai'), cite('dai', 'zhang', 'he'), mention('zhang'), mention('he'), mention('two')]),
    ).toEqual(expected);
  });

  test.each([
    ['vancouver', ['({dai|1}{he+bishop+zhang=2–4|–}{zhou|5})', '({dai|1}{he=2|–}{bishop|3},{zhou|5},{two|6})']],
    [
      'acm-sig-proceedings',
      ['[{bishop|1}{dai+he+zhou=2–4|–}{zhang|5}]', '[{bishop|1}{dai+he=2–3|–}{zhou|4}, {two|6}]'],
    ],
    [
      'ieee',
      [
        '[{dai|1}], [{he|2}], [{bishop|3}], [{zhang|4}], [{zhou|5}]',
        '[{dai|1}], [{he|2}], [{bishop|3}], [{zhou|5}], [{two|6}]',
      ],
    ],
  ])('links a range’s ends, and its dash to what it passes over, in %s', (style, expected) => {
    const clusters = [cite('dai', 'he', 'bishop', 'zhang', 'zhou'), cite('zhou', 'two', 'dai', 'he', 'bishop')];
    expect(showAll(style, clusters)).toEqual(expected);
  });

  test.each([
    [
      'springer-basic-author-date',
      ['({lee1|Lee 2020a}, {lee2|b})', '({lee2|Lee 2020b}, {lee1|a})', '{lee2|Lee (2020b)}'],
    ],
    ['apa', ['({lee1|Lee, 2020a}, {lee2|2020b})', '({lee2|Lee, 2020b}, {lee1|2020a})', '{lee2|Lee (2020b)}']],
    [
      'gb-t-7714-2015-author-date',
      ['({lee1|Lee, 2020a}, {lee2|2020b})', '({lee2|Lee, 2020b}, {lee1|2020a})', '{lee2|Lee (2020b)}'],
    ],
  ])('links each year, or letter, of one group of authors in %s', (style, expected) => {
    expect(showAll(style, [cite('lee1', 'lee2'), cite('lee2', 'lee1'), mention('lee2')])).toEqual(expected);
  });

  test('links the letters of a range of years, and its dash to what it passes over', () => {
    const known = referencesOf(
      ['a', 'b', 'c', 'd'].map((key) => `@misc{${key}, title = {${key}}, author = {Lee, A.}, year = 2020}`).join('\n'),
    );
    const { clusters } = format('annual-reviews-author-date', [cite('a', 'b', 'c', 'd'), cite('b', 'd')], 'en', known);
    expect(clusters.map(show)).toEqual(['({a|Lee 2020a}{b+c=b–c|–}{d|d})', '({b|Lee 2020b},{d|d})']);
  });

  test('prints prefix, locator and suffix in the entry’s language', () => {
    const clusters = [
      cite({ key: 'dai', prefix: 'see', locator: '3', label: 'page', suffix: ', and passim' }),
      cite({ key: 'zhang', locator: '2', label: 'figure' }, { key: 'he', locator: '2', label: 'figure' }),
    ];
    expect(showAll('apa', clusters)).toEqual([
      '(see {dai|Dai et al., 2023, p. 3}, and passim)',
      '({he|He &amp; Zhang, 2016, Figure 2}; {zhang|张三等, 2023, 图表 2})',
    ]);
    expect(showAll('ieee', clusters)).toEqual([
      'see [{dai|1, p. 3}], and passim',
      '[{zhang|2, 图 2}], [{he|3, Fig. 2}]',
    ]);
  });

  test('leaves the authors out where the author asks for it', () => {
    expect(showAll('apa', [cite({ key: 'dai', suppressAuthor: true })])).toEqual(['({dai|2023})']);
    expect(showAll('ieee', [cite({ key: 'dai', suppressAuthor: true })])).toEqual(['[{dai|1}]']);
  });

  test('prints the authors where a style has no words for a citation without them', () => {
    expect(showAll('modern-language-association', [cite({ key: 'dai', suppressAuthor: true }), mention('he')])).toEqual(
      ['{dai|Dai et al.}', '{he|He and Zhang}'],
    );
  });

  test('tells two works of one author and year apart, in this note only', () => {
    expect(showAll('apa', [cite('lee1'), cite('lee2')])).toEqual(['({lee1|Lee, 2020a})', '({lee2|Lee, 2020b})']);
    expect(showAll('apa', [cite('lee2')])).toEqual(['({lee2|Lee, 2020})']);
    expect(format('apa', [cite('lee2', 'lee1')]).bibliography.map(({ html }) => html)).toEqual([
      'Lee, A. (2020a). <i>One</i>.',
      'Lee, A. (2020b). <i>Two</i>.',
    ]);
  });

  test('names a body, and a work without authors by its title', () => {
    expect(showAll('ieee', [mention('body'), mention('nameless')])).toEqual([
      '{body|Meta AI [1]}',
      '{nameless|Nameless Work [2]}',
    ]);
  });

  test('shows a key without a reference, alone and among others', () => {
    expect(showAll('ieee', [cite('no<pe'), cite('dai', 'nope'), mention('nope')])).toEqual([
      '[no&lt;pe?]',
      '[{dai|1}] [nope?]',
      '[nope?]',
    ]);
    expect(showAll('gb-t-7714-2015-note', [cite('nope')])).toEqual(['[nope?]']);
    expect(format('ieee', [])).toEqual({ clusters: [], bibliography: [] });
  });

  test('numbers notes, refers back and leads with the authors', () => {
    expect(
      showAll('gb-t-7714-2015-note', [
        cite('zhou'),
        mention('he'),
        cite({ key: 'he', locator: '3', label: 'page' }),
        cite('zhou', 'he'),
      ]),
    ).toEqual([
      '^1 周志华. 机器学习[M]. 北京: 清华大学出版社, 2016.',
      '{he|He and Zhang}^2 HE K, ZHANG X. Deep Learning[J/OL]. Nature, 2016, 1: 2-3. DOI:<a href="https://doi.org/10.1038/x1">10.1038/x1</a>.',
      '^3 同上: 3.',
      '^4 同1; 同2.',
    ]);
  });

  test.each(['constructor', '__proto__', 'hasOwnProperty', 'i0', '"><script>'])(
    'takes %s for a key like any other',
    (key) => {
      const reference = references.get('he');
      if (!reference) throw new Error('no sample');
      const known = new Map([[key, { ...reference, id: key }]]);
      expect(format('ieee', [cite(key)], 'en', known).clusters).toEqual([
        { kind: 'in-text', segments: [{ html: '[' }, { html: '1', key }, { html: ']' }] },
      ]);
    },
  );
});
