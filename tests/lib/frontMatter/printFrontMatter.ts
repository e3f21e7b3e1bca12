import fc from 'fast-check';
import type { FrontMatter } from '../../../lib/frontMatter/FrontMatter';
import { checkText } from '../../../lib/frontMatter/fields/text';
import { quoteScalar } from '../../../lib/yaml/quoteScalar';

/** Front matter written out as the beginning of a note, every text in quotes. */
export function printFrontMatter(frontMatter: FrontMatter): string {
  const lines = Object.entries(frontMatter).map(([key, value]) => `${key}: ${print(value)}`);
  return `---\n${lines.join('\n')}\n---\n`;
}

function print(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(print).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return quoteScalar(String(value));
  const entries = Object.entries(value).map(([key, item]) => `${quoteScalar(key)}: ${print(item)}`);
  return `{${entries.join(', ')}}`;
}

/** Any text that stands for itself: trimmed, NFC, on one line, without control characters. */
const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }).filter((given) => {
  const checked = checkText(given);
  return 'value' in checked && checked.value === given;
});
const day = fc
  .date({ min: new Date('1000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const word = fc.stringMatching(/^[a-z0-9\u4e00-\u9fa5]{1,8}$/);
const permalink = fc.array(word, { maxLength: 3 }).map((words) => ['', ...words, ''].join('/').replace(/^\/+$/, '/'));
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

/** Front matter in its checked form. */
export const frontMatters: fc.Arbitrary<FrontMatter> = fc
  .record({
    title: text,
    date: day,
    kind: fc.constantFrom<'note' | 'page'>('note', 'page'),
    permalink: optional(permalink),
    aliases: fc.uniqueArray(word, { maxLength: 3 }).map((words) => words.map((name) => `/alias/${name}/of/this/`)),
    lang: optional(fc.constantFrom('zh', 'en', 'zh-CN', 'zh-Hant-TW', 'pt-BR')),
    tags: fc.uniqueArray(word, { maxLength: 4 }),
    summary: optional(text),
    authors: fc.array(text, { maxLength: 3 }),
    papers: fc.uniqueArray(word, { maxLength: 3 }),
    nocite: fc.uniqueArray(word, { maxLength: 3 }),
    series: optional(text),
    draft: fc.boolean(),
    status: optional(fc.constantFrom('to-read' as const, 'reading' as const, 'read' as const, 'reproduced' as const)),
    rating: optional(fc.integer({ min: 1, max: 5 })),
    citationStyle: optional(
      fc.oneof(
        word,
        word.map((name) => `${name}.csl`),
      ),
    ),
    bibliography: fc.uniqueArray(word, { maxLength: 2 }).map((words) => words.map((name) => `${name}.bib`)),
    macros: fc.dictionary(
      fc.stringMatching(/^\\[A-Za-z]{1,6}$/),
      fc.stringMatching(/^\\[a-z]{1,6}\{[#0-9a-z' "]{1,5}\}$/),
      {
        maxKeys: 3,
        noNullPrototype: true,
      },
    ),
    translationOf: optional(permalink),
    math: optional(fc.constantFrom({ number: 'all' as const }, { number: 'labelled' as const })),
    theorems: optional(fc.constantFrom({ number: 'kind' as const }, { number: 'together' as const })),
  })
  .map((frontMatter) => {
    const written = Object.entries(frontMatter).filter(([, value]) => value !== undefined);
    // The checked form has no key for what was not written.
    return Object.fromEntries(written) as unknown as FrontMatter;
  });
