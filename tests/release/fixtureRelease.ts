import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { type FinishOptions, finishRelease } from '../../release/finish/finishRelease';

const exportDir = fileURLToPath(new URL('../fixtures/release/export', import.meta.url));

/** The browser script that the fixture's pages name. */
export const fixtureScript = { fileName: 'enhance.1a2b3c4d.js', code: `/* ${'enhance '.repeat(200)}*/\n` };

/** An empty folder that goes when the test ends. */
export async function makeFolder(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'release-'));
  onTestFinished(() => rm(dir, { recursive: true, force: true }));
  return dir;
}

/** A copy of the fixture's export, in the shape that Next 16.4 writes, inside a folder of its own. */
export async function copyExport(): Promise<string> {
  const dir = join(await makeFolder(), 'out');
  await cp(exportDir, dir, { recursive: true });
  return dir;
}

/** A finished release of the fixture. */
export async function makeRelease(options: Partial<FinishOptions> = {}): Promise<string> {
  const dir = options.dir ?? (await copyExport());
  await finishRelease({ fingerprint: 'f', scripts: [fixtureScript], ...options, dir });
  return dir;
}
