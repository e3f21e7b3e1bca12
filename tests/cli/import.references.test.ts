import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeFolder } from './content';
import { importInto } from './importInto';
import { runNotes } from './runNotes';

const note = (body: string) => `---\ntitle: Samplers\ndate: 2024-02-03\n---\n\n${body}`;
const list = [
  '## 参考文献',
  '',
  '[1] Ho J, Jain A, Abbeel P. Denoising diffusion probabilistic models[C]//NeurIPS. 2020, 33: 6840-6851.',
  '',
  '[2] [Denoising Diffusion Implicit Models](https://arxiv.org/abs/2010.02502)',
  '',
].join('\n');
const read = (...path: string[]) => readFileSync(join(...path), 'utf8');

describe('notes import, of references that notes list themselves', { timeout: 120_000 }, () => {
  test('adds them to references.bib behind what stands there, once', async () => {
    const dir = makeFolder({
      'old/samplers.md': note(`DDPM [1] is slow.\n\n${list}`),
      'content/references.bib': '@misc{mine, title = {Mine}, year = 2020}\n',
    });
    const { code, stdout, report } = await importInto(dir, join(dir, 'old'));
    expect(code).toBe(0);
    expect(stdout).toContain('2 references that notes list themselves are new in ');
    expect(report?.added).toEqual({ file: 'references.bib', keys: ['ho2020denoising', 'denoising2020'] });
    expect(read(dir, 'content/samplers.md')).toBe(
      `---\ntitle: Samplers\ndate: 2024-02-03\npermalink: /samplers/\nlang: en\nnocite:\n  - denoising2020\n---\n\nDDPM [@ho2020denoising] is slow.\n`,
    );
    expect(read(dir, 'content/references.bib')).toBe(
      `@misc{mine, title = {Mine}, year = 2020}

@inproceedings{ho2020denoising,
  author = {Ho, J. and Jain, A. and Abbeel, P.},
  title = {Denoising diffusion probabilistic models},
  booktitle = {NeurIPS},
  volume = {33},
  pages = {6840--6851},
  year = {2020},
}

@misc{denoising2020,
  title = {Denoising Diffusion Implicit Models},
  year = {2020},
  eprint = {2010.02502},
  archiveprefix = {arXiv},
}
`,
    );
    expect((await runNotes(['check', '--content', join(dir, 'content')])).code).toBe(0);

    const before = read(dir, 'content/references.bib');
    const again = await importInto(dir, join(dir, 'old'));
    expect(again.stdout).toContain(': 1 unchanged.');
    expect(again.report?.added).toBeUndefined();
    expect(read(dir, 'content/references.bib')).toBe(before);
  });

  test('adds none for a note that is left alone', async () => {
    const dir = makeFolder({
      'old/samplers.md': note(`DDPM [1] is slow.\n\n${list}`),
      'content/samplers.md': note('My own words.\n'),
    });
    const { code, report } = await importInto(dir, join(dir, 'old'));
    expect([code, report?.added]).toEqual([1, undefined]);
    expect((await importInto(dir, join(dir, 'old'), '--force')).report?.added?.keys).toHaveLength(2);
  });

  test('checks a dry run with what it would add, and writes nothing', async () => {
    const dir = makeFolder({
      'old/samplers.md': note(`DDPM [1] and [@mine].\n\n${list}`),
      'content/references.bib': '@misc{mine, title = {Mine}, year = 2020}\n',
    });
    const { stdout, report } = await importInto(dir, join(dir, 'old'), '--dry-run');
    expect(stdout).toContain('notes check finds no fault in them.');
    expect(report?.added?.keys).toHaveLength(2);
    expect(read(dir, 'content/references.bib')).toBe('@misc{mine, title = {Mine}, year = 2020}\n');
  });

  test('writes nothing where references.bib is in another encoding', async () => {
    const dir = makeFolder({ 'old/samplers.md': note(`DDPM [1].\n\n${list}`), 'content/x.md': note('X.\n') });
    writeFileSync(join(dir, 'content/references.bib'), Buffer.from('@misc{mine, title = {M\xe4rz}}\n', 'latin1'));
    const { code, stderr, report } = await importInto(dir, join(dir, 'old'));
    expect([code, report]).toEqual([2, undefined]);
    expect(stderr).toContain('references.bib is not in UTF-8. Save it as UTF-8 first.');
    expect(() => read(dir, 'content/samplers.md')).toThrow();
  });
});
