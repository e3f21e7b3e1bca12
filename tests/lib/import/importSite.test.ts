import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importFiles, makeSite } from './importFiles';

describe('importSite(site, options)', () => {
  test('writes links to files as links to files, and to addresses as permalinks', async () => {
    const { bodyOf } = await importFiles({
      'a/one.md': 'To [two](../b/two.md), [two](../b/two), [two](/b/two/).\n',
      'b/two.md': '# Two\n\nTo [one](../a/one.md#part) and [above](#two).\n',
    });
    expect(bodyOf('a/one.md')).toBe('To [two](../b/two.md), [two](/b/two/), [two](/b/two/).');
  });

  test('finds the headings that fragments of kramdown, GitHub and Obsidian mean', async () => {
    const { bodyOf, told } = await importFiles({
      'a.md':
        '# A\n\n[k](b.md#2-method--results), [g](b.md#2-method--results), [z](b.md#方法), [o](b.md#Some%20Words), [dead](b.md#none)\n',
      'b.md': '# B\n\n## 2. Method & Results\n\n## 方法\n\n## Some Words\n',
    });
    expect(bodyOf('a.md')).toBe(
      '[k](./b.md#2-method--results), [g](./b.md#2-method--results), [z](./b.md#方法), [o](./b.md#some-words), [dead](./b.md#none)',
    );
    expect(told('a.md')).toContainEqual({
      line: 3,
      kind: 'anchor-dead',
      message: 'No heading of `b.md` has the anchor `#none`.',
      lossy: false,
    });
  });

  test('finds a bundle of Hugo by the path of its folder, and a file by a path of Windows', async () => {
    const { bodyOf, files } = await importFiles(
      {
        'content/courses/a/index.md': '[b]({{< ref "courses/b#part" >}}) [c]({{< relref"b/" >}}) ![p](img\\p.png)\n',
        'content/courses/b/index.md': '# B\n\n## Part\n',
        'content/courses/a/img/p.png': 'p',
      },
      'hugo',
    );
    expect(bodyOf('courses/a/index.md')).toBe('[b](/courses/b/#part) [c](/courses/b/) ![p](./img/p.png)');
    expect(files).toEqual(['courses/a/img/p.png']);
  });

  test('takes for text what stands in brackets and no bibliography has, when it names somebody', async () => {
    const { bodyOf } = await importFiles({
      'a.md': 'From [2017 @Google], as [@xia2020] and [@he] say.\n',
      'r.bib': '@misc{he, title={H}}',
    });
    expect(bodyOf('a.md')).toBe('From \\[2017 \\@Google], as [@xia2020] and [@he] say.');
  });

  test('takes the shortest path of several that a wiki link names', async () => {
    const { bodyOf } = await importFiles(
      { 'n.md': '[[x]] and [[deep/x]]\n', 'deep/x.md': 'Deep.\n', 'x.md': 'Top.\n' },
      'obsidian',
    );
    expect(bodyOf('n.md')).toBe('[x](./x.md) and [x](./deep/x.md)');
  });

  test('takes along the files that notes use, each once, under names that content may have', async () => {
    const { bodyOf, files, told } = await importFiles({
      'notes/a.md': '![p](img/P%20(1).PNG) ![q](/_figures/q.png) [data](../data.csv) ![m](missing.png)\n',
      'notes/b.md': '![p](img/P%20(1).png)\n',
      'notes/img/P (1).png': 'p',
      '_figures/q.png': 'q',
      'data.csv': '1',
      'unused.png': 'u',
    });
    expect(files).toEqual(['data.csv', 'figures/q.png', 'notes/img/P (1).png']);
    expect(bodyOf('notes/b.md')).toBe('![p](./img/P%20%281%29.png)');
    expect(bodyOf('notes/a.md')).toContain('![q](/figures/q.png) [data](/data.csv) ![m](missing.png)');
    expect(told('notes/a.md').map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['file-spelled', 'image-missing']),
    );
  });

  test('finds pictures named by a path of one machine, and tells', async () => {
    const { bodyOf, told } = await importFiles({
      'a.md': '![p](file:///home/me/pictures/p.png)\n',
      'assets/p.png': 'p',
    });
    expect(bodyOf('a.md')).toBe('![p](./assets/p.png)');
    expect(told('a.md').find(({ kind }) => kind === 'image-local')?.message).toBe(
      '`file:///home/me/pictures/p.png` is a path of one machine; `assets/p.png` is taken.',
    );
  });

  test('gives each of two notes with one address its own, and tells', async () => {
    const { notes, told } = await importFiles({
      '_posts/2024-01-01-a.md': '---\ntitle: A\npermalink: /x/\n---\n',
      '_posts/2024-01-02-b.md': '---\ntitle: B\npermalink: /X\n---\n',
    });
    expect(notes.get('posts/a.md')?.planned.permalink).toBe('/x/');
    expect(notes.get('posts/b.md')?.planned.permalink).toBe('/X-2');
    expect(told('posts/b.md')).toContainEqual({
      line: 1,
      kind: 'permalink-taken',
      message: 'The address `/X` is also that of `_posts/2024-01-01-a.md`; this note stands at `/X-2`.',
      lossy: true,
    });
  });

  test('keeps the day in the name of a second file', async () => {
    const { notes } = await importFiles({
      '_posts/2024-01-01-a.md': '---\ntitle: A\n---\n',
      '_posts/2024-02-01-a.md': '---\ntitle: A again\n---\n',
    });
    expect([...notes.keys()]).toEqual(['posts/a.md', 'posts/2024-02-01-a.md']);
  });

  test('follows no symbolic link out of the folder', async () => {
    const outside = makeSite({ 'secret.md': 'Secret.\n', 'p.png': 'p' });
    const dir = makeSite({ 'a.md': '![p](p.png)\n' });
    symlinkSync(join(outside, 'secret.md'), join(dir, 'b.md'));
    symlinkSync(join(outside, 'p.png'), join(dir, 'p.png'));
    symlinkSync(outside, join(dir, 'folder'));
    const { notes, files, site } = await importFiles({}, undefined, dir);
    expect([...notes.keys()]).toEqual(['a.md']);
    expect(files).toEqual([]);
    expect(site.passedOver.map(({ source }) => source)).toEqual(['b.md', 'folder', 'p.png']);
  });

  test('names the bibliography of a note, and tells keys that nothing has', async () => {
    const { notes, files, told } = await importFiles({
      '_posts/2024-01-01-a.md':
        '---\nlayout: distill\ntitle: A\nbibliography: a.bib\n---\n\nSee <d-cite key="ho2020"></d-cite> and <d-cite key="ho2021"></d-cite>.\n',
      'assets/bibliography/a.bib': '@article{ho2020, author={Ho, J}, title={T}, year={2020}}\n',
    });
    expect(files).toEqual(['assets/bibliography/a.bib']);
    expect(notes.get('posts/a.md')?.facts.frontMatter?.bibliography).toEqual(['/assets/bibliography/a.bib']);
    expect(told('posts/a.md').find(({ kind }) => kind === 'citation-unknown')?.message).toBe(
      'No bibliography has the key `ho2021`; `ho2020` is like it.',
    );
  });

  test('takes over what a note lists and does not cite, with its bibliography, and tells keys that nothing has', async () => {
    const { notes, files, told } = await importFiles({
      '_posts/2024-01-01-a.md': '---\ntitle: A\nnocite: |\n  @ho2020, @ho2021\n---\n\nText.\n',
      '_bibliography/papers.bib': '@article{ho2020, author={Ho, J}, title={T}, year={2020}}\n',
      '_bibliography/others.bib': '@article{xia2020, author={Xia, L}, title={U}, year={2020}}\n',
    });
    expect(notes.get('posts/a.md')?.facts.frontMatter?.nocite).toEqual(['ho2020', 'ho2021']);
    expect(files).toEqual(['bibliography/papers.bib']);
    expect(told('posts/a.md')).toContainEqual({
      line: 3,
      kind: 'citation-unknown',
      message: 'No bibliography has the key `ho2021`; `ho2020` is like it.',
      lossy: false,
    });
  });

  test('takes the title of the first heading, or of the file, and never loses a first heading', async () => {
    const { notes, bodyOf } = await importFiles({
      'a_b.md': 'Text.\n',
      'c.md': '# The title\n\nText.\n',
      'd.md': '---\ntitle: Other\n---\n\n# A heading\n\nText.\n',
      'e.md': '---\ntitle: Same\n---\n\n# Same\n\nText.\n',
      'f/paper.md': 'Text.\n',
    });
    const titles = [...notes].map(([file, { facts }]) => [file, facts.frontMatter?.title]);
    expect(titles).toEqual([
      ['a_b.md', 'a b'],
      ['c.md', 'The title'],
      ['d.md', 'Other'],
      ['e.md', 'Same'],
      ['f/paper.md', 'f'],
    ]);
    expect(bodyOf('d.md')).toBe('# A heading\n\nText.');
    expect(bodyOf('e.md')).toBe('Text.');
  });

  test('keeps the formulas and links of a heading that becomes the title', async () => {
    const { notes, bodyOf, imported } = await importFiles({
      'a.md': '# The $\\ell_2$ norm\n\nText $x$.\n',
      'b.md': '# *On* [DDPM](https://arxiv.org/abs/2006.11239)\n\nText.\n',
      'c.md': '---\ntitle: Other\n---\n\n# A $y$ *heading*\n\nText.\n',
    });
    const titles = [...notes.values()].map(({ facts }) => facts.frontMatter?.title);
    expect(titles).toEqual(['The ℓ₂ norm', 'On DDPM', 'Other']);
    expect(bodyOf('a.md')).toBe('The $\\ell_2$ norm\n\nText $x$.');
    expect(bodyOf('b.md')).toBe('*On* [DDPM](https://arxiv.org/abs/2006.11239)\n\nText.');
    expect(bodyOf('c.md')).toBe('# A $y$ *heading*\n\nText.');
    for (const { converted, facts } of imported.notes) expect(facts.formulas).toBe(converted.formulas);
  });

  test('makes of its own notes the same notes', async () => {
    const text = `---
title: Ours
date: 2024-05-01
permalink: /posts/2024/05/ours/
aliases:
  - /2024/ours/
lang: zh
tags:
  - a
papers:
  - arxiv:2309.15807
nocite:
  - ho2020
  - doi:10.1000/x
status: read
rating: 4
macros:
  \\R: '\\mathbb{R}'
# star: superior
---

正文 $\\R$.
`;
    const { notes } = await importFiles({ 'ours.md': text }, 'markdown');
    expect(notes.get('ours.md')?.converted.text).toBe(text);
  });

  test('puts in what the settings of Jekyll say, and nothing where they say nothing', async () => {
    const { bodyOf, told } = await importFiles({
      '_config.yml': 'title: Old notes\ncdn: https://cdn.example.org\n',
      'about.md': '---\ntitle: About\n---\n\nAll.\n',
      '_posts/2024-02-03-a.md':
        '---\ntitle: A\n---\n\nOf {{ site.title }}: [about]({{site.base_url}}/about/), <a href="{{ site.root_path }}/about/">it</a>, ![A road]({{ site.cdn }}/road.png), {{ site.nothing }}.\n',
    });
    expect(bodyOf('posts/a.md')).toBe(
      'Of Old notes: [about](/about/), [it](/about/), ![A road](https://cdn.example.org/road.png), .',
    );
    expect(told('posts/a.md').filter(({ kind }) => kind === 'liquid-told')).toHaveLength(1);
  });
});
