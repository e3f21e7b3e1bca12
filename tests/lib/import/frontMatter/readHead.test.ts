import { describe, expect, test } from 'vitest';
import type { ForeignKind } from '../../../../lib/import/Conversion';
import { parseForeign } from '../../../../lib/import/frontMatter/parseForeign';
import { readHead } from '../../../../lib/import/frontMatter/readHead';
import { splitForeign } from '../../../../lib/import/frontMatter/splitForeign';

const read = (text: string, kind: ForeignKind = 'jekyll') => readHead(parseForeign(splitForeign(text)), kind);
const yaml = (...lines: string[]) => `---\n${lines.join('\n')}\n---\nText.\n`;

describe('readHead(head, kind)', () => {
  test('reads the keys of other programs', () => {
    const facts = read(yaml('Title: A', 'data: 23-11-21', 'update: 24-01-02', 'excerpt: Why.', 'redirect_from: /old/'));
    expect(facts).toMatchObject({
      title: 'A',
      dates: [{ text: '23-11-21', line: 3 }],
      updates: [{ text: '24-01-02', line: 4 }],
      summary: 'Why.',
      aliases: ['/old/'],
    });
  });

  test('finds macros in settings for a page, by names with a backslash', () => {
    const facts = read(
      yaml('slides:', '  reveal_options: {katex: {macros: {"\\\\br": "\\\\mathbf{r}", kk: ["\\\\mathbf{#1}", "1"]}}}'),
      'hugo',
    );
    expect(facts.macros).toEqual({ '\\br': '\\mathbf{r}', '\\kk': '\\mathbf{#1}' });
  });

  test.each<[string, ForeignKind, string[]]>([
    ['tags: a b', 'jekyll', ['a', 'b']],
    ['tags: deep learning', 'hugo', ['deep learning']],
    ['tags: "a, b，c"', 'markdown', ['a', 'b', 'c']],
    ['tags: [a, A, "#b"]', 'markdown', ['a', 'b']],
    ['tags:\n  - a/b\n  - c', 'obsidian', ['a-b', 'c']],
    ['categories: [Reading]\ntags: [reading, x]', 'hugo', ['reading', 'x']],
    ['keywords: a; b', 'markdown', ['a', 'b']],
  ])('reads the tags of %j for %s', (line, kind, tags) => {
    expect(read(yaml(line), kind).tags).toEqual(tags);
  });

  test.each<[string, string[]]>([
    ['author: Lin Xia', ['Lin Xia']],
    ['author: Lin Xia and Wang Wei', ['Lin Xia', 'Wang Wei']],
    ['authors: Lin Xia, Wang Wei, A. B. Cee', ['Lin Xia', 'Wang Wei', 'A. B. Cee']],
    ['author: "Xia, Lin"', ['Lin Xia']],
    ['authors:\n  - "[[Lin Xia]]"\n  - "[[people/wang|Wang Wei]]"', ['Lin Xia', 'Wang Wei']],
    ['author: [[Lin Xia]]', ['Lin Xia']],
    ['authors:\n  - name: Lin Xia\n    affiliations:\n      name: A lab', ['Lin Xia']],
    ['authors:\n  - first_name: Lin\n    last_name: Xia', ['Lin Xia']],
    ['authors:\n  - Lin Xia: https://lin.example.org', ['Lin Xia']],
  ])('reads the authors of %j', (line, authors) => {
    expect(read(yaml(line)).authors).toEqual(authors);
  });

  test.each<[string, string[]]>([
    ['nocite: |\n  @a, see @b, p. 3; -@{doi:10.1/c}\n  @d', ['a', 'b', 'doi:10.1/c', 'd']],
    ['nocite: @a, @b', ['a', 'b']],
    ['nocite: ["@a", "[@b]", "@a"]', ['a', 'b']],
    ['nocite: a', ['a']],
    ['nocite: a, b', ['a', 'b']],
    ['nocite: [a, "doi:10.1/x;y", arxiv:2309.15807]', ['a', 'doi:10.1/x;y', 'arxiv:2309.15807']],
  ])('reads the keys of %j', (lines, keys) => {
    const { nocite, unplaced, decisions } = read(yaml('title: A', ...lines.split('\n')), 'markdown');
    expect(nocite).toEqual(keys.map((key) => ({ key, line: 3 })));
    expect(unplaced).toEqual(new Map());
    expect(decisions.filter(({ lossy }) => lossy)).toEqual([]);
  });

  test.each([
    [
      "nocite: '@*'",
      [],
      '`@*` under `nocite` lists every reference, which ours cannot: name those you want by their keys.',
    ],
    [
      'nocite: |\n  @a, @*',
      ['a'],
      '`@*` under `nocite` lists every reference, which ours cannot: name those you want by their keys.',
    ],
    ['nocite: [a, b c]', ['a'], '`b c` under `nocite` is no citation key, and is left out.'],
    ["nocite: 'me@example.org'", [], '`me@example.org` under `nocite` is no citation key, and is left out.'],
  ])('takes from %j what names references, and tells what it loses', (lines, keys, message) => {
    const { nocite, decisions } = read(yaml('title: A', ...lines.split('\n')), 'markdown');
    expect(nocite.map(({ key }) => key)).toEqual(keys);
    expect(decisions).toEqual([{ line: 3, kind: expect.stringMatching(/^nocite-/), message, lossy: true }]);
  });

  test('keeps a `nocite` that is no text and no list of texts', () => {
    expect(read(yaml('nocite:', '  a: b')).unplaced).toEqual(new Map([['nocite', { a: 'b' }]]));
  });

  test('keeps what is said of authors and what has no place, and tells each', () => {
    const facts = read(
      yaml('title: A', 'star: superior', 'layout: post', 'author:', '  name: B', '  url: https://b.example'),
    );
    expect(facts.unplaced).toEqual(new Map([['star', 'superior']]));
    expect(facts.comments).toEqual(['B, url: https://b.example']);
    expect(facts.decisions.map(({ line, kind }) => [line, kind])).toEqual([
      [5, 'author-detail-kept'],
      [3, 'key-kept'],
      [4, 'key-idle'],
    ]);
  });

  test.each([
    ['draft: true', true],
    ['published: false', true],
    ['published: true', false],
    ['published: 2023-11-21', false],
    ['draft: false', false],
  ])('says of `%s` whether it is a draft', (line, draft) => {
    expect(read(yaml(line)).draft).toBe(draft);
  });

  test('writes the formula of a title in plain signs', () => {
    expect(read(yaml("title: 'Beyond $\\ell_2$ and $\\beta$-VAE'")).title).toBe('Beyond ℓ₂ and β-VAE');
  });

  test.each([
    ['title: A: b', { title: 'A: b' }],
    ['title：全角', { title: '全角' }],
    ['title:Tight', { title: 'Tight' }],
    ['\ttitle: Tab', { title: 'Tab' }],
    ['title: @handle', { title: '@handle' }],
    ['title: "A" and more', { title: '"A" and more' }],
    ['title: "\\nu and \\beta"', { title: '\\nu and \\beta' }],
    ['title: a #tag', { title: 'a #tag' }],
    ['title: one\ntitle: two', { title: 'two' }],
    ['title: "Over\nlines: two"', { title: 'Over lines: two' }],
  ])('mends %j and tells', (line, expected) => {
    const facts = read(yaml(line));
    expect(facts).toMatchObject(expected);
    expect(facts.decisions.map(({ kind }) => kind)).toContain('front-matter-mended');
  });

  test('reads TOML and JSON, days as they are written', () => {
    const toml = read('+++\ntitle = "A"\ndate = 2023-11-21T23:30:00-08:00\ntags = ["x"]\n+++\n', 'hugo');
    expect(toml).toMatchObject({ title: 'A', tags: ['x'], dates: [{ text: '2023-11-21T23:30:00.000-08:00' }] });
    expect(read('{\n  "title": "A",\n  "draft": true\n}\n', 'hugo')).toMatchObject({ title: 'A', draft: true });
  });

  test('finds the macros in a script that the front matter holds', () => {
    const head = `format:
  html:
    include-in-header:
      - text: |
          <script>window.MathJax = { tex: { macros: { bm: ["\\\\boldsymbol{#1}", 1] } } };</script>`;
    expect(read(yaml(head), 'quarto').macros).toEqual({ '\\bm': '\\boldsymbol{#1}' });
  });

  test('reads what it can of broken TOML', () => {
    const facts = read('+++\ntitle = "A"\ntags = [broken\n+++\n', 'hugo');
    expect(facts.title).toBe('A');
    expect(facts.decisions).toMatchObject([{ kind: 'front-matter-unreadable', lossy: true }]);
  });
});
