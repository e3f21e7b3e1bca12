import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Ending } from '../../../lib/dialect/remarkDialect';
import type { ParsedNote } from '../../../lib/note/Facts';
import { parseNote } from '../../../lib/note/parseNote';
import { drawNote, head, plainSettings } from './drawNote';

/** What gives the dialect its meanings, in no order. Prose is in Greek letters, which none of the signs use. */
const signs = [
  ...['$', '$$', '\\(', '\\)', '\\[', '\\]', '\\', '{', '}', '{#', '<', '>', '</', '/>', '<!--', '-->', '&', '&lt;'],
  ...['<b>', '</b>', '<sub>', '</sub>', '<br>', '<br />', '<details>', '</details>', '<Math tex="x" />', '<Cite id="'],
  ...['"', "'", '=', '[', ']', '(', ')', '![', '](', '[@', '@', '@k', ';', '[^1]', '[^1]: ', '[^2]', '> [!NOTE]', '!'],
  ...[
    ':::',
    ':::bibliography',
    '|',
    '|-|',
    '| a | b |\n|-|-|\n',
    '- ',
    '1. ',
    '> ',
    '# ',
    '---',
    '===',
    '```',
    '`',
    '~~',
  ],
  ...[
    '*',
    '**',
    '_',
    '^',
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    '    ',
    '\t',
    ' ',
    '中文',
    '，',
    '“',
    '”',
    '。',
    '$5',
    'x^2',
    '\\frac',
  ],
  ...[
    'https://a.b',
    'a@b.c',
    'import x from "y"',
    'export const a',
    '\\begin{align}',
    '\\end{align}',
    '\0',
    '\ufeff',
    '🙂',
  ],
];
const prose = ['α', 'βγ', 'δεζ', 'η θ', 'ικλ'];

const texts = fc
  .array(fc.oneof(fc.constantFrom(...signs), fc.constantFrom(...prose)), { maxLength: 24 })
  .map((pieces) => pieces.join(''));

const endings = fc.constantFrom<Ending>('md', 'mdx');

const parse = (text: string, ending: Ending): Promise<ParsedNote> =>
  parseNote(new TextEncoder().encode(head + text), ending, plainSettings);

function countLetters(text: string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const letter of text.match(/[α-λ]/g) ?? []) counts[letter] = (counts[letter] ?? 0) + 1;
  return counts;
}

/** `FC_RUNS=10000` looks longer. */
const runs = { numRuns: Number(process.env.FC_RUNS ?? 300) };

describe('parseNote(bytes, ending, settings)', () => {
  test('throws on no text, and every fault lies inside the text', async () => {
    await fc.assert(
      fc.asyncProperty(texts, endings, async (text, ending) => {
        const { facts } = await parse(text, ending);
        const lines = (head + text).split(/\r\n|\n|\r/);
        for (const { line, column, endLine, endColumn, message } of facts.faults) {
          const where = `${message} at ${line}:${column}-${endLine}:${endColumn}`;
          expect(line, where).toBeGreaterThan(4);
          expect(endLine, where).toBeLessThanOrEqual(lines.length);
          expect(column, where).toBeGreaterThanOrEqual(1);
          expect(column, where).toBeLessThanOrEqual((lines[line - 1]?.length ?? -1) + 1);
          expect(endColumn, where).toBeLessThanOrEqual((lines[endLine - 1]?.length ?? -1) + 1);
          expect(endLine * 1e6 + endColumn, where).toBeGreaterThanOrEqual(line * 1e6 + column);
        }
      }),
      runs,
    );
  }, 120_000);

  test('loses no letter of a note that has no faults', async () => {
    await fc.assert(
      fc.asyncProperty(texts, endings, async (text, ending) => {
        const note = await parse(text, ending);
        fc.pre(note.facts.faults.length === 0);
        const drawn = countLetters(decodeURI(drawNote(note)));
        for (const [letter, count] of Object.entries(countLetters(text))) {
          expect(drawn[letter] ?? 0, `${letter} in ${drawNote(note)}`).toBeGreaterThanOrEqual(count);
        }
      }),
      runs,
    );
  }, 120_000);

  test('draws what it compiled, faults or not', async () => {
    await fc.assert(
      fc.asyncProperty(texts, endings, async (text, ending) => {
        expect(drawNote(await parse(text, ending))).toBeTypeOf('string');
      }),
      runs,
    );
  }, 120_000);
});
