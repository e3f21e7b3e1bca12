import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { createFormatter } from '../../../../lib/bibliography/format/createFormatter';
import type { Cluster } from '../../../../lib/bibliography/format/FormattedNote';
import { testedStyles } from '../../../../lib/bibliography/format/styles';
import { parseBib } from '../../../../lib/bibliography/parseBib';
import type { CslDate, Reference } from '../../../../lib/bibliography/Reference';

const allowed: Record<string, RegExp> = {
  i: /^$/,
  b: /^$/,
  sup: /^$/,
  sub: /^$/,
  span: /^class=[a-z-]+$/,
  div: /^class=csl-(?:block|indent)$/,
  a: /^href=(?:https?:\/\/|mailto:)[^\s"<>]+$/,
};

/** Every element and attribute of the HTML that is not allowed. */
function findForbidden(html: string): string[] {
  const found: string[] = [];
  const parser = new Parser({
    onopentag: (name, attributes) => {
      const written = Object.entries(attributes).map(([key, value]) => `${key}=${value}`);
      if (!allowed[name]?.test(written.join(' '))) found.push(`${name} ${written.join(' ')}`);
    },
    oncomment: (comment) => found.push(`comment ${comment}`),
    onprocessinginstruction: (name) => found.push(`instruction ${name}`),
  });
  parser.write(html);
  parser.end();
  return found;
}

const hostile = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<i onclick="x">i</i>',
  '<a href="javascript:alert(1)">a</a>',
  '<span class="nocase" onclick=x>',
  '<span style="font-variant:small-caps;">',
  '</div><style>*{}</style>',
  '<!-- c -->',
  '<?x?>',
  '<cite-key k="i0">',
  '&lt;b&gt;',
  '&#60;b&#62;',
  '"',
  "'",
  '"><b>',
  '%%STRING%%',
  '$&',
  '\uE0A0',
  '\u2060',
  'javascript:alert(1)',
  'https://x.org/"onmouseover="x',
  '918273',
  ' ',
  'word',
  '汉字',
  '“”',
  '<sup>',
  '</i>',
];

const text = fc.array(fc.constantFrom(...hostile), { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''));
const source = {
  line: 1,
  column: 1,
  endLine: 1,
  endColumn: 2,
  text: '',
  key: { line: 1, column: 1, endLine: 1, endColumn: 2 },
};

const reference: fc.Arbitrary<Reference> = fc
  .record({
    type: fc.constantFrom('article-journal', 'article', 'book', 'paper-conference', 'webpage'),
    title: text,
    'container-title': text,
    publisher: text,
    volume: text,
    page: text,
    note: text,
    number: text,
    genre: text,
    URL: text,
    DOI: text,
    arxiv: text,
    language: fc.constantFrom('zh-CN', 'en-US', '"><b>'),
    author: fc.array(fc.record({ family: text, given: text }), { maxLength: 2 }),
    issued: fc.oneof(fc.constant<CslDate>({ 'date-parts': [[2023]] }), fc.record({ literal: text })),
  })
  .map((fields) => ({ ...fields, id: 'k', source }));

const item = fc.record({ key: fc.oneof(fc.constant('k'), text), prefix: text, suffix: text, locator: text });

function collectHtml(style: string, record: Reference, clusters: Cluster[]): string[] {
  const { clusters: printed, bibliography } = createFormatter({
    style,
    language: 'en',
    references: new Map([['k', record]]),
  }).formatNote(clusters);
  const citations = printed.flatMap((cluster) =>
    cluster.kind === 'note'
      ? [cluster.html, ...cluster.lead.map(({ html }) => html)]
      : cluster.segments.map(({ html }) => html),
  );
  return [...citations, ...bibliography.flatMap(({ html, label = '' }) => [html, label])];
}

describe.each(testedStyles)('createFormatter({ style: %s })', (style) => {
  test('lets no markup of an author through, whatever stands in fields, keys and notes', () => {
    fc.assert(
      fc.property(reference, item, fc.boolean(), (record, cited, narrative) => {
        const all = collectHtml(style, record, [
          { narrative, items: [cited] },
          { narrative: false, items: [{ key: 'k' }] },
        ]);
        expect(all.flatMap(findForbidden)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('parseBib and createFormatter together', () => {
  test('print markup of a .bib file as text', () => {
    const { references } = parseBib(
      '@misc{k, title = {A <script>alert(1)</script> & <i onclick="x">B</i> <i>C</i>}, author = {<b>Eve</b>, M.}, note = {<img src=x onerror=y>}, url = {https://example.org/?a="b"&c=<d>}}',
    );
    const [record] = references;
    if (!record) throw new Error('no entry');
    expect(collectHtml('ieee', record, [{ narrative: false, items: [{ key: 'k' }] }]).at(-2)).toBe(
      'M. &lt;b&gt;Eve&lt;/b&gt;, “A &lt;script&gt;alert(1)&lt;/script&gt; &amp; &lt;i onclick=&quot;x&quot;&gt;B&lt;/i&gt; &lt;i&gt;C&lt;/i&gt;.” [Online]. Available: <a href="https://example.org/?a=%22b%22&amp;c=%3Cd%3E">https://example.org/?a=%22b%22&amp;c=%3Cd%3E</a>',
    );
  });
});
