import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkUntrusted } from '../../cli/checkUntrusted';
import { root } from '../../cli/options';
import type { Fault } from '../../lib/fault/Fault';
import { badNote, goodNote, makeFolder } from './content';
import { ordinaryUser } from './ordinaryUser';
import { run, runNotes } from './runNotes';

const front = '---\ntitle: Hostile\ndate: 2024-01-02\n---\n\n';

/** Rule and file of what is told. */
const show = (faults: Fault[]) => faults.map(({ file, rule }) => `${file} ${rule}`);

describe('checkUntrusted(contentDir, bounds)', { timeout: 120_000 }, () => {
  test('finds what the check of one’s own notes finds', async () => {
    const dir = makeFolder({ 'bad.mdx': badNote, 'good.md': goodNote });
    const { faults, notes } = await checkUntrusted(dir);
    expect(show(faults)).toEqual(['bad.mdx math-renders', 'bad.mdx citation-resolves', 'bad.mdx link-resolves']);
    expect(notes).toBe(2);
  });

  test('evaluates nothing of what a note says', async () => {
    const mark = join(makeFolder(), 'evaluated');
    const code = `require('fs').writeFileSync('${mark}', '')`;
    const dir = makeFolder({
      'js.md': `---js\n{ title: ${code} }\n---\n`,
      'expression.mdx': `${front}{${code}}\n\n<b x={${code}} {...${code}} />\n\nimport fs from 'fs'\n\nexport const x = ${code}\n`,
      'tag.md': `---\ntitle: !!js/function 'function () { ${code} }'\ndate: 2024-01-02\n---\n`,
      'site.yaml': `title: !!js/eval "${code}"\n`,
      'math.md': `${front}$\\input{/etc/passwd} \\href{javascript:${code}}{x}$\n`,
      'references.bib': `@misc{x, title = {\\input{/etc/passwd}}}\n`,
    });
    const { faults } = await checkUntrusted(dir);
    expect(existsSync(mark)).toBe(false);
    expect(show(faults)).toEqual(
      expect.arrayContaining([
        'js.md front-matter-is-present',
        'expression.mdx text-has-no-expression',
        'expression.mdx element-is-allowed',
        'expression.mdx note-has-no-import',
        'math.md math-renders',
      ]),
    );
  });

  test('follows no link out of the folder, and shows nothing of what is there', async () => {
    const dir = makeFolder({ 'good.md': goodNote });
    symlinkSync('/etc/passwd', join(dir, 'passwd.md'));
    symlinkSync('/etc', join(dir, 'etc'));
    symlinkSync('/etc/passwd', join(dir, 'plot.svg'));
    const { stdout, code } = await runNotes(['check', '--content', dir, '--untrusted']);
    expect(stdout).toContain('passwd.md:1:1 file-is-inside');
    expect(stdout).toContain('plot.svg:1:1 file-is-inside');
    expect(stdout).not.toContain('root:');
    expect(code).toBe(1);
  });

  test.skipIf(!ordinaryUser)('tells files and folders that cannot be read, and checks the others', async () => {
    const dir = makeFolder({ 'good.md': goodNote, 'closed.md': goodNote, 'closed/a.md': goodNote });
    chmodSync(dir, 0o755);
    for (const name of ['closed.md', 'closed']) chmodSync(join(dir, name), 0o000);
    const args = ['cli/notes.js', 'check', '--untrusted', '--json', '--content', dir];
    const { stdout } = await run(process.execPath, args, {}, ordinaryUser);
    chmodSync(join(dir, 'closed'), 0o755);
    const { faults, notes } = JSON.parse(stdout) as { faults: Fault[]; notes: number };
    expect(faults.map(({ rule, message }) => `${rule} ${message}`)).toEqual([
      'file-is-readable `closed` cannot be read: permission is denied.',
      'file-is-readable `closed.md` cannot be read: permission is denied.',
    ]);
    expect(notes).toBe(1);
  });

  test('bounds what is large, nests or multiplies', async () => {
    const laughs = ['a: &a [x, x, x, x, x, x, x, x, x]'];
    for (const [index, letter] of [...'bcdefghij'].entries()) {
      const before = 'abcdefghij'[index];
      laughs.push(`${letter}: &${letter} [${Array(9).fill(`*${before}`).join(', ')}]`);
    }
    const dir = makeFolder({
      'laughs.md': `---\ntitle: T\ndate: 2024-01-02\n${laughs.join('\n')}\n---\n`,
      'flow.md': `---\ntitle: ${'['.repeat(20_000)}\ndate: 2024-01-02\n---\n`,
      'quotes.md': `${front}${'>'.repeat(4_000)} deep\n`,
      'lists.md': `${front}${Array.from({ length: 150 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n')}\n`,
      'emphasis.md': `${front}${'*a **b '.repeat(2_000)}\n`,
      'brackets.md': `${front}${'[a]('.repeat(2_000)}\n`,
      'macro.md': `---\ntitle: T\ndate: 2024-01-02\nmacros: {'\\x': '\\x\\x'}\n---\n\n$\\x$\n`,
    });
    writeFileSync(join(dir, 'large.md'), front);
    truncateSync(join(dir, 'large.md'), 3_000_000);
    writeFileSync(join(dir, 'huge.md'), front);
    truncateSync(join(dir, 'huge.md'), 4_000_000_000);
    const { faults } = await checkUntrusted(dir);
    const told = show(faults);
    expect(told).toEqual(
      expect.arrayContaining(['huge.md file-is-bounded', 'large.md file-is-bounded', 'macro.md macro-parses']),
    );
    expect(told).toEqual(expect.arrayContaining(['laughs.md yaml-parses', 'flow.md yaml-parses']));
  });

  test('stops at a note that takes too long, tells it, and checks the others', async () => {
    const slow = `${front}${'*a '.repeat(250_000)}${'a* '.repeat(250_000)}\n`;
    const dir = makeFolder({ 'a-good.md': goodNote, 'slow.md': slow, 'z-bad.mdx': badNote });
    const { faults, notes } = await checkUntrusted(dir, { silenceMs: 6_000, memoryMb: 1_024 });
    expect(faults[0]).toMatchObject({
      file: 'slow.md',
      rule: 'file-is-bounded',
      severity: 'error',
      message: 'This note took more than 6 s or 1024 MB to read, and the rest was passed over.',
    });
    expect(show(faults)).toContain('z-bad.mdx citation-resolves');
    expect(notes).toBe(3);
  });

  test('asks no git, which settings in the folder could make run a program', async () => {
    const dir = makeFolder({ 'good.md': goodNote });
    const mark = join(dir, '_evaluated');
    execFileSync('git', ['init', '--quiet'], { cwd: dir });
    execFileSync('git', ['config', 'core.fsmonitor', `touch ${mark}; false`], { cwd: dir });
    await checkUntrusted(dir);
    expect(existsSync(mark)).toBe(false);
  });

  test('leaves nothing in the cache that a build reads', async () => {
    const cache = join(root, '.notes', 'cache');
    mkdirSync(cache, { recursive: true });
    const title = `Untrusted ${Date.now()}`;
    const before = new Set(readdirSync(cache));
    const { faults } = await checkUntrusted(makeFolder({ 'note.md': goodNote.replace('A note', title) }));
    expect(faults).toEqual([]);
    const added = readdirSync(cache).filter((name) => !before.has(name) && name.endsWith('.json'));
    expect(added.filter((name) => readFileSync(join(cache, name), 'utf8').includes(title))).toEqual([]);
  });
});
