import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { serializeReference } from '../../../../lib/bibliography/bib/referenceToBibtex';
import { parseBib } from '../../../../lib/bibliography/parseBib';
import type { Name, Reference } from '../../../../lib/bibliography/Reference';
import { textToRich } from '../../../../lib/bibliography/richText';

const source = { text: '', line: 1, column: 1, endLine: 1, endColumn: 1 };

/** What an entry says, without where it stands. */
const read = (bib: string) => {
  const { references, faults } = parseBib(bib);
  const [{ source: _, ...reference }] = references as [Reference];
  return { reference, faults, count: references.length };
};

const word = fc.stringMatching(/^[A-Z][a-z]{1,7}$/);
const sign = fc.constantFrom(
  '&',
  '%',
  '$',
  '#',
  '_',
  '~',
  '^',
  '\\',
  '{x}',
  '<b>',
  'a--b',
  "''",
  'é',
  '≥',
  '30%',
  'C#',
);
const text = fc
  .tuple(word, fc.array(fc.oneof({ weight: 4, arbitrary: word }, sign), { maxLength: 5 }))
  .map(([first, rest]) => textToRich([first, ...rest].join(' ')));
const rich = fc.oneof(
  text,
  fc.tuple(text, word).map(([before, inner]) => `${before} <i>${inner}</i> end`),
  fc.tuple(text, word).map(([before, inner]) => `${before} H<sub>Q</sub> <span class="nocase">${inner}</span>`),
);
const person: fc.Arbitrary<Name> = fc.oneof(
  fc.record({ family: word, given: word }),
  fc.record({ family: word, given: word, 'non-dropping-particle': fc.constantFrom('van', 'de la') }),
  fc.record({ family: word, given: word, suffix: fc.constant('Jr.') }),
  fc.constantFrom({ family: '张三' }, { family: '欧阳', given: '修' }, { literal: 'The Reading Group' }),
);
const people = fc.array(person, { minLength: 1, maxLength: 4 });
const year = fc.integer({ min: 1600, max: 2100 });
const date = fc.oneof(
  year.map((y) => ({ 'date-parts': [[y]] })),
  fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]) => ({ 'date-parts': [[y, m]] })),
  fc.tuple(year, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 })).map(([y, m, d]) => ({
    'date-parts': [[y, m, d]],
  })),
  fc.constant({ literal: 'in press' }),
);
const digits = fc.integer({ min: 1, max: 9999 }).map(String);
const shared = {
  id: fc.constantFrom('ho2020', 'DBLP:conf/x/1', '张三2020'),
  source: fc.constant({ ...source, key: source }),
  title: rich,
  author: people,
  issued: date,
  DOI: digits.map((n) => `10.1000/x_(${n})`),
  URL: digits.map((n) => `https://example.org/a_b?c=${n}%20&d#e`),
  note: text,
  abstract: text,
};
const needed = ['id', 'type', 'source', 'title'] as const;
const reference = fc.oneof(
  fc.record(
    {
      ...shared,
      type: fc.constant('article-journal'),
      'container-title': text,
      volume: digits,
      issue: digits,
      page: fc.constantFrom('1-9', '3'),
    },
    { requiredKeys: [...needed, 'container-title'] },
  ),
  fc.record(
    { ...shared, type: fc.constant('paper-conference'), 'container-title': rich, publisher: text, editor: people },
    { requiredKeys: [...needed] },
  ),
  fc.record(
    { ...shared, type: fc.constant('book'), publisher: text, edition: digits, 'collection-title': text },
    { requiredKeys: [...needed] },
  ),
  fc.record({ ...shared, type: fc.constant('report'), publisher: text, number: digits }, { requiredKeys: [...needed] }),
) as fc.Arbitrary<Reference>;

describe('serializeReference(reference)', () => {
  test('writes an entry that is read as the same reference, without a fault', () => {
    fc.assert(
      fc.property(reference, (original) => {
        const { source: _, language: __, ...expected } = original;
        const { reference: found, faults, count } = read(serializeReference(original));
        const { language: ___, ...rest } = found;
        expect({ faults, count }).toEqual({ faults: [], count: 1 });
        expect(rest).toEqual(expected);
      }),
      { numRuns: 150 },
    );
  });

  test('writes what it has read a second time in the same words', () => {
    fc.assert(
      fc.property(reference, (original) => {
        const once = serializeReference(original);
        const { reference: found } = read(once);
        expect(serializeReference({ ...found, language: original.language } as Reference)).toBe(once);
      }),
      { numRuns: 50 },
    );
  });

  test('names more people than are named, the language and the paper on arXiv', () => {
    const bib =
      '@misc{a, author={Dai, X. and others}, title={深度}, eprint={2309.15807}, archiveprefix={arXiv}, year=2023}';
    const { reference: found } = read(bib);
    const again = read(serializeReference({ ...found, source: { ...source, key: source } }));
    expect(again.reference).toEqual(found);
    expect(found.others).toEqual(['author']);
  });
});
