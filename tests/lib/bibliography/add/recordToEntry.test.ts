import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recordToEntry } from '../../../../lib/bibliography/add/recordToEntry';
import { parseBib } from '../../../../lib/bibliography/parseBib';
import { richToText } from '../../../../lib/bibliography/richText';
import { parseArxivFeed } from '../../../../lib/services/arxiv';
import { parseCrossrefWork } from '../../../../lib/services/crossref';
import { escapeHtml } from '../../../../lib/text/escapeHtml';

/** What an entry says, without where it stands and what its language is guessed to be. */
const read = (entry: string) => {
  const { references, faults } = parseBib(entry);
  const found = references.map(({ source: _, id: __, language: ___, ...reference }) => reference);
  return { found, faults };
};

const word = fc.stringMatching(/^[A-Za-z]{1,8}$/);
const hostile = fc.constantFrom(
  '}',
  '{',
  '},',
  '@',
  '@misc{x,',
  '%',
  '\\input{/etc/passwd}',
  '\\',
  '"',
  '#',
  '&',
  '~',
  '^',
  '_',
  '$',
  '$x$',
  '``',
  "''",
  '--',
  'LoRA',
  '汉字',
  'é',
  '<i>',
  '</i>',
  '<',
  '\n',
  '\r\n',
  '\u202e',
  '\u0000',
);
const text = fc.array(fc.oneof(word, hostile), { minLength: 1, maxLength: 10 }).map((words) => `T ${words.join(' ')}`);
const digits = fc.integer({ min: 1, max: 9999 }).map(String);

describe('recordToEntry(key, paper, primaryClass)', () => {
  test('writes an entry that is read as the same record, of whatever Crossref says', () => {
    const work = fc.record({
      type: fc.constantFrom('journal-article', 'proceedings-article', 'book', 'posted-content'),
      title: text.map((title) => [escapeHtml(title)]),
      author: fc.array(fc.record({ family: word.filter((name) => !/^(?:and|others)$/i.test(name)), given: word }), {
        minLength: 1,
        maxLength: 3,
      }),
      'container-title': text.map((title) => [escapeHtml(title)]),
      publisher: text.map(escapeHtml),
      volume: digits,
      page: fc.constantFrom('1-9', '12'),
      DOI: digits.map((number) => `10.1000/x_(${number})`),
      published: fc.integer({ min: 1600, max: 2100 }).map((year) => ({ 'date-parts': [[year]] })),
    });
    fc.assert(
      fc.property(work, (message) => {
        const { reference } = parseCrossrefWork(JSON.stringify({ message }));
        const { found, faults } = read(recordToEntry('key', reference));
        expect(faults).toEqual([]);
        expect(found).toHaveLength(1);
        const [first] = found;
        expect(first && { ...first, title: richToText(first.title ?? '') }).toEqual({
          ...reference,
          title: richToText(reference.title ?? ''),
        });
      }),
      { numRuns: 150 },
    );
  });

  test('lets no title of arXiv out of its field', () => {
    fc.assert(
      fc.property(text, text, (title, name) => {
        const entry = `<id>http://arxiv.org/abs/2401.00001v1</id><published>2024-01-01T00:00:00Z</published>
          <title>${escapeHtml(title).replaceAll('\u0000', '')}</title>
          <author><name>${escapeHtml(name).replaceAll('\u0000', '')}</name></author>`;
        const [record] = parseArxivFeed(`<feed xmlns="http://www.w3.org/2005/Atom"><entry>${entry}</entry></feed>`);
        const { found } = read(record ? recordToEntry('key', record.reference, 'cs.CV') : '');
        expect(found).toHaveLength(1);
        expect(found[0]).toMatchObject({ arxiv: '2401.00001', type: 'article', publisher: 'arXiv' });
        expect(Object.keys(found[0] ?? {}).sort()).toEqual(
          ['URL', 'arxiv', 'author', 'issued', 'number', 'publisher', 'title', 'type'].sort(),
        );
      }),
      { numRuns: 150 },
    );
  });
});
