import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { beforeAll, describe, expect, test } from 'vitest';
import { highlight, isHighlighted, languageNames, loadLanguages } from '../../../lib/code/highlight';

beforeAll(() => loadLanguages(['python', 'js', 'latex', 'cuda', 'makefile', 'nothing']));

/** The text of a piece of HTML and the elements in it, as a browser reads them. */
function readHtml(html: string): { text: string; elements: Set<string>; classes: Set<string> } {
  const read = { text: '', elements: new Set<string>(), classes: new Set<string>() };
  const parser = new Parser({
    onopentag(name, attributes) {
      read.elements.add(name);
      for (const [attribute, value] of Object.entries(attributes)) read.classes.add(`${attribute} ${value}`);
    },
    ontext: (text) => {
      read.text += text;
    },
  });
  parser.end(html);
  return read;
}

describe('highlight(code, lang, marked)', () => {
  test('marks words by their kind', () => {
    expect(highlight('import torch', 'python', new Set())).toBe('<span class="tok-keyword">import</span> torch');
  });

  test('shows code plain without a language, and with one that is plain', () => {
    expect(highlight('a < b & "c"', undefined, new Set())).toBe('a &lt; b &amp; &quot;c&quot;');
    expect(highlight('import torch', 'text', new Set())).toBe('import torch');
  });

  test('marks lines', () => {
    expect(highlight('one\ntwo\nthree', undefined, new Set([2, 9]))).toBe('one\n<mark>two\n</mark>three');
    expect(highlight('one', undefined, new Set([1]))).toBe('<mark>one\n</mark>');
  });

  test('shows a very long block plain', () => {
    expect(highlight('x = 1\n'.repeat(10_000), 'python', new Set())).not.toContain('<span');
  });

  test.each(['python', 'js', 'latex', 'cuda', 'makefile', undefined])(
    'is safe HTML with the same text in %s',
    (lang) => {
      const pieces = [
        '<script>',
        '</code>',
        '&lt;',
        '"',
        "'",
        '\n',
        '/*',
        '*/',
        '#',
        '\\',
        '{',
        '}',
        '$',
        'x = 1',
        '中文',
        '\t',
      ];
      const codes = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 4 })), { maxLength: 12 });
      fc.assert(
        fc.property(codes, fc.uniqueArray(fc.integer({ min: 1, max: 5 })), (parts, marked) => {
          // Shiki takes \r\n for one line break.
          const code = parts.join('').replace(/\r/g, '');
          const { text, elements, classes } = readHtml(highlight(code, lang, new Set(marked)));
          // A mark goes to the end of its line, break included.
          expect([code, `${code}\n`]).toContain(text);
          for (const name of elements) expect(['span', 'mark']).toContain(name);
          for (const name of classes) expect(name).toMatch(/^class tok-[a-z]+$/);
        }),
        { numRuns: 100 },
      );
    },
    60_000,
  );
});

describe('isHighlighted(name)', () => {
  test.each(['python', 'py', 'C++', 'text', 'tex'])('knows %s', (name) => expect(isHighlighted(name)).toBe(true));
  test.each(['pyton', '', 'constructor', '__proto__'])('does not know %j', (name) =>
    expect(isHighlighted(name)).toBe(false),
  );
  test('knows every name it lists', () => expect(languageNames().filter((name) => !isHighlighted(name))).toEqual([]));
});

describe('loadLanguages(names)', () => {
  test('can load every language there is', async () => {
    await loadLanguages(languageNames());
    for (const name of languageNames()) expect(highlight('x', name, new Set()), name).toContain('x');
  });
});
