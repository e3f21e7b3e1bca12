import { describe, expect, test } from 'vitest';
import type { Ending } from '../../../lib/dialect/remarkDialect';
import { parseNote } from '../../../lib/note/parseNote';
import { drawNote, headLines, parseText, plainSettings } from './drawNote';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The faults of a text as `line:column-endLine:endColumn rule`, lines counted from the text's own first. */
async function listFaults(text: string, ending: Ending = 'mdx'): Promise<string[]> {
  const { facts } = await parseText(text, ending);
  return facts.faults.map(
    ({ rule, line, column, endLine, endColumn }) =>
      `${line - headLines}:${column}-${endLine - headLines}:${endColumn} ${rule}`,
  );
}

describe('parseNote(bytes, ending, settings)', () => {
  test('gives the facts of a note', async () => {
    const note = await parseText(
      [
        '# 方法 $x$',
        '',
        'The *opening* of [a link](./b.md "t"), `code` and $y$.',
        '',
        '## Two [@a]',
        '',
        '![plot](p.png)',
        '',
        '| a | b |',
        '| - | - |',
        '| c | d |',
      ].join('\n'),
      'md',
    );
    expect(note.facts).toEqual({
      frontMatter: expect.objectContaining({ title: 'T', date: '2024-01-01' }),
      places: expect.objectContaining({ title: { line: 2, column: 8, endLine: 2, endColumn: 9 } }),
      headings: [
        { depth: 2, id: '方法-x', text: '方法 x', html: expect.stringMatching(/^方法 <span class="katex">/) },
        { depth: 3, id: 'two', text: 'Two', html: 'Two' },
      ],
      citations: [
        {
          items: [{ key: 'a', start: 0, end: 2, line: 9, column: 9, endLine: 9, endColumn: 11 }],
          narrative: false,
          sentence: 0,
        },
      ],
      links: [{ url: './b.md', line: 7, column: 18, endLine: 7, endColumn: 38 }],
      images: [{ url: 'p.png', line: 11, column: 1, endLine: 11, endColumn: 15 }],
      text: ['方法 x', 'The opening of a link, code and y.', 'Two', 'a b', 'c d'].join('\n'),
      labels: [],
      crossReferences: [],
      nearCitations: [],
      venues: [],
      anchors: [],
      claims: [],
      minutes: 1,
      opening: 'The opening of a link, code and y.',
      placesBibliography: false,
      formulas: 2,
      faults: [],
    });
  });

  test.each([
    ['', 'md'],
    ['', 'mdx'],
    ['---\n---\n', 'md'],
    ['\n\n\n', 'mdx'],
    ['\ufeff', 'md'],
    ['---\ntitle: [\n---\n', 'mdx'],
  ] as const)('reads %j (.%s), which has no front matter that could be used', async (text, ending) => {
    const note = await parseNote(bytes(text), ending, plainSettings);
    expect(note.facts.frontMatter).toBeUndefined();
    expect(note.facts.faults).not.toEqual([]);
    expect(drawNote(note)).toBe('');
  });

  test('counts what footnotes cite where they are printed: at their marks, or behind the text', async () => {
    const { facts } = await parseText(
      'A[^2] b[^1] [@text].\n\n[^1]: > One [@one].\n[^2]: Two[^3] [@two].\n[^3]: [@three]\n',
    );
    expect(facts.citations.flatMap(({ items }) => items.map(({ key }) => key))).toEqual([
      'two',
      'text',
      'three',
      'one',
    ]);
  });

  test('takes no sidenote for a part of the sentence that it stands in', async () => {
    const { facts } = await parseText('A[^1] b.\n\n[^1]: One.\n\n    Two.\n');
    expect(facts.text).toBe('A b.\nOne.\nTwo.');
    expect(facts.opening).toBe('A b.');
  });

  test('takes the macros of the note over those of the site', async () => {
    const text = "---\ntitle: T\ndate: 2024-01-01\nmacros: {'\\a': '\\alpha'}\n---\n$\\a \\b$\n";
    const note = await parseNote(bytes(text), 'md', { ...plainSettings, macros: { '\\a': '\\bad', '\\b': '\\beta' } });
    expect(note.facts.faults).toEqual([]);
    expect(note.body.pieces).toEqual([expect.stringContaining('α')]);
    expect(note.body.pieces).toEqual([expect.stringContaining('β')]);
  });

  test.each([
    ['the site', 'labelled', '', ['eq-a=1']],
    ['the site', 'all', '', ['eq-a=2']],
    ['the note over the site', 'labelled', 'math: {number: all}\n', ['eq-a=2']],
    ['the note over the site', 'all', 'math: {number: labelled}\n', ['eq-a=1']],
  ] as const)('numbers equations as %s says: %s', async (_, number, math, labels) => {
    const text = `---\ntitle: T\ndate: 2024-01-01\n${math}---\n$$ x $$\n\n$$ y $$ {#eq-a}\n`;
    const { facts } = await parseNote(bytes(text), 'md', { ...plainSettings, number });
    expect(facts.labels.map((label) => `${label.name}=${label.number}`)).toEqual(labels);
  });

  test('lets no note see what another defines', async () => {
    expect((await parseText('$\\gdef\\foo{x}\\foo$ $\\foo$')).facts.faults).toEqual([]);
    expect((await parseText('$\\foo$')).facts.faults).toHaveLength(1);
  });

  test('draws a formula anew when a macro changed in between', async () => {
    const { body } = await parseText('$\\gdef\\foo{1}\\foo$ $\\foo$ $\\gdef\\foo{2}\\foo$ $\\foo$');
    expect(body.pieces.join('').match(/<mn>[12]<\/mn>/g)).toEqual([
      '<mn>1</mn>',
      '<mn>1</mn>',
      '<mn>2</mn>',
      '<mn>2</mn>',
    ]);
  });

  test.each([
    ['a <3 b <4 <b> `x` [@k]', ['<3', '<4']],
    ['## A <3 heading\n\n![an <3 image](p.png "<3")', ['A &lt;3 heading', 'an &lt;3 image']],
    ['```text <3\n<3\n```\n\n<3', ['&lt;3']],
  ])('draws the rest of %j as it is written', async (text, expected) => {
    const note = await parseText(text);
    expect(note.facts.faults).not.toEqual([]);
    const html = drawNote(note);
    for (const part of expected) expect(html).toContain(part.replace(/^</, '&lt;'));
    expect(html + JSON.stringify(note.facts)).not.toContain('\uE03C');
  });

  test.each<[string, string[]]>([
    ['<Math tex="a + \\foobar" />', ['1:16-1:23 math-renders']],
    ["<Math tex='a \\foobar' />", ['1:14-1:21 math-renders']],
    ['<Math tex = "a \\foobar" />', ['1:16-1:23 math-renders']],
    ['<Math tex="a &lt; \\foobar &amp; b" />', ['1:19-1:26 math-renders']],
    ['<Math tex="\\text{&#x1F600;} \\foobar" />', ['1:29-1:36 math-renders']],
    ['<Math display tex="a\n  + \\foobar" />', ['2:5-2:12 math-renders']],
    ['> <Math tex="a\n> + \\foobar" />', ['2:5-2:12 math-renders']],
    ['- <Math\n    tex="\\foobar" />', ['2:10-2:17 math-renders']],
    ['text <Math tex="\\foobar" display /> text', ['1:17-1:24 math-renders']],
    ['<Math tex="" />', ['1:1-1:16 component-prop-is-known']],
    ['<Math tex="\\frac{1}{2" />', ['1:21-1:22 math-renders']],
  ])('points into the attribute of %j', async (text, expected) => {
    expect(await listFaults(text)).toEqual(expected);
  });

  test.each<[string, string[]]>([
    ['<foo>x</foo>', ['1:1-1:6 element-is-allowed']],
    ['<foo a="b > c" d=\'>\'>x</foo>', ['1:1-1:22 element-is-allowed']],
    ['<foo\n  a="b"\n>\nx\n</foo>', ['1:1-3:2 element-is-allowed']],
    ['<foo />', ['1:1-1:8 element-is-allowed']],
    ['> - <foo\n>   a>x</foo>', ['1:5-2:7 element-is-allowed']],
  ])('underlines the opening tag of %j', async (text, expected) => {
    expect(await listFaults(text)).toEqual(expected);
  });

  test.each<[string, string[]]>([
    ['- one\n\n\t<div>\n\n\t</div>', ['3:2-3:7 element-is-allowed']],
    ['-\t<div>', ['1:3-1:8 element-is-allowed']],
    ['> <div>\n> <p a>\n> </div>', ['1:3-1:8 element-is-allowed', '2:3-2:8 element-is-allowed']],
    ['x <span style="a">y</span>', ['1:3-1:19 element-is-allowed']],
    ['x <sub style="a" onclick=b>y</sub>', ['1:8-1:17 attribute-is-allowed', '1:18-1:27 attribute-is-allowed']],
  ])('finds the HTML of %j in .md', async (text, expected) => {
    expect(await listFaults(text, 'md')).toEqual(expected);
  });

  test.each<[string, Ending, string[]]>([
    ['[https://a.b $\\foobar$', 'md', ['1:15-1:22 math-renders']],
    ['![a](p.png "x $\\foobar$")', 'md', ['1:16-1:23 math-renders']],
    ['$$\na\n\nb\n$$\n\n$$\nc\n$$', 'md', ['1:1-1:3 math-is-closed']],
    ['|a|\n|-|\n|b|c|', 'md', ['3:3-3:6 table-row-fits']],
    ['|a|b|\n|-|-|\n|$\\mu|x$|', 'md', ['3:2-3:9 math-is-closed']],
    ['| $5 | $HOME |\n| --- | --- |\n| US$ | $10 |', 'md', []],
    [
      'import a from "b"\nimport {\n  c\n} from "d"\nand more',
      'mdx',
      ['1:1-1:18 note-has-no-import', '2:1-4:11 note-has-no-import'],
    ],
    ['import the model and go on from "here".', 'mdx', []],
    ['export default the result', 'mdx', []],
    ['- import a from "b"', 'mdx', []],
    ['<br>\n\n<br />', 'md', []],
    ['[a]: b\n[a]: c\n\n[a]', 'md', ['2:1-2:5 definition-is-used']],
    ['[//]: # (words)\n[comment]: <> (words)', 'md', []],
    ['[^a]: b[^a]', 'md', ['1:1-1:6 footnote-is-used']],
    ['a ::: b', 'md', []],
    ['\\:::\n\n:::', 'md', ['3:1-3:4 container-is-closed']],
    ['- :::nope\n  text\n  :::', 'md', ['1:3-1:10 container-is-known']],
    ['> [!NOTE]\n> **bold**', 'md', []],
    ['> [!NOTE] **bold**', 'md', ['1:3-1:10 alert-is-known']],
    ['![<br>](p.png)', 'mdx', ['1:3-1:7 tag-is-closed']],
  ])('finds in %j (.%s) what is wrong and no more', async (text, ending, expected) => {
    expect(await listFaults(text, ending)).toEqual(expected);
  });

  test.each([
    ['that is not UTF-8', new Uint8Array([0x61, 0xe9])],
    ['of more than 2 MB', new Uint8Array(2_100_000)],
    ['with blocks inside blocks without end', bytes(`---\ntitle: T\ndate: 2024-01-01\n---\n${'> '.repeat(3000)}x`)],
  ])('draws nothing of a file %s, and says why', async (_, source) => {
    const note = await parseNote(source, 'md', plainSettings);
    expect(note.facts.faults).toHaveLength(1);
    expect(drawNote(note)).toBe('');
  });

  test('tells a broken macro once, and not where formulas use it', async () => {
    const text = "---\ntitle: T\ndate: 2024-01-01\nmacros: {'\\a': '\\foobar'}\n---\n$\\a$ $x + \\a$ $\\b$\n";
    const { facts } = await parseNote(bytes(text), 'md', plainSettings);
    expect(facts.faults.map(({ rule, line, column }) => `${line}:${column} ${rule}`)).toEqual([
      '4:16 macro-parses',
      '6:16 math-renders',
    ]);
  });
});
