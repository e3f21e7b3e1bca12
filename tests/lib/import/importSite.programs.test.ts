import { describe, expect, test } from 'vitest';
import { importFiles } from './importFiles';

const article = `<!doctype html>
<script src="template.v1.js"></script>
<script type="text/front-matter">
  title: A Ball on a Hill
  description: Why it rolls.
  authors:
    - Mei Lin: http://meilin.example.org
</script>
<dt-article>
<h1>A Ball on a Hill</h1>
<dt-byline></dt-byline>
<p>It rolls with <dt-math>\\beta</dt-math> as told before <dt-cite key="lin2020"></dt-cite><dt-fn>Twice.</dt-fn>:</p>
<dt-math block>z = \\beta z + g</dt-math>
<p>Here <d-math>a<d-math> is never closed, and <d-math>b</d-math> is.</p>
</dt-article>
<script type="text/bibliography">
@article{lin2020, title={Balls}, author={Lin, Mei}, year={2020}, journal={Hills}}
</script>
`;

describe('importSite(site, options), by program', () => {
  test("reads Distill's first template, with the bibliography that stands in the page", async () => {
    const { site, imported, bodyOf, notes, files } = await importFiles({
      'README.md': '# A post\n',
      'public/index.html': article,
      'public/parts/widget.html': '<div>One part.</div>',
    });
    expect(site.kind).toBe('distill');
    expect([...notes.keys()]).toEqual(['a-ball-on-a-hill.md']);
    expect(bodyOf('a-ball-on-a-hill.md')).toBe(`It rolls with $\\beta$ as told before [@lin2020][^note-1]:

$$
z = \\beta z + g
$$

Here $a$ is never closed, and $b$ is.

[^note-1]: Twice.`);
    expect(notes.get('a-ball-on-a-hill.md')?.planned.permalink).toBe('/a-ball-on-a-hill/');
    expect(notes.get('a-ball-on-a-hill.md')?.facts.faults).toEqual([]);
    expect(files).toEqual(['a-ball-on-a-hill.bib']);
    expect(imported.files[0]?.[1].text).toContain('@article{lin2020');
    expect(site.passedOver).toEqual([
      { source: 'README.md', reason: 'it is about the repository' },
      { source: 'public/parts/widget.html', reason: 'it holds no article of Distill with a head' },
    ]);
  });

  test('takes the macros that a site gave all its notes into those that use them', async () => {
    const { notes, told } = await importFiles({
      '_config.yml': '',
      '_includes/math.html': `<script>MathJax = { tex: { macros: {
        R: '{\\\\mathbb{R}}', // the reals
        norm: ['\\\\lVert #1 \\\\rVert', 1],
        given: ['#1 \\\\mid #2', 2, 'x'],
        unused: '1',
      } } }</script>\n$$\\newcommand{\\loss}{\\mathcal{L}}$$\n`,
      '_posts/2024-01-02-a.md':
        '---\ntitle: A\n---\nA norm $\\norm{x} \\in \\R$, $p(\\given{y})$ and $p(\\given[a]b)$ and $\\loss$.\n',
      '_posts/2024-01-02-b.md': '---\ntitle: B\n---\nNone: $x$.\n',
    });
    expect(notes.get('posts/a.md')?.converted.text).toContain(`macros:
  \\loss: '\\mathcal{L}'
  \\norm: '\\lVert #1 \\rVert'
  \\R: '{\\mathbb{R}}'
---

A norm $\\norm{x} \\in \\R$, $p(x \\mid y)$ and $p(a \\mid b)$ and $\\loss$.
`);
    expect(told('posts/a.md')).toContainEqual({
      line: 4,
      kind: 'macros-of-site',
      message: 'Macros of the old site that the note uses stand in it: `\\loss`, `\\given`, `\\norm`, `\\R`.',
      lossy: false,
    });
    expect(notes.get('posts/b.md')?.converted.text).not.toContain('macros');
  });

  test('leads links to the names that empty elements give headings, each once', async () => {
    const { bodyOf, told } = await importFiles({
      '_config.yml': '',
      '_posts/2024-01-02-a.md':
        '---\ntitle: A\n---\n[one](#sec:one)\n\n<span id="sec:one"></span>\n\n## One\n\n<span id="sec:one"></span>\n\n## Two\n',
    });
    expect(bodyOf('posts/a.md')).toBe('[one](#sec-one)\n\n## One {#sec:one}\n\n## Two');
    expect(told('posts/a.md').map(({ kind }) => kind)).not.toContain('anchor-dead');
  });

  test('takes what Jekyll never served for drafts, and leaves what its settings exclude', async () => {
    const { site, notes } = await importFiles({
      '_config.yml': 'title: Notes: a site\nbaseurl: # none\nexclude:\n  - docs\n  - "*.tmp.md"\n',
      '_posts/2024-01-02-a.md': '---\ntitle: A\n---\nA.\n',
      '_posts/idea.md': '---\ntitle: B\nlast_modified_at: 2023-04-05\n---\nB.\n',
      'docs/c.md': '---\ntitle: C\n---\nC.\n',
    });
    expect(site.settings.basePath).toBe('');
    expect([...notes.keys()]).toEqual(['posts/a.md', 'posts/idea.md']);
    expect(notes.get('posts/idea.md')?.converted.text).toContain('date: 2023-04-05\n');
    expect(notes.get('posts/idea.md')?.converted.text).toContain('draft: true\n');
    expect(site.passedOver).toEqual([{ source: 'docs/c.md', reason: '`_config.yml` excludes it' }]);
  });

  test('puts the files into code that Jekyll put there, and tells those that are not there', async () => {
    const { bodyOf, told, notes } = await importFiles({
      '_config.yml': '',
      '_posts/2024-01-01-a.md':
        '---\ntitle: A\n---\n\n```python\n{% include_relative code/loop.py %}\n```\n\n- Item\n\n  ```\n  {%- include_relative "code/loop.py" -%}\n  ```\n\n{% highlight python %}\nx = 1\n{% include_relative code/loop.py %}\n{% endhighlight %}\n\n```\n{% include_relative none.py %}\n{% include_relative ../secret.py %}\n{% include_relative fences.md %}\n```\n\n```liquid\n{% raw %}{% include_relative code/loop.py %}{% endraw %}\n```\n',
      '_posts/code/loop.py': 'for x in y:\n\n    print(x)\n',
      '_posts/fences.md': 'Text\n\n```\ncode\n```\n',
      'secret.py': 'secret',
    });
    expect(bodyOf('posts/a.md')).toBe(`\`\`\`python
for x in y:

    print(x)
\`\`\`

- Item

  \`\`\`
  for x in y:

      print(x)
  \`\`\`

\`\`\`python
x = 1
for x in y:

    print(x)
\`\`\`

\`\`\`
{% include_relative none.py %}
{% include_relative ../secret.py %}
{% include_relative fences.md %}
\`\`\`

\`\`\`text
{% include_relative code/loop.py %}
\`\`\``);
    expect(told('posts/a.md').filter(({ kind }) => /include/.test(kind))).toEqual([
      {
        line: 6,
        kind: 'code-included',
        message:
          'The text of `code/loop.py` stands in the code into which a tag put it. The same was done 3 times in all.',
        lossy: false,
      },
      ...[
        [21, 'There is no file `none.py`'],
        [22, 'There is no file `../secret.py`'],
        [23, 'The file `fences.md` holds code between fences'],
      ].map(([line, why]) => ({
        line,
        kind: 'include-kept',
        message: `${why}; the tag that put it into code stands there.`,
        lossy: true,
      })),
    ]);
    expect(notes.get('posts/a.md')?.facts.faults).toEqual([]);
  });
});
