import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { badNote, goodNote, makeFolder } from './content';
import { root } from './runNotes';

/** Runs `notes check --watch`. `said` resolves when it says something, with all that it said since the last time. */
function startWatching(dir: string) {
  const watching = spawn(process.execPath, ['cli/notes.js', 'check', '--content', dir, '--watch'], { cwd: root });
  onTestFinished(() => void watching.kill('SIGKILL'));
  let output = '';
  watching.stdout.setEncoding('utf8').on('data', (text) => {
    output += text;
  });
  const said = async (text: string) => {
    await vi.waitFor(() => expect(output).toContain(text), { timeout: 30_000, interval: 50 });
    const all = output;
    output = '';
    return all;
  };
  const stop = async () => {
    watching.kill('SIGTERM');
    const [code] = await once(watching, 'exit');
    return code;
  };
  /** Closes what it writes to. Resolves with the exit code. */
  const leave = async () => {
    watching.stdout.destroy();
    const [code] = await once(watching, 'exit');
    return code;
  };
  return { said, stop, leave };
}

describe('notes check --watch', { timeout: 120_000 }, () => {
  test('tells the faults at the start and after a change, a line each', async () => {
    const dir = makeFolder({ 'bad.mdx': badNote });
    const { said, stop } = startWatching(dir);
    const name = basename(dir);
    const file = relative(root, `${dir}/bad.mdx`);
    expect(await said(`notes: checked ${name}: 2 errors`)).toBe(
      [
        `notes: checking ${name}`,
        `${file}:6:18-6:19: error math-renders: Unexpected end of input in a macro argument, expected '}'. → Write \`}\` where the argument ends.`,
        `${file}:8:8-8:19: error citation-resolves: No reference has the key \`nobody2020\`. → Add it to references.bib, or write \`\\@\` for the sign itself.`,
        `${file}:8:26-8:43: warning link-resolves: The link leads to \`other.md\`, and nothing is there.`,
        `notes: checked ${name}: 2 errors and 1 warning in 1 file; 1 note checked.\n`,
      ].join('\n'),
    );
    writeFileSync(join(dir, 'bad.mdx'), goodNote);
    await said(`notes: checked ${name}: No faults in 1 note.`);
    expect(await stop()).toBe(0);
  });

  test('ends when nobody reads on', async () => {
    const dir = makeFolder({ 'bad.mdx': badNote });
    const { said, leave } = startWatching(dir);
    await said('1 note checked.');
    const ended = leave();
    writeFileSync(join(dir, 'bad.mdx'), goodNote);
    expect(await ended).toBe(0);
  });

  test('goes on when files are renamed and deleted, and when the folder goes and comes back', async () => {
    const dir = join(makeFolder({ 'content/bad.md': badNote }), 'content');
    const { said, stop } = startWatching(dir);
    await said('2 errors and 1 warning in 1 file; 1 note checked.');
    renameSync(join(dir, 'bad.md'), join(dir, '笔记.md'));
    expect(await said('2 errors and 1 warning in 1 file; 1 note checked.')).toContain('/笔记.md:6:18-6:19: error ');
    rmSync(join(dir, '笔记.md'));
    await said('notes: checked content: No faults in 0 notes.');
    renameSync(dir, `${dir}-aside`);
    await said('notes: checked content: the folder is gone, and is checked when it is back.');
    mkdirSync(dir);
    await said('notes: checked content: No faults in 0 notes.');
    writeFileSync(join(dir, 'good.md'), goodNote);
    await said('notes: checked content: No faults in 1 note.');
    expect(await stop()).toBe(0);
  });
});
