import CSL, { type CiteprocCite } from 'citeproc';
import { describe, expect, test } from 'vitest';
import { baseLanguage } from '../../../../lib/bibliography/format/createEngine';
import { createFormatter } from '../../../../lib/bibliography/format/createFormatter';
import type { Cluster, FormattedCluster, FormattedEntry } from '../../../../lib/bibliography/format/FormattedNote';
import { readLocale } from '../../../../lib/bibliography/format/readStyles';
import { getStyle, testedStyles } from '../../../../lib/bibliography/format/styles';
import { othersMark, toItem } from '../../../../lib/bibliography/format/toItem';
import type { Reference } from '../../../../lib/bibliography/Reference';
import { readSample, referencesOf } from './samples';

/** citeproc alone, with the style and the locale as they are packaged. */
function plainEngine(style: string, references: Map<string, Reference>, language: string) {
  const retrieveItem = (key: string) => {
    const reference = references.get(key);
    if (!reference) throw new Error(`No reference ${key}`);
    return structuredClone(toItem(reference));
  };
  const csl = getStyle(style);
  return new CSL.Engine(
    { retrieveLocale: readLocale, retrieveItem },
    csl,
    language === 'zh' ? 'zh-CN' : baseLanguage(csl),
    true,
  );
}

/** What citeproc prints for these citations and the bibliography that they make with what is not cited. */
function printPlainly(
  style: string,
  references: Map<string, Reference>,
  language: string,
  clusters: CiteprocCite[][],
  uncited: string[] = [],
) {
  const engine = plainEngine(style, references, language);
  engine.updateItems([...new Set(clusters.flat().map(({ id }) => id))]);
  if (uncited.length > 0) engine.updateUncitedItems(uncited);
  const before: [string, number][] = [];
  const printed: string[] = [];
  clusters.forEach((citationItems, index) => {
    const noteIndex = engine.opt.xclass === 'note' ? index + 1 : 0;
    const citation = { citationID: `c${index}`, citationItems, properties: { noteIndex } };
    for (const [at, html] of engine.processCitationCluster(citation, before, [], CSL.ASSUME_ALL_ITEMS_REGISTERED)[1])
      printed[at] = html;
    before.push([citation.citationID, noteIndex]);
  });
  const made = engine.makeBibliography();
  return { printed, entries: made === false ? [] : made[1] };
}

