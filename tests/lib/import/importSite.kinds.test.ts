import { describe, expect, test } from 'vitest';
import { importFiles } from './importFiles';

describe('importSite(site, options), of Quarto and MkDocs', () => {
  test('takes what Quarto made pages of, at its addresses', async () => {
    const { site, notes, imported } = await importFiles({
      '_quarto.yml': `project:
  type: website
  output-dir: docs
  render: ["*.qmd", "posts/**/*.md", "!drafts/"]
website:
  title: Lines
  site-url: lines.example.org/blog
`,
      'README.md': '# Read me\n',
      'index.qmd': '---\ntitle: Home\nformat: html\n---\nSee [the fit](posts/fit/index.qmd#sec-fit).\n',
      'posts/fit/index.qmd':
        '---\ntitle: A fit\ndate: 2024-05-06\ndate-modified: 2024-05-07\ncategories: [fits]\n---\n## Fit {#sec-fit}\n\n{{< include _part.qmd >}}\n',
      'posts/fit/index.md': 'made of it\n',
      'posts/fit/_part.qmd': 'A part.\n',
      'posts/line.qmd': '---\ntitle: A line\noutput-file: straight.html\n---\nA line.\n',
      'drafts/idea.qmd': 'An idea.\n',
      'docs/posts/line.md': 'A copy.\n',
    });
    expect(site.kind).toBe('quarto');
    expect(site.settings).toMatchObject({ title: 'Lines', origin: 'https://lines.example.org', basePath: '/blog' });
    expect(imported.notes.map(({ planned }) => [planned.file, planned.permalink, planned.aliases])).toEqual([
      ['index.md', '/', []],
      ['posts/fit/index.md', '/posts/fit/', []],
      ['posts/line.md', '/posts/straight/', ['/posts/straight.html']],
    ]);
    expect(notes.get('index.md')?.converted.text).toContain('See [the fit](./posts/fit/index.md#sec-fit).');
    expect(notes.get('posts/fit/index.md')?.converted.text).toContain('date: 2024-05-06\nupdated: 2024-05-07\n');
    expect(site.passedOver.sort((a, b) => (a.source < b.source ? -1 : 1))).toEqual([
      { source: 'README.md', reason: 'it is about the repository' },
      { source: 'docs/posts/line.md', reason: '`_quarto.yml` excludes it' },
      { source: 'drafts/idea.qmd', reason: '`_quarto.yml` excludes it' },
      { source: 'posts/fit/_part.qmd', reason: 'its name begins with `_`, so that Quarto made no page of it' },
    ]);
  });

  test('takes what MkDocs has below docs, at its addresses', async () => {
    const { site, notes, files, imported } = await importFiles({
      'mkdocs.yml': `site_name: Notes
site_url: https://notes.example.org/papers/
site_author: Mei Lin
theme:
  name: material
  language: zh
markdown_extensions:
  - pymdownx.emoji:
      emoji_index: !!python/name:material.extensions.emoji.twemoji
`,
      'README.md': '# Read me\n',
      'docs/index.md': '# Notes\n\nSee [A](a/b.md) and ![A curve](img/x.png).\n',
      'docs/a/b.md': '# B\n\n!!! note\n\n    Text.\n',
      'docs/a/README.md': '# All of A\n',
      'docs/img/x.png': 'x',
    });
    expect(site.kind).toBe('mkdocs');
    expect(site.settings).toMatchObject({
      title: 'Notes',
      origin: 'https://notes.example.org',
      basePath: '/papers',
      authors: ['Mei Lin'],
      lang: 'zh',
    });
    expect(imported.notes.map(({ planned }) => [planned.file, planned.permalink])).toEqual([
      ['a/README.md', '/a/'],
      ['a/b.md', '/a/b/'],
      ['index.md', '/'],
    ]);
    expect(notes.get('index.md')?.converted.text).toContain('See [A](./a/b.md) and ![A curve](./img/x.png).');
    expect(files).toEqual(['img/x.png']);
    expect(site.passedOver).toEqual([{ source: 'README.md', reason: 'it lies outside of `docs`' }]);
  });
});
