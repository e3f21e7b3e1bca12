import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { badNote, makeFolder } from './content';
import { root, runNotes } from './runNotes';

describe('notes build', { timeout: 60_000 }, () => {
  test('refuses notes with errors, exits 1, and leaves the release that is there as it was', async () => {
    const content = makeFolder({ 'bad.mdx': badNote });
    const files = { 'out/release.json': '{"format":1,"files":{}}\n', 'out/index.html': '<p>old</p>' };
    const out = join(makeFolder(files), 'out');
    const before = readdirSync(join(root, '.notes')).filter((name) => name.startsWith('export-'));
    const { code, stdout, stderr } = await runNotes(['build', '--content', content, '--out', out]);
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^Checking notes\n/);
    expect(stderr).toContain('bad.mdx:6:18 math-renders');
    expect(stderr).toMatch(/\n2 errors and 1 warning in 1 file; 1 note checked\. No release was made\.\n$/);
    expect(readdirSync(out).sort()).toEqual(['index.html', 'release.json']);
    for (const [path, text] of Object.entries(files)) expect(readFileSync(join(out, '..', path), 'utf8')).toBe(text);
    expect(readdirSync(join(root, '.notes')).filter((name) => name.startsWith('export-'))).toEqual(before);
  });
});
