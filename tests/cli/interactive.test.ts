import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { recorded, startServices } from '../lib/services/startServices';
import { makeFolder } from './content';
import { root } from './runNotes';

/** Makes pipes look like a terminal of 200 columns. */
const terminal = `data:text/javascript,${encodeURIComponent(
  'Object.assign(process.stdin, { isTTY: true, setRawMode() {} }); Object.assign(process.stdout, { isTTY: true, columns: 200, rows: 50 });',
)}`;

/** Runs a command on a terminal; each answer is typed when its question is asked. */
async function converse(args: string[], answers: [question: string, keys: string][]) {
  const { origin, cacheDir } = await startServices({
    'export.arxiv.org/api/query?id_list=2309.15807': recorded('arxiv-2309.15807.xml'),
  });
  const env = { ...process.env, NOTES_SERVICES: origin, NOTES_CACHE: cacheDir };
  const child = spawn(process.execPath, ['--import', terminal, 'cli/notes.js', ...args], { cwd: root, env });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    output += text;
  });
  const ended = once(child, 'exit');
  for (const [question, keys] of answers) {
    await vi.waitFor(() => expect(output).toContain(question), { timeout: 30_000, interval: 50 });
    child.stdin.write(keys);
  }
  // A pipe, other than a terminal, would keep the command waiting.
  child.stdin.end();
  const [code] = await ended;
  return { code, output };
}

const enter = '\r';
const down = '\u001b[B';
const note = 'posts/dai2023emu/dai2023emu.md';
const asked: [string, string][] = [
  ['Which paper?', `2309.15807${enter}`],
  ['In which language do you write?', `${down}${enter}`],
];

describe('notes new, on a terminal without a paper', { timeout: 60_000 }, () => {
  test('asks for the paper and the language, and before it writes', async () => {
    const dir = makeFolder();
    const { code, output } = await converse(
      ['new', '--content', dir],
      [...asked, [`Write references.bib and ${note}?`, 'y']],
    );
    expect(code).toBe(0);
    expect(output).toContain(`${note}: written, for `);
    expect(readFileSync(join(dir, note), 'utf8')).toContain('\nlang: zh\n');
  });

  test('writes nothing when that is the answer', async () => {
    const dir = makeFolder();
    const { code, output } = await converse(['new', '--content', dir], [...asked, ['Write references.bib', 'n']]);
    expect(code).toBe(0);
    expect(output).toContain('Nothing was written.');
    expect(existsSync(join(dir, 'references.bib'))).toBe(false);
  });

  test('ends at Ctrl-C, and leaves nothing behind', async () => {
    const dir = makeFolder();
    const { code, output } = await converse(['new', '--content', dir], [['Which paper?', '\u0003']]);
    expect(code).toBe(130);
    expect(output).toContain('Nothing was written.');
  });
});
