import { resolve } from 'node:path';
import { findRelease } from '../release/Release';
import { createReleaseServer } from '../release/serve/createReleaseServer';
import { type BuildOptions, build } from './build';
import { fingerprint } from './fingerprint';
import { explainListening } from './listening';
import { findContentDir, normalizeBasePath, readPort, UsageError } from './options';

export interface ServeOptions extends BuildOptions {
  /** Build first, unless the release is that of this content and code. */
  build?: boolean;
  port?: string;
  host?: string;
}

/** `notes serve`: serves a release until SIGTERM or SIGINT. */
export async function serve(options: ServeOptions): Promise<void> {
  const dir = resolve(options.out);
  const port = readPort(options.port);
  if (options.build && !(await isFresh(options, dir))) {
    await build(options);
    if (process.exitCode) return;
  }
  if (!(await findRelease(dir)))
    throw new UsageError(`There is no release in ${options.out}. Make one with: npx notes build`);
  const server = await createReleaseServer(dir, { port, ...(options.host && { host: options.host }) }).catch(
    (error) => {
      throw explainListening(error, port, options.host);
    },
  );
  const url = server.url.replace(/\/\/(?:\[::\]|0\.0\.0\.0):/, '//localhost:');
  process.stdout.write(`Serving ${options.out} at ${url}\n`);
  const stop = () => void server.stop().then(() => process.exit(0));
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

async function isFresh(options: ServeOptions, dir: string): Promise<boolean> {
  const release = await findRelease(dir);
  const contentDir = findContentDir(options.content);
  return release?.fingerprint === fingerprint(contentDir, normalizeBasePath(options.basePath));
}
