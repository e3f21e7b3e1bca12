import { describe, expect, test } from 'vitest';
import { importFiles } from './importFiles';

describe('importSite(site, options), of Quarto, MkDocs and Notion', () => {
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
      'posts/line.qmd':
        '---\ntitle: A line\noutput-file: straight.html\n---\nA line, as @sec-fit and [@sec-fit] say, and $$x$$ {#eq-x} in @eq-x, and see @sec-part and [@sec-part].\n',
      'posts/part.qmd': '{{< include _part.qmd >}}\n\n# Parts of it {#sec-part}\n\nParts.\n',
      'drafts/idea.qmd': 'An idea.\n',
      'docs/posts/line.md': 'A copy.\n',
    });
    expect(site.kind).toBe('quarto');
    expect(site.settings).toMatchObject({ title: 'Lines', origin: 'https://lines.example.org', basePath: '/blog' });
    expect(imported.notes.map(({ planned }) => [planned.file, planned.permalink, planned.aliases])).toEqual([
      ['index.md', '/', []],
      ['posts/fit/index.md', '/posts/fit/', []],
      ['posts/line.md', '/posts/straight/', ['/posts/straight.html']],
      ['posts/part.md', '/posts/part/', ['/posts/part.html']],
    ]);
    expect(notes.get('index.md')?.converted.text).toContain('See [the fit](./posts/fit/index.md#sec-fit).');
    expect(notes.get('posts/line.md')?.converted.text).toContain(
      'A line, as @posts/fit/sec-fit and [@posts/fit/sec-fit] say',
    );
    expect(notes.get('posts/line.md')?.converted.text).toContain(
      'see [Parts of it](/posts/part/) and [Parts of it](/posts/part/).',
    );
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

  test("takes what Notion exports without the marks in its names, with a page's properties as front matter", async () => {
    const id = '0f1e2d3c4b5a69788796a5b4c3d2e1f0';
    const { notes, bodyOf, files } = await importFiles({
      [`Reading ${id}.md`]: `# Reading\n\n[Emu](Reading%20${id}/Emu%20${id}.md)\n`,
      [`Reading ${id}/Emu ${id}.md`]: `# Emu

Created time: June 1, 2023 3:04 PM
Tags: diffusion, tuning
URL: https://arxiv.org/abs/2309.15807

<aside>
💡 Few images are **enough** for $p_\\theta$.

</aside>

![A curve](Emu%20${id}/Untitled.png)
`,
      [`Reading ${id}/Emu ${id}/Untitled.png`]: 'x',
    });
    expect([...notes].map(([file, { planned }]) => [file, planned.permalink])).toEqual([
      ['Reading/Emu.md', '/Reading/Emu/'],
      ['Reading.md', '/Reading/'],
    ]);
    expect(bodyOf('Reading.md')).toBe('[Emu](./Reading/Emu.md)');
    expect(notes.get('Reading/Emu.md')?.converted.text).toContain(
      'title: Emu\ndate: 2023-06-01\npermalink: /Reading/Emu/\nlang: en\ntags:\n  - diffusion\n  - tuning\n# link: https://arxiv.org/abs/2309.15807\n',
    );
    expect(bodyOf('Reading/Emu.md')).toBe(
      '> [!TIP]\n> 💡 Few images are **enough** for $p_\\theta$.\n\n![A curve](./Emu/Untitled.png)',
    );
    expect(files).toEqual(['Reading/Emu/Untitled.png']);
  });

  test('takes plain texts of which GitHub Pages made pages', async () => {
    const { site, imported } = await importFiles({
      '_config.yml': 'theme: jekyll-theme-minimal\ntitle: Papers\n',
      'README.md': '# All\n\n[A](nlp/bert.md)\n',
      'nlp/bert.md': '# BERT\n\nText.\n',
    });
    expect(site).toMatchObject({ kind: 'markdown', settings: { title: 'Papers' } });
    expect(imported.notes.map(({ planned: { file, permalink, aliases } }) => [file, permalink, aliases])).toEqual([
      ['README.md', '/README/', []],
      ['nlp/bert.md', '/nlp/bert/', ['/nlp/bert.html']],
    ]);
  });

  test('goes down into the one folder of a repository that is a site', async () => {
    const { site, notes } = await importFiles({
      'README.md': '# A program\n',
      'main.py': '',
      'docs/_config.yml': 'title: Notes\n',
      'docs/_layouts/page.html':
        '<script>MathJax = { tex: { macros: { R: "\\\\mathbb{R}" } } }</script>\n$$\\gdef \\vect #1 {\\boldsymbol{#1}}$$',
      'docs/a.md': '---\ntitle: A\n---\nIn $\\R$ is $\\vect x$.\n',
      'docs/b.md': '---\ntitle: B\n---\nB.\n',
    });
    expect(site).toMatchObject({
      kind: 'jekyll',
      because: '_config.yml is there, in docs',
      settings: { title: 'Notes' },
    });
    expect([...notes].map(([file, { planned }]) => [file, planned.permalink])).toEqual([
      ['a.md', '/a/'],
      ['b.md', '/b/'],
    ]);
    expect(notes.get('a.md')?.converted.text).toContain(
      "macros:\n  \\vect: '\\boldsymbol{#1}'\n  \\R: '\\mathbb{R}'\n",
    );
  });

  test('takes texts for Hugo that lie in no site of its own', async () => {
    const { site, notes } = await importFiles({ 'a/b.md': '+++\ntitle = "B"\n+++\nB.\n', 'c.md': '# C\n' });
    expect(site.kind).toBe('hugo');
    expect([...notes.keys()]).toEqual(['a/b.md', 'c.md']);
  });
});
