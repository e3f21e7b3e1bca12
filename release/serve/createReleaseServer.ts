import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ReleaseSource } from './ReleaseSource';
import { encodePath, parseRequestPath, type RequestPath } from './requestPath';
import type { Snapshot } from './Snapshot';
import { getSecurityHeaders } from './securityHeaders';
import { sendFile } from './sendFile';
import { stopServer } from './stopServer';

/** Where to listen, and whom to tell. */
export interface ServerOptions {
  /** 0 takes any free port. */
  port: number;
  /** An address of this machine; without it, all of them. */
  host?: string;
  /** Told of what went wrong with a request for reasons of ours. */
  onError?: (error: unknown) => void;
}

/** A server that listens. */
export interface ReleaseServer {
  port: number;
  /** The site's first address, base path included. */
  url: string;
  /**
   * Takes no new connections, lets requests that run finish, and resolves when all connections are closed: after
   * `graceMs` (5,000 by default) those that are left are cut.
   */
  stop: (graceMs?: number) => Promise<void>;
}

/**
 * Serves one release folder over HTTP/1.1 and follows its exchanges without a restart. Throws when the folder is not a
 * release, or the port cannot be had.
 */
export async function createReleaseServer(dir: string, options: ServerOptions): Promise<ReleaseServer> {
  const { host, port, onError = (error) => console.error(error) } = options;
  const source = await ReleaseSource.open(dir);
  const server = createServer((request, response) => {
    handle(source, request, response).catch((error: unknown) => {
      onError(error);
      if (response.headersSent) response.destroy();
      else sendText(response, 500, 'Something went wrong on the server.');
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const bound = (server.address() as AddressInfo).port;
  const { basePath } = (await source.getSnapshot()).release;
  return { port: bound, url: `http://${formatHost(host)}:${bound}${basePath}/`, stop: stopServer(server) };
}

async function handle(source: ReleaseSource, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { release } = await source.getSnapshot();
  for (const [name, value] of Object.entries(getSecurityHeaders(release.policy))) response.setHeader(name, value);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('allow', 'GET, HEAD');
    return sendText(response, 405, 'This site can only be read.');
  }
  const asked = parseRequestPath(request.url ?? '/');
  if (!asked) return sendText(response, 400, 'The address is not well formed.');
  if (asked.path === '/healthz' || asked.path === `${release.basePath}/healthz`)
    return sendHealth(response, release.id);
  const answered = await source.answer((snapshot) => answerFrom(snapshot, source, asked, request, response));
  if (!answered) sendText(response, 503, 'The site is being exchanged; ask again in a moment.');
}

async function answerFrom(
  snapshot: Snapshot,
  source: ReleaseSource,
  { path, search }: RequestPath,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<'done' | 'gone'> {
  const target = snapshot.find(path);
  if (target?.kind === 'file') {
    response.setHeader('content-security-policy', snapshot.release.policy);
    return sendFile(request, response, source, snapshot, target);
  }
  if (target) sendRedirect(response, target.to, search);
  else sendText(response, 404, 'There is no page at this address.');
  return 'done';
}

/** Keeps the request's query, before the fragment if the new address has one. */
function sendRedirect(response: ServerResponse, to: string, search: string): void {
  const [, address = '', fragment = ''] = /^([^#]*)(#.*)?$/s.exec(to) ?? [];
  const path = /^https?:/.test(address) ? encodeURI(address) : encodePath(address);
  response.writeHead(308, { location: path + search + encodeURI(fragment), 'cache-control': 'no-cache' }).end();
}

function sendHealth(response: ServerResponse, id: string): void {
  response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify({ status: 'ok', release: id }));
}

function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' });
  response.end(`${text}\n`);
}

/** A host to click on: an address that stands for all of them is this machine. */
function formatHost(host: string | undefined): string {
  if (host === undefined || host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}