/** HTML without boxes and links, one way of writing its entities and blanks. */
function tidy(html: string): string {
  const entities: Record<string, string> = {
    '#38': '&',
    amp: '&',
    '#60': '<',
    lt: '<',
    '#62': '>',
    gt: '>',
    '#39': "'",
    quot: '"',
  };
  return html
    .replace(/<\/?(?:div|a)\b[^>]*>/g, '')
    .replace(/&(#?\w+);/g, (all, name: string) => entities[name] ?? all)
    .replace(/\s+/g, ' ')
    .trim();
}

const textOf = (cluster: FormattedCluster) =>
  cluster.kind === 'note' ? cluster.html : cluster.segments.map(({ html }) => html).join('');
const joined = (cluster: FormattedCluster) => tidy(textOf(cluster)).replaceAll('</sup><sup>', '');
const whole = ({ label = '', html }: FormattedEntry) => tidy(label + html);
/** Links that the style does not print stand behind the entry. */
const addedLinks = /(?: (?:arXiv|doi|https?):\S+)*$/;

/** The tested styles, and one whose dates stand in macros of macros. */
const styles = [...testedStyles, 'chicago-fullnote-bibliography'];
const cases = styles.flatMap((style) => (['en', 'zh'] as const).map((language) => [style, language] as const));

describe.each(cases)('createFormatter({ style: %s, language: %s })', (style, language) => {
  const references = readSample(language === 'zh' ? 'chinese' : 'english');
  const keys = [...references.keys()];
  const formatter = createFormatter({ style, language, references });
  const format = (clusters: CiteprocCite[][]) =>
    formatter.formatNote(
      clusters.map(
        (cites): Cluster => ({
          narrative: false,
          items: cites.map(({ id, ...cite }) => ({ key: id, ...cite })) as Cluster['items'],
        }),
      ),
    );

  test('prints each of 20 records as citeproc does', () => {
    expect(keys).toHaveLength(20);
    const plain = printPlainly(
      style,
      references,
      language,
      keys.map((id) => [{ id }]),
    );
    const { bibliography } = format(keys.map((id) => [{ id }]));
    expect(bibliography).toHaveLength(20);
    bibliography.forEach((entry, index) => {
      const printed = tidy(plain.entries[index] ?? '');
      if (printed.includes(othersMark)) return;
      expect(whole(entry).startsWith(printed)).toBe(true);
      expect(whole(entry).slice(printed.length)).toMatch(new RegExp(`^${addedLinks.source}`));
    });
  });

  test('prints citations of one and of several references as citeproc does', () => {
    const shown = keys.filter((key) => !references.get(key)?.others);
    const clusters: CiteprocCite[][] = [
      ...shown.map((id) => [{ id }]),
      ...shown.map((id) => [{ id, locator: '3', label: 'page', prefix: 'see', suffix: ', and passim' }]),
      shown.map((id) => ({ id })),
      [{ id: shown[0] ?? '' }, { id: shown[2] ?? '', locator: '4', label: 'figure' }],
    ];
    const plain = printPlainly(style, references, language, clusters);
    expect(format(clusters).clusters.map(joined)).toEqual(
      plain.printed.map(tidy).map((html) => withDelimiters(html, style)),
    );
  });
});

describe('createFormatter({ style }): groups that collapse', () => {
  const entry = (key: string, author: string, year: number) =>
    `@misc{${key}, title = {T ${key}}, author = {${author}}, year = ${year}}`;
  const many = 'Dai, X. and Hou, J. and Ma, C.';
  const references = referencesOf(
    [
      entry('a', many, 2023),
      entry('b', many, 2023),
      entry('c', many, 2023),
      entry('d', many, 2022),
      entry('e', 'Zed, X.', 2022),
    ].join('\n'),
  );
  const collapsing = [
    'ieee',
    'apa',
    'nature',
    'gb-t-7714-2015-numeric',
    'gb-t-7714-2015-author-date',
    'vancouver',
    'american-chemical-society',
    'elsevier-harvard',
    'springer-basic-author-date',
    'annual-reviews-author-date',
  ];

  test.each(collapsing)('are printed as citeproc does in %s, every reference in reach', (style) => {
    const groups = ['abcde', 'abc', 'ca', 'acde', 'eb', 'de', 'bcd'].map((keys) => [...keys]);
    const formatter = createFormatter({ style, language: 'en', references });
    const { clusters } = formatter.formatNote(
      groups.map((keys) => ({ narrative: false, items: keys.map((key) => ({ key })) })),
    );
    const plain = printPlainly(
      style,
      references,
      'en',
      groups.map((keys) => keys.map((id) => ({ id }))),
    );
    expect(clusters.map(joined)).toEqual(plain.printed.map(tidy));
    const reached = clusters.map((cluster) =>
      (cluster.kind === 'note' ? [] : cluster.segments).flatMap(({ key, range }) => range?.keys ?? key ?? []),
    );
    expect(reached.map((keys) => keys.sort())).toEqual(groups.map((keys) => [...keys].sort()));
  });

  test.each(collapsing)('are printed with what is not cited as citeproc does in %s', (style) => {
    const groups = [['c'], ['a', 'e']];
    const { clusters, bibliography } = createFormatter({ style, language: 'en', references }).formatNote(
      groups.map((keys) => ({ narrative: false, items: keys.map((key) => ({ key })) })),
      ['d', 'a', 'b'],
    );
    const cites = groups.map((keys) => keys.map((id) => ({ id })));
    const plain = printPlainly(style, references, 'en', cites, ['d', 'b']);
    expect(clusters.map(joined)).toEqual(plain.printed.map(tidy));
    expect(bibliography.map(whole)).toEqual(plain.entries.map(tidy));
  });
});

/** citeproc leaves out what stands between two notes of numbers alone: `同1同2`. */
function withDelimiters(html: string, style: string): string {
  return style === 'gb-t-7714-2015-note' ? html.replace(/(同\d+)(?=同)/g, '$1; ') : html;
}
