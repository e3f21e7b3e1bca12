import type { Server } from 'node:http';

const defaultGraceMs = 5_000;

/**
 * The graceful stop of a server. Idle connections are closed at once, the others when their answer is out; whoever has
 * not come to an end after `graceMs` is cut, so the stop always comes to an end. Asked twice, it is the same stop.
 */
export function stopServer(server: Server): (graceMs?: number) => Promise<void> {
  let stopping: Promise<void> | undefined;
  server.on('request', (_request, response) => {
    if (stopping && !response.headersSent) response.setHeader('connection', 'close');
    // An answer that began before the stop promised a connection that lasts; close it once it is idle.
    response.once('close', () => setImmediate(() => stopping && server.closeIdleConnections()));
  });
  return (graceMs = defaultGraceMs) => {
    stopping ??= new Promise((resolve) => {
      const cut = setTimeout(() => server.closeAllConnections(), graceMs);
      server.close(() => {
        clearTimeout(cut);
        resolve();
      });
      server.closeIdleConnections();
    });
    return stopping;
  };
}
