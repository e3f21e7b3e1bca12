import { chmodSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { makeFolder } from './content';
import { ordinaryUser } from './ordinaryUser';
import { run, runNotes } from './runNotes';

test('notes goes on when nobody reads what it prints', { timeout: 60_000 }, async () => {
  const finished = await run('sh', [
    '-c',
    'node cli/notes.js check --content tests/fixtures/faults/content | head -n 1',
  ]);
  expect(finished.stdout).toMatch(/^[^\n]+\n$/);
  expect(finished.stderr).not.toContain('EPIPE');
});

describe.concurrent('notes, called with a mistake', { timeout: 60_000 }, () => {
  test.each([
    ['chek', 2, "error: unknown command 'chek'\n(Did you mean check?)\n"],
    ['check --jsn', 2, "error: unknown option '--jsn'\n(Did you mean --json?)\n"],
    ['check notes', 2, "error: too many arguments for 'check'. Expected 0 arguments but got 1.\n"],
    ['serve --port', 2, "error: option '-p, --port <port>' argument missing\n"],
    ['check --json --github', 2, '--json and --github do not go together.\n'],
    ['check --watch --fix', 2, '--watch and --fix do not go together.\n'],
    ['check --untrusted --fix', 2, '--untrusted and --fix do not go together.\n'],
    ['check --dry-run', 2, '--dry-run shows what --fix would change; add --fix.\n'],
    ['check --max-warnings few', 2, '--max-warnings takes a number, and not few.\n'],
    ['check --content nowhere', 2, 'There is no folder nowhere. Name the folder of your notes with --content.\n'],
    ['dev --content nowhere', 2, 'There is no folder nowhere. Name the folder of your notes with --content.\n'],
    ['build --content package.json', 2, 'package.json is a file; --content takes a folder.\n'],
    ['dev --port abc', 2, 'A port is a number from 0 to 65535, and not abc.\n'],
    ['serve --port 70000', 2, 'A port is a number from 0 to 65535, and not 70000.\n'],
    ['build --base-path ../up', 2, '--base-path takes a path such as /repo, and not ../up.\n'],
    ['build --compress hard', 2, '--compress takes fast or max, and not hard.\n'],
    ['build --out package.json', 2, 'package.json is a file; --out takes a folder.\n'],
    ['build --out lib', 2, 'lib holds other files than a release; a build would replace them. Name another --out.\n'],
    ['serve --out nowhere', 2, 'There is no release in nowhere. Make one with: npx notes build\n'],
  ])('%s: exits %i and says in a line what is wrong', async (call, code, stderr) => {
    expect(await runNotes(call.split(' '))).toEqual({ code, stdout: '', stderr });
  });

  test.skipIf(!ordinaryUser)('tells of a folder that it may not read', async () => {
    const dir = makeFolder();
    chmodSync(dir, 0o000);
    const args = ['cli/notes.js', 'check', '--content', dir];
    const finished = await run(process.execPath, args, {}, ordinaryUser);
    chmodSync(dir, 0o755);
    expect(finished).toEqual({
      code: 2,
      stdout: '',
      stderr: `${dir} cannot be read: permission is denied.\n`,
    });
  });

  test('tells of a PORT in the environment that is none', async () => {
    expect(await runNotes(['serve', '--out', 'nowhere'], { PORT: 'http' })).toEqual({
      code: 2,
      stdout: '',
      stderr: 'A port is a number from 0 to 65535, and not http.\n',
    });
  });

  test('tells of a port that another program has', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void other.close());
    const port = String((other.address() as AddressInfo).port);
    const release = { format: 1, id: '', createdAt: '', basePath: '', policy: '', files: {}, carried: [] };
    const out = makeFolder({ 'release.json': JSON.stringify(release), 'redirects.json': '[]' });
    for (const command of [['dev'], ['serve', '--out', out]]) {
      expect(await runNotes([...command, '--port', port, '--host', '127.0.0.1'])).toEqual({
        code: 2,
        stdout: '',
        stderr: `Port ${port} is taken by another program. Choose another with --port.\n`,
      });
    }
  });

  test('tells of an address that is not this machine’s', async () => {
    expect(await runNotes(['dev', '--port', '0', '--host', '203.0.113.7'])).toEqual({
      code: 2,
      stdout: '',
      stderr: '203.0.113.7 is no address of this machine.\n',
    });
  });
});

describe('notes, called without a command', () => {
  test('lists the commands', async () => {
    const { stderr } = await runNotes([]);
    for (const command of ['dev', 'build', 'serve', 'check']) expect(stderr).toMatch(new RegExp(`^  ${command} `, 'm'));
  });
});
