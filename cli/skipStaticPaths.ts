import { createRequire } from 'node:module';

/**
 * Keeps Next's dev server from listing the pages of a dynamic route. It does so after every request for a note, in a new
 * process that loads the site and reads all notes, and on a small machine that takes the time in which the saved note is
 * to be drawn. Here every address is answered when it is asked for, so nothing needs the list. Next has no setting for
 * this: where its inside has changed, nothing is replaced, and dev is slower.
 */
export function skipStaticPaths(): void {
  const require = createRequire(import.meta.url);
  const loaded: unknown = require('next/dist/server/dev/next-dev-server');
  const server = (loaded as { default?: { prototype?: object } }).default?.prototype;
  if (server && 'getStaticPaths' in server) {
    server.getStaticPaths = async () => ({ staticPaths: undefined, fallbackMode: undefined, prerenderedRoutes: [] });
  }
}
