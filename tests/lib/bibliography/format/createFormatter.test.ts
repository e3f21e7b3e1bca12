import { describe, expect, test } from 'vitest';
import { createFormatter, formatEntry } from '../../../../lib/bibliography/format/createFormatter';
import type { Cluster, FormattedCluster } from '../../../../lib/bibliography/format/FormattedNote';
import type { Reference } from '../../../../lib/bibliography/Reference';
import { referencesOf } from './samples';

const references = referencesOf(`
@misc{dai, title = {{Emu}: Enhancing}, author = {Dai, X. and Hou, J. and Ma, C.-Y.}, year = 2023, month = sep, eprint = {2309.15807}, archiveprefix = {arXiv}}
@article{he, title = {Deep Learning}, author = {He, K. and Zhang, X.}, journal = {Nature}, volume = 1, pages = {2--3}, year = 2016, doi = {10.1038/x1}}
@book{bishop, title = {Patterns}, author = {Bishop, Christopher M.}, publisher = {Springer}, year = 2006, url = {https://example.org/p}}
@article{zhang, title = {扩散模型综述}, author = {张三 and 李四 and 王五}, journal = {计算机学报}, volume = 46, year = 2023}
@book{zhou, title = {机器学习}, author = {周志华}, publisher = {清华大学出版社}, address = {北京}, year = 2016}
@article{two, title = {双作者}, author = {张, 三 and 李, 四}, journal = {软件学报}, year = 2020}
@misc{more, title = {More}, author = {Dai, X. and Hou, J. and others}, year = 2020}
@misc{moreZh, title = {更多}, author = {张三 and 李四 and others}, year = 2021}
@misc{lee1, title = {One}, author = {Lee, A.}, year = 2020}
@misc{lee2, title = {Two}, author = {Lee, A.}, year = 2020}
@misc{body, title = {Report}, author = {{Meta AI}}, year = 2022}
@misc{nameless, title = {Nameless Work}, year = 2021}
`);

const cite = (...items: (string | Cluster['items'][number])[]): Cluster => ({
  narrative: false,
  items: items.map((item) => (typeof item === 'string' ? { key: item } : item)),
});
const mention = (key: string): Cluster => ({ narrative: true, items: [{ key }] });

function show(cluster: FormattedCluster): string {
  const segments = cluster.kind === 'note' ? cluster.lead : cluster.segments;
  const line = segments
    .map(({ html, key, range }) => {
      const name = range ? `${range.keys.join('+')}=${range.label}` : key;
      return name === undefined ? html : `{${name}|${html}}`;
    })
    .join('');
  return cluster.kind === 'note' ? `${line}^${cluster.number} ${cluster.html}` : line;
}

const format = (
  style: string,
  clusters: Cluster[],
  language = 'en',
  known: ReadonlyMap<string, Reference> = references,
) => createFormatter({ style, language, references: known }).formatNote(clusters);
const showAll = (style: string, clusters: Cluster[], language = 'en') =>
  format(style, clusters, language).clusters.map(show);

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

