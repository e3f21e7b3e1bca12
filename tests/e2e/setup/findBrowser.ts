import { accessSync, constants, existsSync, renameSync, rmSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { engineRoot } from './engine';

/** A Chromium that can be started, in the words of Playwright's `launchOptions`. */
export interface Browser {
  executablePath: string;
  args: string[];
  /** Present when the browser needs more than the environment has. */
  env?: Record<string, string>;
}

const names = ['chromium', 'chromium-browser', 'google-chrome', 'chrome'];

/** Where macOS keeps programs, which are not on the PATH there. */
const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** No sandbox: continuous integration runs as root, and the pages are ours. The rest keeps the browser off the network. */
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * The browser of the tests: the one `CHROME_PATH` names, else a Chromium or Chrome on the PATH, else the one that the
 * package @sparticuz/chromium carries, for Linux on x64. Undefined when there is none. Throws when `CHROME_PATH` names
 * a file that cannot be run.
 */
export async function findBrowser(env: NodeJS.ProcessEnv = process.env): Promise<Browser | undefined> {
  const executablePath = findInstalled(env);
  if (executablePath) return { executablePath, args };
  return process.platform === 'linux' && process.arch === 'x64' ? unpackBrowser(env) : undefined;
}

function findInstalled({ CHROME_PATH, PATH = '' }: NodeJS.ProcessEnv): string | undefined {
  if (CHROME_PATH) {
    if (isExecutable(CHROME_PATH)) return CHROME_PATH;
    throw new Error(`CHROME_PATH names ${CHROME_PATH}, and there is no program there.`);
  }
  const folders = PATH.split(delimiter).filter(Boolean);
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...applications].find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Unpacks the packaged browser once, with the libraries (NSS, expat) that a machine without a browser lacks. The package
 * takes the folder from TMPDIR, and brings the libraries only where it believes itself on Amazon's Linux, which it reads
 * from the environment while it is loaded.
 */
async function unpackBrowser(env: NodeJS.ProcessEnv): Promise<Browser> {
  const folder = join(engineRoot, 'node_modules', '.cache', 'notes-browser');
  if (!existsSync(folder)) {
    const unpacking = `${folder}-${process.pid}`;
    await mkdir(unpacking, { recursive: true });
    const before = { ...process.env };
    Object.assign(process.env, { TMPDIR: unpacking, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' });
    const { default: chromium } = await import('@sparticuz/chromium');
    await chromium.executablePath();
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
    // Renamed when it is whole: a run that was cut off leaves no half of a browser behind.
    rmSync(folder, { recursive: true, force: true });
    renameSync(unpacking, folder);
  }
  const libraries = [join(folder, 'al2023', 'lib'), env.LD_LIBRARY_PATH].filter(Boolean).join(delimiter);
  const fonts: [string, string][] = existsSync('/etc/fonts/fonts.conf')
    ? []
    : [['FONTCONFIG_PATH', join(folder, 'fonts')]];
  const inherited = Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return {
    executablePath: join(folder, 'chromium'),
    args: [...args, '--headless=shell', '--no-zygote'],
    env: { ...Object.fromEntries([...inherited, ...fonts]), LD_LIBRARY_PATH: libraries },
  };
}
