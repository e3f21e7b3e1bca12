import { describe, expect, test } from 'vitest';
import { formatEntry } from '../../../../lib/bibliography/format/createFormatter';
import type { Cluster } from '../../../../lib/bibliography/format/FormattedNote';
import type { Reference } from '../../../../lib/bibliography/Reference';
import { cite, format, mention, references, show, showAll } from './sampleFormatting';

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

describe('formatNote(clusters, uncited)', () => {
  const list = (style: string, clusters: Cluster[], uncited: string[], language = 'en') =>
    format(style, clusters, language, references, uncited);
  const labels = (style: string, clusters: Cluster[], uncited: string[], language?: string) =>
    list(style, clusters, uncited, language).bibliography.map(({ key, label }) => [key, label]);

  test('puts what is not cited behind all others, as it is written, where numbers go by order of citation', () => {
    expect(labels('ieee', [cite('he'), mention('dai')], ['zhou', 'bishop'])).toEqual([
      ['he', '[1]'],
      ['dai', '[2]'],
      ['zhou', '[3]'],
      ['bishop', '[4]'],
    ]);
    expect(labels('gb-t-7714-2015-numeric', [cite('zhou', 'he')], ['zhang', 'bishop'], 'zh')).toEqual([
      ['zhou', '[1]'],
      ['he', '[2]'],
      ['zhang', '[3]'],
      ['bishop', '[4]'],
    ]);
  });

  test('prints it in its own language, as if it were cited', () => {
    const [, uncited] = list('gb-t-7714-2015-numeric', [cite('he')], ['zhou'], 'zh').bibliography;
    const [, cited] = list('gb-t-7714-2015-numeric', [cite('he', 'zhou')], [], 'zh').bibliography;
    expect(uncited?.html).toBe('周志华. 机器学习[M]. 北京: 清华大学出版社, 2016.');
    expect(uncited).toEqual(cited);
  });

  test('sorts it among the others where the style sorts', () => {
    expect(labels('apa', [cite('he'), cite('dai')], ['zhou', 'bishop']).map(([key]) => key)).toEqual([
      'bishop',
      'dai',
      'he',
      'zhou',
    ]);
  });

  test('counts it where years are told apart by letters', () => {
    const { clusters, bibliography } = list('apa', [cite('lee2')], ['lee1']);
    expect(clusters.map(show)).toEqual(['({lee2|Lee, 2020b})']);
    expect(bibliography.map(({ key, html }) => [key, html])).toEqual([
      ['lee1', 'Lee, A. (2020a). <i>One</i>.'],
      ['lee2', 'Lee, A. (2020b). <i>Two</i>.'],
    ]);
  });

  test('lists once what is cited too, as cited, and leaves out a key without a reference', () => {
    const expected = [
      ['he', '[1]'],
      ['dai', '[2]'],
    ];
    expect(labels('ieee', [cite('he')], ['dai', 'he', 'nobody', 'dai'])).toEqual(expected);
  });

  test('lists it for a note that cites nothing, and in no style that has no bibliography', () => {
    expect(list('ieee', [], ['he'])).toEqual({ ...list('ieee', [cite('he')], []), clusters: [] });
    expect(list('bluebook-inline', [], ['he'])).toEqual({ clusters: [], bibliography: [] });
  });

  test('leaves no trace in the next note', () => {
    const before = list('apa', [cite('lee2')], []);
    list('apa', [cite('lee2')], ['lee1', 'he']);
    expect(list('apa', [cite('lee2')], [])).toEqual(before);
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
