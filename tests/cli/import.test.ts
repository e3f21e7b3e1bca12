import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeFolder } from './content';
import { importInto, importSite, sites } from './importInto';
import { runNotes } from './runNotes';

/** The files of a folder with what they hold, as a fingerprint. */
function listFiles(dir: string): Record<string, string> {
  const entries = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const files = entries.map((entry) => join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(
    files.map((file) => [file.slice(dir.length + 1), createHash('sha256').update(readFileSync(file)).digest('hex')]),
  );
}

describe('notes import', { timeout: 120_000 }, () => {
  test('brings an academicpages site over whole: notes, files, settings', async () => {
    const { content, code, stdout, report } = await importSite('academicpages');
    expect(code).toBe(0);
    expect(Object.keys(listFiles(content))).toEqual([
      'drafts/unfinished.md',
      'files/schedule.py',
      'images/schedules.png',
      'index.md',
      'pages/tags.md',
      'posts/noise-schedules.md',
      'posts/samplers.md',
      'posts/without-permalink.md',
      'publications/first.md',
      'site.yaml',
    ]);
    expect(readFileSync(join(content, 'posts/noise-schedules.md'), 'utf8')).toBe(`---
title: 'Noise schedules: a short tour'
date: 2023-11-21
permalink: /posts/2023/11/noise-schedules/
aliases:
  - /2023/noise.html
lang: zh-CN
tags:
  - 扩散模型
  - 论文阅读
# star: superior
---

一个噪声序列 $\\beta_1, \\dots, \\beta_T$ 决定了前向过程。参见 [采样器](/posts/2023/12/samplers/)。

# Schedules

![Three schedules](/images/schedules.png)

The code is in [schedule.py](/files/schedule.py), and [a page that went](/posts/2023/11/noise-schedule/).

See [the schedules](#schedules) and the paper at [DDPM](https://arxiv.org/abs/2006.11239).
`);
    expect(readFileSync(join(content, 'site.yaml'), 'utf8')).toBe(`title: Mei Lin's notes
description: Notes on generative models.
baseUrl: https://meilin.example.org
lang: zh-CN
authors:
  - Mei Lin
`);
    expect(stdout).toContain('Read as jekyll (_config.yml is there).');
    expect(stdout).toContain('Formulas: 3 in, 3 out, 3 drawn.');
    expect(stdout).toContain('`/posts/2023/11/noise-schedules/` is like it.');
    expect(stdout).toContain('npx notes cite 2006.11239');
    expect(report?.totals).toEqual({
      notes: 7,
      formulas: { in: 3, out: 3, drawn: 3 },
      lossy: expect.any(Number),
      faults: 1,
      newFaults: 0,
    });
    expect(report?.addresses).toContainEqual({ old: '/posts/2023/12/samplers', new: '/posts/2023/12/samplers/' });
    expect(report?.addresses).toContainEqual({ old: '/2023/noise.html', new: '/posts/2023/11/noise-schedules/' });
    expect(report?.addresses.map(({ old }) => old)).not.toContain('/2024/03/unfinished/');
  });

  test.each([
    ['alfolio', /No faults in \d notes?\./],
    // An image that was embedded without words has those of its file's name, which is told.
    ['vault', /image-alt-describes\n.*: 0 errors and 1 warning in 1 file; \d notes? checked\./s],
    ['hugo', /No faults in \d notes?\./],
    ['distill', /No faults in \d notes?\./],
  ])('makes of %s notes that notes check finds no fault in but those of the original', async (site, summary) => {
    const { content, report } = await importSite(site);
    expect(report?.totals.newFaults).toBe(0);
    expect(report?.totals.formulas.drawn).toBe(report?.totals.formulas.in);
    const { code, stdout } = await runNotes(['check', '--content', content]);
    expect(stdout).toMatch(summary);
    expect(code).toBe(0);
  });

  test('gives the same files when it runs again, and never touches the original', async () => {
    const before = listFiles(sites);
    const { dir, content } = await importSite('vault');
    const first = listFiles(content);
    const { code, stdout } = await importInto(dir, 'vault');
    expect(stdout).toContain('Imported 2 notes and 1 file into ');
    expect(stdout).toContain(': 3 unchanged.');
    expect(listFiles(content)).toEqual(first);
    expect(listFiles(sites)).toEqual(before);
    expect(code).toBe(0);
  });

  test('leaves a note alone that differs, tells it and exits 1, and replaces it with --force', async () => {
    const { dir, content } = await importSite('hugo');
    const file = join(content, 'posts/bundle/index.md');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, `${text}\nMine.\n`);
    const again = await importInto(dir, 'hugo');
    expect(again.code).toBe(1);
    expect(again.stdout).toContain('Left alone, since another file stands there (--force replaces it):');
    expect(readFileSync(file, 'utf8')).toBe(`${text}\nMine.\n`);
    const forced = await importInto(dir, 'hugo', '--force');
    expect(forced.code).toBe(0);
    expect(forced.report?.notes.map(({ outcome }) => outcome)).toContain('replaced');
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  test('writes nothing in a dry run, and says the same', async () => {
    const { content, code, stdout, report } = await importSite('academicpages', '--dry-run');
    expect(existsSync(content)).toBe(false);
    expect(stdout).toContain('Would import 7 notes and 2 files into ');
    expect(report?.totals).toMatchObject({ notes: 7, newFaults: 0 });
    expect(code).toBe(0);
  });

  test('gives a note that is imported alone the place that it gets with the others', async () => {
    const { content } = await importSite('academicpages/_posts/2023-12-05-samplers.md');
    const whole = await importSite('academicpages');
    const file = 'posts/samplers.md';
    expect(Object.keys(listFiles(content))).toEqual([file, 'site.yaml']);
    expect(readFileSync(join(content, file), 'utf8')).toBe(readFileSync(join(whole.content, file), 'utf8'));
  });

  test('leaves settings alone that are there, and says what could be added', async () => {
    const dir = makeFolder({ 'content/site.yaml': 'title: Mine\n' });
    const { stdout } = await importInto(dir, 'academicpages');
    expect(readFileSync(join(dir, 'content/site.yaml'), 'utf8')).toBe('title: Mine\n');
    expect(stdout).toContain(
      '/content/site.yaml is left alone. The settings of the old site would be:\n  title: Mei Lin',
    );
  });

  test('makes links to the old domain links between notes', async () => {
    const link =
      'See [it](https://www.old.example.org/2024/05/01/one.html#sums) and [another](https://else.example.org/x).\n';
    const dir = makeFolder({
      'old/_posts/2024-05-01-one.md': '---\ntitle: One\n---\n\n## Sums\n\n$a + b$\n',
      'old/_posts/2024-05-02-two.md': `---\ntitle: Two\n---\n\n${link}`,
    });
    await importInto(dir, join(dir, 'old'), '--domain', 'old.example.org');
    expect(readFileSync(join(dir, 'content/posts/two.md'), 'utf8')).toBe(`---
title: Two
date: 2024-05-02
permalink: /2024/05/02/two/
aliases:
  - /2024/05/02/two.html
lang: en
---

See [it](/2024/05/01/one/#sums) and [another](https://else.example.org/x).
`);
  });

  test('cites with --cite-arxiv the papers that a bibliography has, and lists the others', async () => {
    const bib =
      '@article{ho2020, author={Ho, Jonathan}, title={DDPM}, year={2020}, eprint={2006.11239}, archiveprefix={arXiv}}\n';
    const text = 'As [they show](https://arxiv.org/abs/2006.11239), and <https://arxiv.org/pdf/2309.15807>.\n';
    const dir = makeFolder({ 'old/note.md': text, 'content/references.bib': bib });
    const { stdout, report } = await importInto(dir, join(dir, 'old/note.md'), '--cite-arxiv');
    expect(readFileSync(join(dir, 'content/note.md'), 'utf8')).toContain(
      'As they show [@arxiv:2006.11239], and <https://arxiv.org/pdf/2309.15807>.',
    );
    expect(stdout).toContain('npx notes cite 2309.15807\n');
    expect(report?.totals.faults).toBe(0);
  });

  test.each([
    [['import', '/nowhere/at/all'], 'There is no file or folder /nowhere/at/all.\n'],
    [['import'], 'Name the folder or the file to import.\n'],
    [
      ['import', 'docs', '--from', 'word'],
      '--from takes jekyll, hexo, obsidian, markdown, hugo, distill, quarto, mkdocs, and not word.\n',
    ],
    [
      ['import', 'content/posts'],
      'content/posts lies in the folder of your notes; an import would write over what it reads. Name another --content.\n',
    ],
    [
      ['import', '--verify', 'docs', '--out', '/nowhere'],
      'There is no release in /nowhere. Make one with: npx notes build\n',
    ],
  ])('refuses %j in a line', async (args, message) => {
    expect(await runNotes(args)).toEqual({ code: 2, stdout: '', stderr: message });
  });
});
