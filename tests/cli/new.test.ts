import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Answer, recorded, startServices } from '../lib/services/startServices';
import { goodNote, makeFolder } from './content';
import { root, runNotes } from './runNotes';

const emu = { 'export.arxiv.org/api/query?id_list=2309.15807': recorded('arxiv-2309.15807.xml') };
const note = 'posts/dai2023emu/dai2023emu.md';
const said =
  'Emu: Enhancing Image Generation Models Using Photogenic Needles in a Haystack (Xiaoliang Dai, Ji Hou, Chih-Yao Ma et al.; arXiv 2023)\n';

/** Runs `notes new` against stand-ins for the services. */
async function runNew(dir: string, args: string[], answers: Record<string, Answer | string> = emu) {
  const { origin, cacheDir, asked } = await startServices(answers);
  const env = { NOTES_SERVICES: origin, NOTES_CACHE: cacheDir };
  return { asked, ...(await runNotes(['new', '--content', dir, ...args], env)) };
}

const listFiles = (dir: string) =>
  readdirSync(dir, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(dir.length + 1))
    .sort();

const today = () => new Date().toLocaleDateString('sv-SE');

describe('notes new', { timeout: 60_000 }, () => {
  test('adds a paper to an empty folder and begins a note on it, which has no fault', async () => {
    const dir = makeFolder();
    const { code, stdout, stderr } = await runNew(dir, ['2309.15807']);
    const day = today();
    const permalink = `/posts/${day.slice(0, 4)}/${day.slice(5, 7)}/dai2023emu/`;
    expect({ code, stderr }).toEqual({ code: 0, stderr: 'Checking notes\n' });
    expect(stdout).toBe(
      `${said}  New in references.bib: dai2023emu. Cite it with [@dai2023emu].\n  ${note}: written, for ${permalink}\n`,
    );
    expect(listFiles(dir)).toEqual([note, 'references.bib']);
    expect(readFileSync(join(dir, note), 'utf8')).toBe(`---
title: 'Emu: Enhancing Image Generation Models Using Photogenic Needles in a Haystack'
date: ${day}
permalink: ${permalink}
lang: en
papers:
  - dai2023emu
---

## Abstract

> A made-up summary for tests: a model that has seen everything is shown a few thousand pictures that someone finds beautiful, and draws better for $82.9\\%$ of the prompts, with a loss of $\\mathcal{L}(\\theta) < 0.1$ & no tricks.
>
> The second paragraph names snake_case, costs \\$5, writes to [me\\@example.org], and points to https://example.org/emu_page.

## Question

## Method

## Results

## Limits

## Verdict
`);
    const check = await runNotes(['check', '--content', dir]);
    expect(check.stdout).toContain('No faults in 1 note.');
  });

  test('leaves a bibliography alone that has the paper, and links to the notes about it', async () => {
    const dir = makeFolder();
    cpSync(join(root, 'content'), dir, { recursive: true });
    const before = readFileSync(join(dir, 'references.bib'));
    const { code, stdout } = await runNew(dir, ['https://arxiv.org/abs/2309.15807v1', '--lang', 'zh']);
    expect(code).toBe(0);
    expect(stdout).toContain('  It is in the bibliography already, as dai2023emu. Cite it with [@dai2023emu].\n');
    expect(stdout).toContain(
      '  About it already: posts/emu-series/emu-series.en.mdx, posts/emu-series/emu-series.zh.mdx.\n',
    );
    expect(readFileSync(join(dir, 'references.bib'))).toEqual(before);
    const text = readFileSync(join(dir, note), 'utf8');
    expect(text).toContain('\n## 摘要\n');
    expect(text).toContain(
      '\n## 相关笔记\n\n- [The Emu series (Emu, Emu Edit, Emu Video)](/posts/2023/11/blog-paper-emu-series-en/)\n',
    );
    expect((await runNotes(['check', '--content', dir])).stdout).toContain('No faults in ');
  });

  test('shows with --dry-run what it would write, and writes nothing', async () => {
    const dir = makeFolder({ 'references.bib': '@misc{a,\n  title = {A},\n}\n' });
    const { code, stdout } = await runNew(dir, ['2309.15807', '--dry-run', '--key', 'emu']);
    const place = relative(root, dir);
    expect(code).toBe(0);
    expect(stdout).toContain(
      `--- a/${place}/references.bib\n+++ b/${place}/references.bib\n@@ -2,2 +2,11 @@\n   title = {A},\n }\n+\n+@misc{emu,\n`,
    );
    expect(stdout).toContain(`--- /dev/null\n+++ b/${place}/posts/emu/emu.md\n@@ -0,0 +1,`);
    expect(stdout).toMatch(/ {2}posts\/emu\/emu\.md: would be written, for \S+\n {2}Nothing was written\.\n$/);
    expect(listFiles(dir)).toEqual(['references.bib']);
  });

  test('takes the site’s own template in the note’s language, or the one that is named', async () => {
    const dir = makeFolder({
      '_templates/note.md': '---\ntitle: EN {{title}}\ndate: {{date}}\n---\n',
      '_templates/note.zh.md': '---\ntitle: 读 {{title}}\ndate: {{date}}\n---\n\n{{authors}}，{{venue}} {{year}}\n',
      '_templates/short.mdx': '---\ntitle: "{{key}}"\ndate: {{date}}\n---\n\n{{abstract}}\n',
    });
    await runNew(dir, ['2309.15807', '--lang', 'zh-CN']);
    expect(readFileSync(join(dir, note), 'utf8')).toBe(
      `---\ntitle: '读 Emu: Enhancing Image Generation Models Using Photogenic Needles in a Haystack'\ndate: ${today()}\n---\n\nXiaoliang Dai, Ji Hou, Chih-Yao Ma, Devi Parikh，arXiv 2023\n`,
    );
    await runNew(dir, ['2309.15807', '--template', 'short', '--file', 'notes/short.mdx']);
    expect(readFileSync(join(dir, 'notes/short.mdx'), 'utf8')).toMatch(/^---\ntitle: dai2023emu\n/);
    expect((await runNotes(['check', '--content', dir])).stdout).toContain('No faults in 2 notes.');
  });

  test('says of a template what is wrong with it, and writes nothing', async () => {
    const dir = makeFolder({ '_templates/folder.md/a': '', '_templates/slip.md': '{{title | upper}}\n' });
    const gbk = Buffer.from([...Buffer.from('---\ntitle: {{title}}\n---\n'), 0xc0, 0xa9]);
    writeFileSync(join(dir, '_templates/gbk.md'), gbk);
    const place = relative(root, join(dir, '_templates'));
    const mistakes = {
      gbk: `The template ${place}/gbk.md is not in UTF-8. Save it as UTF-8 first.`,
      folder: 'There is no template folder in _templates of the content folder. There are: gbk, slip.',
      slip: 'The template has {{title | upper}}, which stands for nothing. Did you mean {{title}}?',
    };
    for (const [name, mistake] of Object.entries(mistakes)) {
      const { code, stderr } = await runNew(dir, ['2309.15807', '--template', name]);
      expect({ code, stderr }).toEqual({ code: 2, stderr: `Checking notes\n${mistake}\n` });
    }
    expect(existsSync(join(dir, 'references.bib'))).toBe(false);
  });

  test('does not overwrite a note, and then adds no reference either', async () => {
    const dir = makeFolder({ [note]: goodNote });
    const { code, stderr } = await runNew(dir, ['2309.15807']);
    expect(code).toBe(2);
    expect(stderr).toContain(`${note} is there already, and is not overwritten. Name another with --file.\n`);
    expect(listFiles(dir)).toEqual([note]);
    expect(readFileSync(join(dir, note), 'utf8')).toBe(goodNote);
  });

  test('says what to do when a service gives no answer, and writes nothing', async () => {
    const dir = makeFolder();
    const none = await runNew(dir, ['2401.99999'], { 'export.arxiv.org/': recorded('arxiv-empty.xml') });
    expect({ code: none.code, stderr: none.stderr }).toEqual({
      code: 1,
      stderr: 'arXiv has no paper arXiv:2401.99999. See whether the number is right.\nNothing was written.\n',
    });
    const offline = await runNotes(['new', '2309.15807', '--content', dir], {
      NOTES_SERVICES: 'http://127.0.0.1:1',
      NOTES_CACHE: makeFolder(),
    });
    expect({ code: offline.code, stderr: offline.stderr }).toEqual({
      code: 1,
      stderr:
        'export.arxiv.org cannot be reached. See whether this machine is online, and try again.\nNothing was written.\n',
    });
    expect(existsSync(join(dir, 'references.bib'))).toBe(false);
  });

  test('lists the papers that may be meant by a title', async () => {
    const { code, stderr } = await runNew(makeFolder(), ['needles', 'and', 'hay'], {
      'export.arxiv.org/': recorded('arxiv-empty.xml'),
      'api.crossref.org/works?': recorded('crossref-list.json'),
    });
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: `Several papers may be meant by “needles and hay”. Say which:
  npx notes new doi:10.1000/hay.1
    Needles in Haystacks (Lin Xia; CVPR 2024)
  npx notes new doi:10.1000/hay.2
    Needles, Haystacks and Their Friends (Wei Wang; Journal of Hay 2020)
`,
    });
  });

  test.each([
    [[], 'Say which paper: npx notes new 2309.15807, or a DOI, an address or a title.\n'],
    [
      ['https://example.org/x'],
      'https://example.org/x names no paper. Give an arXiv number (2309.15807), a DOI, an address at arxiv.org, doi.org, openreview.net or aclanthology.org, or a title.\n',
    ],
    [
      ['2309.15807', '--file', '../x.md'],
      '--file takes a path from the content folder that ends with .md or .mdx and has no part that begins with a dot or an underscore, and not ../x.md.\n',
    ],
    [
      ['2309.15807', '--lang', 'cn'],
      'Checking notes\n--lang: A language as a BCP 47 tag (`en`, `zh`, `zh-TW`) is expected; `cn` stands here. Write `zh`.\n',
    ],
    [
      ['2309.15807', '--key', 'fig-a'],
      'Checking notes\nA key that begins with fig- names a figure. Give another --key.\n',
    ],
    [
      ['2309.15807', '--key', 'a b'],
      'Checking notes\nA citation key without spaces, commas, braces and `@` is expected; `a b` stands here.\n',
    ],
    [
      ['2309.15807', '--template', 'long'],
      'Checking notes\nThere is no template long in _templates of the content folder. Put one there as _templates/long.md.\n',
    ],
  ])('says of %j what is wrong', async (args, stderr) => {
    const dir = makeFolder();
    const result = await runNew(dir, args);
    expect({ code: result.code, stderr: result.stderr }).toEqual({ code: 2, stderr });
    expect(listFiles(dir)).toEqual([]);
  });
});