describe('formatNote(clusters): bibliography', () => {
  const entries = (style: string, keys: string[], language = 'en') =>
    format(
      style,
      keys.map((key) => cite(key)),
      language,
    ).bibliography;

  test('writes `et al.` and `等` where the list of authors ends with others', () => {
    expect(entries('ieee', ['more', 'moreZh']).map(({ html }) => html)).toEqual([
      'X. Dai, J. Hou, et al., “More.” 2020.',
      '张三, 李四等, 《更多》. 2021年.',
    ]);
    expect(entries('gb-t-7714-2015-numeric', ['more', 'moreZh']).map(({ html }) => html)).toEqual([
      'DAI X, HOU J, et al. More[Z]. 2020.',
      '张三, 李四, 等. 更多[Z]. 2021.',
    ]);
    expect(showAll('ieee', [mention('more'), mention('moreZh')])).toEqual([
      '{more|Dai et al. [1]}',
      '{moreZh|张三等 [2]}',
    ]);
    expect(showAll('apa', [cite('more'), cite('moreZh')])).toEqual([
      '({more|Dai et al., 2020})',
      '({moreZh|张三等, 2021})',
    ]);
  });

  test('links what the style prints, and adds what it does not', () => {
    expect(entries('ieee', ['dai', 'he', 'bishop'])).toEqual([
      {
        key: 'dai',
        number: 1,
        label: '[1]',
        html: 'X. Dai, J. Hou, and C.-Y. Ma, “Emu: Enhancing,” Sep. 2023, <i>arXiv</i>: arXiv:2309.15807. [Online]. Available: <a href="https://arxiv.org/abs/2309.15807">https://arxiv.org/abs/2309.15807</a>',
      },
      {
        key: 'he',
        number: 2,
        label: '[2]',
        html: 'K. He and X. Zhang, “Deep Learning,” <i>Nature</i>, vol. 1, pp. 2–3, 2016, doi: <a href="https://doi.org/10.1038/x1">10.1038/x1</a>.',
      },
      {
        key: 'bishop',
        number: 3,
        label: '[3]',
        html: 'C. M. Bishop, <i>Patterns</i>. Springer, 2006. [Online]. Available: <a href="https://example.org/p">https://example.org/p</a>',
      },
    ]);
    expect(entries('nature', ['he', 'bishop']).map(({ html }) => html)).toEqual([
      'He, K. &amp; Zhang, X. Deep Learning. <i>Nature</i> <b>1</b>, 2–3 (2016). <a href="https://doi.org/10.1038/x1">doi:10.1038/x1</a>',
      'Bishop, C. M. <i>Patterns</i>. (Springer, 2006). <a href="https://example.org/p">https://example.org/p</a>',
    ]);
  });

  test('gives an entry that is formatted once the number of each note', () => {
    expect(entries('ieee', ['dai', 'he']).map(({ key, label }) => [key, label])).toEqual([
      ['dai', '[1]'],
      ['he', '[2]'],
    ]);
    expect(entries('ieee', ['he', 'dai']).map(({ key, label }) => [key, label])).toEqual([
      ['he', '[1]'],
      ['dai', '[2]'],
    ]);
    expect(entries('nature', ['zhou', 'he']).map(({ number, label }) => [number, label])).toEqual([
      [1, '1.'],
      [2, '2.'],
    ]);
  });

  test('sorts by the language of the note where the style sorts', () => {
    expect(entries('apa', ['zhou', 'zhang', 'he', 'dai'], 'zh').map(({ key }) => key)).toEqual([
      'zhang',
      'zhou',
      'dai',
      'he',
    ]);
    expect(
      entries('apa', ['zhou', 'zhang', 'he', 'dai'], 'en')
        .slice(0, 2)
        .map(({ key }) => key),
    ).toEqual(['dai', 'he']);
  });

  test('takes a changed reference at once', () => {
    const changed = new Map(references);
    const he = references.get('he');
    if (he) changed.set('he', { ...he, title: 'Deeper Learning' });
    expect(entries('ieee', ['he'])[0]?.html).toContain('“Deep Learning,”');
    expect(format('ieee', [cite('he')], 'en', changed).bibliography[0]?.html).toContain('“Deeper Learning,”');
  });

  test.each([
    'chicago-author-date',
    'chicago-fullnote-bibliography',
    'vancouver',
    'acm-sig-proceedings',
    'modern-language-association',
  ])('serves %s, another packaged style', (style) => {
    const { clusters, bibliography } = format(style, [cite('dai', 'zhang'), mention('he')]);
    expect(clusters.map(show).join(' ')).not.toMatch(/undefined|NO_PRINTED|ERROR/);
    expect(bibliography.map(({ key }) => key).sort()).toEqual(['dai', 'he', 'zhang']);
  });
});

describe('formatNote(clusters): what it costs', () => {
  /** Counts the questions asked of it, and refuses to be walked through. */
  class CountingMap extends Map<string, Reference> {
    asked = 0;
    override get(key: string): Reference | undefined {
      this.asked++;
      return super.get(key);
    }
    override forEach(): never {
      throw new Error('walked through');
    }
    override [Symbol.iterator](): never {
      throw new Error('walked through');
    }
    override values(): never {
      throw new Error('walked through');
    }
  }

  test.each(['ieee', 'apa', 'gb-t-7714-2015-note'])('is the same in %s for any size of the bibliography', (style) => {
    const small = new CountingMap();
    const large = new CountingMap();
    const he = references.get('he');
    if (!he) throw new Error('no sample');
    for (let index = 0; index < 2000; index++) {
      const reference = { ...he, id: `k${index}`, title: `Title ${index}` };
      if (index < 10) small.set(reference.id, reference);
      large.set(reference.id, reference);
    }
    const clusters = [cite('k1', 'k2'), mention('k3'), cite('k1')];
    expect(format(style, clusters, 'en', large)).toEqual(format(style, clusters, 'en', small));
    expect([small.asked, large.asked]).toEqual([3, 3]);
  });
});

describe('formatEntry(reference, style)', () => {
  test('gives the entry that a note which cites nothing else has, whatever was formatted before', () => {
    for (const style of ['ieee', 'apa', 'nature']) {
      format(style, [cite('lee1', 'lee2')]);
      for (const [key, reference] of references) {
        expect(formatEntry(reference, style)).toEqual(format(style, [cite(key)]).bibliography[0]);
      }
    }
  });
});
