import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runNotes, startNotes } from './command';
import { copyEngine, engineRoot } from './engine';
import { findBrowser } from './findBrowser';
import { servePlainly } from './plainServer';
import { browserVariable, type Sites, sitesVariable } from './sites';

/**
 * Finds a browser, builds the releases that the tests look at, and serves them. Returns the way to put all away. Without
 * a browser it says so and ends the run: with an error in continuous integration, else as if nothing was asked.
 */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const browser = await findBrowser();
  if (!browser) {
    const sentence = 'There is no browser for the tests: install Chromium, or name one with CHROME_PATH.';
    if (process.env.CI) throw new Error(sentence);
    process.stderr.write(`${sentence} The browser tests are skipped.\n`);
    // Here and not test by test: Playwright counts a test as passed whose worker was skipped before it.
    process.exit(0);
  }
  process.env[browserVariable] = JSON.stringify(browser);
  // Beside the packages, which are linked and not copied where both are on one file system.
  const engine = join(engineRoot, '.notes', `test-engine-${process.pid}`);
  const work = mkdtempSync(join(tmpdir(), 'notes-e2e-'));
  const putAway: (() => unknown)[] = [
    () => rmSync(work, { recursive: true, force: true }),
    () => rmSync(engine, { recursive: true, force: true }),
  ];
  const end = async () => {
    for (const step of putAway.reverse()) await step();
  };
  try {
    copyEngine(engine);
    process.env[sitesVariable] = JSON.stringify(await makeSites(engine, work, putAway));
  } catch (error) {
    await end();
    throw error;
  }
  return end;
}

async function makeSites(engine: string, work: string, putAway: (() => unknown)[]): Promise<Sites> {
  const serve = async (dir: string) => {
    const server = await startNotes(engine, ['serve', '--out', dir, '--port', '0', '--host', '127.0.0.1']);
    putAway.push(server.stop);
    return { url: server.url, dir };
  };
  const servePlain = async (dir: string, prefix?: string) => {
    const server = await servePlainly(dir, prefix);
    putAway.push(server.close);
    return server.url;
  };
  const build = async (name: string, content: string, ...options: string[]) => {
    const dir = join(work, name);
    const args = ['build', '--content', content, '--out', dir, ...options];
    const { code, stderr } = await runNotes(engine, args);
    if (code !== 0) throw new Error(`notes ${args.join(' ')} ended with ${code}:\n${stderr}`);
    return dir;
  };
  // Copied, so that the shipped notes keep their addresses while an author writes on.
  const content = join(engine, 'content');
  cpSync(join(engineRoot, 'content'), content, { recursive: true });
  const names = join(engineRoot, 'tests', 'fixtures', 'e2e', 'names');
  const nothing = join(work, 'nothing');
  mkdirSync(nothing);

  const unstripped = join(work, 'unstripped');
  const shipped = await build('shipped', content, '--keep-export', unstripped);
  const subfolder = await build('subfolder', names, '--base-path', '/repo/');
  return {
    engine,
    shipped: { ...(await serve(shipped)), unstripped: await servePlain(unstripped) },
    names: await serve(await build('names', names)),
    subfolder: { url: await servePlain(subfolder, '/repo'), dir: subfolder },
    empty: await serve(await build('empty', nothing)),
  };
}
