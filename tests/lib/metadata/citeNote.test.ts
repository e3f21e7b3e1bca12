import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { tagToLangid } from '../../../lib/bibliography/bib/language';
import { parseBib } from '../../../lib/bibliography/parseBib';
import { parseName } from '../../../lib/bibliography/parseName';
import { richToText } from '../../../lib/bibliography/richText';
import { citeNote, noteToBibtex } from '../../../lib/metadata/citeNote';
import { parseSite } from '../../../lib/site/parseSite';
import { sampleNote } from '../collection/sampleNote';

const { site } = parseSite('title: Reading Group\nbaseUrl: https://notes.example.org\nauthors: [Lin Xia, 王伟]\n');

function cite(note: ReturnType<typeof sampleNote>, settings = site) {
  const dir = mkdtempSync(join(tmpdir(), 'notes-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  return citeNote(note, { site: settings, cache: { dir, version: '1' } });
}

const note = sampleNote('/posts/2024/05/lora/', { frontMatter: { title: 'LoRA & 100% more', date: '2024-05-01' } });

describe('citeNote(note, collection)', () => {
  test('gives a BibTeX entry and a sentence in APA’s style', () => {
    expect(cite(note)).toEqual({
      bibtex: String.raw`@misc{xia2024lora,
  author = {Xia, Lin and 王伟},
  title = {{LoRA} \& 100\% more},
  howpublished = {Reading Group},
  year = {2024},
  month = may,
  day = {1},
  url = {https://notes.example.org/posts/2024/05/lora/},
  langid = {english},
}`,
      apa:
        'Xia, L., &amp; 王伟. (2024, May 1). LoRA &amp; 100% more. <i>Reading Group</i>. ' +
        '<a href="https://notes.example.org/posts/2024/05/lora/">https://notes.example.org/posts/2024/05/lora/</a>',
    });
  });

  test('leaves the address out where the site does not know its own', () => {
    const { bibtex, apa } = cite(note, parseSite('title: Reading Group\nauthors: [Lin Xia]\n').site);
    expect(bibtex).not.toContain('url');
    expect(apa).toBe('Xia, L. (2024, May 1). LoRA &amp; 100% more. <i>Reading Group</i>.');
  });

  test('begins with the title where nobody is named', () => {
    expect(cite(note, parseSite('title: Reading Group\n').site).apa).toBe(
      'LoRA &amp; 100% more. (2024, May 1). <i>Reading Group</i>.',
    );
  });
});

const word = fc.stringMatching(/^[A-Z][a-zé'-]{1,8}$/).filter((name) => !/^(?:And|Others)$/.test(name));
const author = fc.oneof(
  fc.tuple(word, word).map((parts) => parts.join(' ')),
  fc.constantFrom(
    '王伟',
    '欧阳 修',
    'Jan van der Berg',
    'Paper Notes Editors',
    'Voltaire',
    "Conan O'Brien",
    'Rock and Roll Society',
  ),
);
const title = fc
  .array(fc.constantFrom(...'\\{}~^$&%#_<>"-\'` LoRA扩散é:', 'DDPM', 'and'), { minLength: 1, maxLength: 20 })
  .map((parts) => parts.join('').replace(/\s+/g, ' ').trim())
  .filter((text) => text !== '');
const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true });

describe('noteToBibtex(note, site)', () => {
  test('writes what is read again as the same author, title, day, address and language', () => {
    const lang = fc.constantFrom('en', 'zh', 'zh-TW', 'de', 'fr');
    const authors = fc.array(author, { maxLength: 4 });
    fc.assert(
      fc.property(authors, title, day, lang, (names, text, when, language) => {
        const date = when.toISOString().slice(0, 10);
        const given = sampleNote('/posts/扩散/', {
          lang: language,
          frontMatter: { title: text, date, authors: names },
        });
        const { references, faults } = parseBib(noteToBibtex(given, { ...site, authors: [] }));
        expect(faults).toEqual([]);
        const [read] = references;
        expect(read?.author ?? []).toEqual(names.map(parseName));
        expect(richToText(read?.title ?? '')).toBe(text);
        expect(read?.issued).toEqual({ 'date-parts': [date.split('-').map(Number)] });
        expect(read?.URL).toBe('https://notes.example.org/posts/%E6%89%A9%E6%95%A3/');
        expect(tagToLangid(read?.language ?? '')).toBe(tagToLangid(language));
      }),
    );
  });
});
