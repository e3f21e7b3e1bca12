import { chmodSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Fault } from '../../lib/fault/Fault';
import { reportSchema } from '../../lib/fault/reportSchema';
import { badNote, goodNote, makeFolder } from './content';
import { root, run, runNotes } from './runNotes';

describe.concurrent('notes check', { timeout: 60_000 }, () => {
  test('says of good notes that they are, and exits 0', async () => {
    const dir = makeFolder({ '好 笔记.md': goodNote, 'posts/two.mdx': goodNote.replace('A note', 'Two') });
    const { code, stdout, stderr } = await runNotes(['check', '--content', dir]);
    expect(stdout).toMatch(/^notes-cli-\w+: No faults in 2 notes\. \d+\.\d s\n$/);
    expect({ code, stderr }).toEqual({ code: 0, stderr: 'Checking notes\n' });
  });

  test('says so of an empty folder too', async () => {
    const { code, stdout } = await runNotes(['check', '--content', makeFolder()]);
    expect(stdout).toMatch(/: No faults in 0 notes\. /);
    expect(code).toBe(0);
  });

  test('prints every fault with its place, its rule, the text, a message and a way out, and exits 1', async () => {
    const dir = makeFolder({ 'bad.mdx': badNote, 'good.md': goodNote });
    const { code, stdout } = await runNotes(['check', '--content', dir]);
    const file = relative(root, `${dir}/bad.mdx`);
    expect(stdout.replace(/\d+\.\d s\n$/, '')).toBe(`${file}:6:18 math-renders
  5 |
> 6 | 汉字 before $\\frac{a$ and after.
    |                    ^
  7 |
Unexpected end of input in a macro argument, expected '}'.
→ Write \`}\` where the argument ends.

${file}:8:8 citation-resolves
  7 |
> 8 | As in [@nobody2020], see [there](other.md).
    |        ^^^^^^^^^^^
  9 |
No reference has the key \`nobody2020\`.
→ Add it to references.bib, or write \`\\@\` for the sign itself.

${file}:8:26 link-resolves
  7 |
> 8 | As in [@nobody2020], see [there](other.md).
    |                          ^^^^^^^^^^^^^^^^^
  9 |
The link leads to \`other.md\`, and nothing is there.

${dir.replace(/.*\//, '')}: 2 errors and 1 warning in 1 file; 2 notes checked. `);
    expect(code).toBe(1);
  });

  test('passes over warnings', async () => {
    const dir = makeFolder({ 'note.md': goodNote.replace('All is well', '[There](nowhere.md)') });
    const { code, stdout } = await runNotes(['check', '--content', dir]);
    expect(stdout).toContain('0 errors and 1 warning in 1 file; 1 note checked.');
    expect(code).toBe(0);
  });

  test('prints with --json one object and nothing else', async () => {
    // Both folders first: a test that runs beside others may ask for its clean-up only before it waits.
    const goodDir = makeFolder({ 'good.md': goodNote });
    const dir = makeFolder({ 'bad.mdx': badNote, 'good.md': goodNote });
    const { code, stdout } = await runNotes(['check', '--content', dir, '--json']);
    expect(stdout.indexOf('\n')).toBe(stdout.length - 1);
    expect(JSON.parse(stdout)).toEqual({
      faults: [
        {
          rule: 'math-renders',
          severity: 'error',
          file: 'bad.mdx',
          line: 6,
          column: 18,
          endLine: 6,
          endColumn: 19,
          message: "Unexpected end of input in a macro argument, expected '}'.",
          suggestion: 'Write `}` where the argument ends.',
        },
        {
          rule: 'citation-resolves',
          severity: 'error',
          file: 'bad.mdx',
          line: 8,
          column: 8,
          endLine: 8,
          endColumn: 19,
          message: 'No reference has the key `nobody2020`.',
          suggestion: 'Add it to references.bib, or write `\\@` for the sign itself.',
        },
        {
          rule: 'link-resolves',
          severity: 'warning',
          file: 'bad.mdx',
          line: 8,
          column: 26,
          endLine: 8,
          endColumn: 43,
          message: 'The link leads to `other.md`, and nothing is there.',
        },
      ],
      notes: 2,
    });
    expect(code).toBe(1);
    const good = await runNotes(['check', '--json', '--content', goodDir]);
    expect(good).toMatchObject({ code: 0, stdout: '{"faults":[],"notes":1}\n' });
  });

  test('gives the same report when its notes come from the cache', async () => {
    const dir = makeFolder({ 'bad.mdx': badNote });
    const first = await runNotes(['check', '--content', dir, '--json']);
    expect(await runNotes(['check', '--content', dir, '--json'])).toEqual(first);
  });

  test('takes rules as seriously as site.yaml says', async () => {
    const site =
      'rules: {citation-resolves: warning, link-resolves: off}\noverrides: [{files: strict/**, rules: {link-resolves: error}}]\n';
    const text = badNote.replace('\\frac{a', 'a');
    const dir = makeFolder({
      'site.yaml': site,
      'bad.md': text,
      'strict/bad.md': text.replace('A note', 'Two').replace('05-02', '06-02'),
    });
    const { code, stdout } = await runNotes(['check', '--content', dir, '--json']);
    const { faults } = JSON.parse(stdout) as { faults: Fault[] };
    expect(faults.map(({ file, rule, severity }) => `${file} ${rule} ${severity}`)).toEqual([
      'bad.md citation-resolves warning',
      'strict/bad.md citation-resolves warning',
      'strict/bad.md link-resolves error',
    ]);
    expect(code).toBe(1);
  });

  test('fails with --max-warnings when there are more', async () => {
    const dir = makeFolder({ 'note.md': goodNote.replace('All is well', '[There](nowhere.md)') });
    expect((await runNotes(['check', '--content', dir, '--max-warnings', '1'])).code).toBe(0);
    expect((await runNotes(['check', '--content', dir, '--max-warnings', '0'])).code).toBe(1);
  });

  test('prints with --github annotations of the files in the repository', async () => {
    const dir = makeFolder({ 'content/bad.mdx': badNote });
    const { code, stdout } = await runNotes(['check', '--content', join(dir, 'content'), '--github'], {
      GITHUB_WORKSPACE: dir,
    });
    expect(stdout.split('\n').slice(0, 3)).toEqual([
      "::error file=content/bad.mdx,line=6,endLine=6,col=18,endColumn=18,title=math-renders::Unexpected end of input in a macro argument, expected '}'.%0AWrite `}` where the argument ends.",
      '::error file=content/bad.mdx,line=8,endLine=8,col=8,endColumn=18,title=citation-resolves::No reference has the key `nobody2020`.%0AAdd it to references.bib, or write `\\@` for the sign itself.',
      '::warning file=content/bad.mdx,line=8,endLine=8,col=26,endColumn=42,title=link-resolves::The link leads to `other.md`, and nothing is there.',
    ]);
    expect(stdout).toMatch(/\ncontent: 2 errors and 1 warning in 1 file; 1 note checked\. \d+\.\d s\n$/);
    expect(code).toBe(1);
  });

  test('shows with --fix what it mends, writes it, and tells what is left', async () => {
    const dir = makeFolder({ 'bad.mdx': badNote.replace('date: 2024-05-02', 'data: 2024/05/02') });
    const path = join(dir, 'bad.mdx');
    const before = readFileSync(path, 'utf8');
    const dry = await runNotes(['check', '--content', dir, '--fix', '--dry-run']);
    expect(dry.stdout).toContain('-data: 2024/05/02\n+date: 2024-05-02\n');
    expect(dry.stdout).toContain(': 2 faults can be fixed. 2 errors and 1 warning in 1 file; 1 note checked.');
    expect(readFileSync(path, 'utf8')).toBe(before);
    chmodSync(path, 0o640);
    const { code, stdout } = await runNotes(['check', '--content', dir, '--fix']);
    expect(stdout).toContain(': 2 faults fixed. 2 errors and 1 warning in 1 file; 1 note checked.');
    expect(code).toBe(1);
    expect(readFileSync(path, 'utf8')).toBe(badNote);
    expect(statSync(path).mode & 0o777).toBe(0o640);
    expect(readdirSync(dir)).toEqual(['bad.mdx']);
    const json = JSON.parse((await runNotes(['check', '--content', dir, '--fix', '--json'])).stdout);
    expect(json).toMatchObject({ fixed: [], notes: 1 });
    expect(reportSchema.parse(json)).toEqual(json);
  });

  test('is found by npx in the project’s folder, without the network', async () => {
    const dir = makeFolder({ 'good.md': goodNote });
    const { code, stdout } = await run('npx', ['--no-install', 'notes', 'check', '--content', dir], {
      npm_config_offline: 'true',
      npm_config_registry: 'http://127.0.0.1:9/',
    });
    expect(stdout).toContain('No faults in 1 note.');
    expect(code).toBe(0);
  });
});
