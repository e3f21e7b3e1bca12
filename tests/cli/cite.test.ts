import { lstatSync, readFileSync, renameSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Answer, recorded, startServices } from '../lib/services/startServices';
import { makeFolder } from './content';
import { runNotes } from './runNotes';

const answers = {
  'export.arxiv.org/api/query?id_list=2309.15807': recorded('arxiv-2309.15807.xml'),
  'export.arxiv.org/api/query?id_list=2401.00001': recorded('arxiv-published.xml'),
  'export.arxiv.org/': recorded('arxiv-empty.xml'),
  'api.crossref.org/works/10.1000%2Fneedles.2024.7': recorded('crossref-article.json'),
  'aclanthology.org/2023.acl-long.9999.bib': recorded('acl.bib'),
};

/** Runs `notes cite` against stand-ins for the services. */
async function runCite(dir: string, args: string[], given: Record<string, Answer | string> = answers) {
  const { origin, cacheDir, asked } = await startServices(given);
  const env = { NOTES_SERVICES: origin, NOTES_CACHE: cacheDir };
  return { asked, ...(await runNotes(['cite', '--content', dir, ...args], env)) };
}

const readBib = (dir: string) => readFileSync(join(dir, 'references.bib'), 'utf8');

describe('notes cite', { timeout: 60_000 }, () => {
  test('adds papers behind what is there, in its line ends, and says how to cite them', async () => {
    const before = '% Ours\r\n@misc{a,\r\n  title = {A}\r\n}';
    const dir = makeFolder({ 'references.bib': before });
    const { code, stdout } = await runCite(dir, ['arxiv:2401.00001', 'https://aclanthology.org/2023.acl-long.9999/']);
    expect(code).toBe(0);
    expect(
      stdout,
    ).toBe(`On α-Needles & H2O in LoRA (Jörg Müller, Anna van den Berg, The Needle Consortium; Journal of Needles 2024)
  It is published (Journal of Needles 2024): the entry is that of the published version, with its number on arXiv.
  New in references.bib: muller2024needles. Cite it with [@muller2024needles].
Needles in Chinese Haystacks: A BERT Study (Lin Xia, Jörg Müller; ACL 2023)
  New in references.bib: xia2023needles. Cite it with [@xia2023needles].
`);
    expect(readBib(dir).startsWith(`${before}\r\n\r\n@article{muller2024needles,\r\n`)).toBe(true);
    expect(readBib(dir).replaceAll('\r\n', '')).not.toContain('\n');
    const check = await runNotes(['check', '--content', dir]);
    expect(check.stdout).toContain('No faults in 0 notes.');
  });

  test('asks nobody for a paper that is there, and adds one paper once', async () => {
    const dir = makeFolder();
    await runCite(dir, ['2401.00001', 'doi:10.1000/Needles.2024.7', '10.1000/needles.2024.7']);
    const once = readBib(dir);
    expect(once.match(/^@/gm)).toHaveLength(1);
    const named = await runCite(dir, ['https://aclanthology.org/2023.acl-long.9999', '--key', 'one']);
    expect(named.stdout).toContain('New in references.bib: one. Cite it with [@one].');
    const renamed = await runCite(dir, ['https://aclanthology.org/2023.acl-long.9999', '--key', 'two']);
    expect(renamed.stdout).toContain(
      'It is in the bibliography already, as one. It keeps its key: --key is for new entries. Cite it with [@one].',
    );
    const again = await runCite(dir, ['doi:10.1000/NEEDLES.2024.7', 'arXiv:2401.00001v2'], {});
    expect(again.asked).toEqual([]);
    expect(
      again.stdout,
    ).toBe(`doi:10.1000/needles.2024.7 is in the bibliography already, as muller2024needles. Cite it with [@muller2024needles].
arXiv:2401.00001v2 is in the bibliography already, as muller2024needles. Cite it with [@muller2024needles].
`);
    expect(readBib(dir).startsWith(once)).toBe(true);
    expect(readBib(dir).match(/^@/gm)).toHaveLength(2);
  });

  test('adds all papers or none, and says of each that fails why', async () => {
    const dir = makeFolder({ 'references.bib': '% Ours\n' });
    const { code, stdout, stderr } = await runCite(dir, ['2309.15807', '2401.99999', '10.1000/none']);
    expect({ code, stdout, stderr }).toEqual({
      code: 1,
      stdout: '',
      stderr: `Checking notes
2401.99999: arXiv has no paper arXiv:2401.99999. See whether the number is right.
10.1000/none: No paper has the DOI 10.1000/none. See whether it is right.
Nothing was written.
`,
    });
    expect(readBib(dir)).toBe('% Ours\n');
  });

  test('finds what check says to cite', async () => {
    const dir = makeFolder({ 'note.md': '---\ntitle: A\ndate: 2024-01-01\n---\n\nSee [@arxiv:2309.15807].\n' });
    const before = await runNotes(['check', '--content', dir]);
    expect(before.stdout).toContain('Run `npx notes cite arxiv:2309.15807`, or add it to references.bib.');
    await runCite(dir, ['arxiv:2309.15807']);
    const after = await runNotes(['check', '--content', dir]);
    expect(after.stdout).toContain('No faults in 1 note.');
  });

  test('writes to the file that a link leads to', async () => {
    const dir = makeFolder({ 'references.bib': '' });
    const home = makeFolder();
    renameSync(join(dir, 'references.bib'), join(home, 'all.bib'));
    symlinkSync(join(home, 'all.bib'), join(dir, 'references.bib'));
    await runCite(dir, ['2309.15807']);
    expect(lstatSync(join(dir, 'references.bib')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(home, 'all.bib'), 'utf8')).toMatch(/^@misc\{dai2023emu,\n/);
  });

  test('takes answers from the cache, and asks again with --fresh', async () => {
    const { origin, cacheDir, asked } = await startServices(answers);
    const env = { NOTES_SERVICES: origin, NOTES_CACHE: cacheDir };
    for (const more of [[], [], ['--fresh']]) {
      await runNotes(['cite', '2309.15807', '--content', makeFolder(), ...more], env);
    }
    expect(asked).toHaveLength(2);
  });

  test.each([
    [[], 'Say which paper: npx notes cite 2309.15807, or a DOI, an address or a title.\n'],
    [
      ['attention', 'is', 'all', 'you', 'need'],
      'A title stands in quotes: npx notes cite "attention is all you need"\n',
    ],
    [['2309.15807', '2401.00001', '--key', 'a'], '--key is for one paper; several are named.\n'],
  ])('says of %j what is wrong', async (args, stderr) => {
    const result = await runCite(makeFolder(), args);
    expect({ code: result.code, stderr: result.stderr }).toEqual({ code: 2, stderr });
  });

  test('says that answers cannot be kept where a file is', async () => {
    const file = join(makeFolder({ cache: '' }), 'cache');
    const result = await runNotes(['cite', '2309.15807', '--content', makeFolder()], { NOTES_CACHE: file });
    expect({ code: result.code, stderr: result.stderr }).toEqual({
      code: 2,
      stderr: `Answers cannot be kept in ${file}. Name another folder with NOTES_CACHE.\n`,
    });
  });

  test('asks no other machine than this one in place of the services', async () => {
    const result = await runNotes(['cite', '2309.15807', '--content', makeFolder()], {
      NOTES_SERVICES: 'http://example.org',
    });
    expect({ code: result.code, stderr: result.stderr }).toEqual({
      code: 2,
      stderr:
        'NOTES_SERVICES takes an origin on this machine, such as http://127.0.0.1:4010, and not http://example.org.\n',
    });
  });
});
