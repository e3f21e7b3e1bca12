import { createReadStream } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import next from 'next';
import { parseCompanionAddress } from '../lib/collection/permalinks';
import { readCollection } from '../lib/collection/read';
import { decodePath } from '../lib/collection/targets';
import { listContent } from '../lib/content/read';
import { pipelineVersion } from '../lib/note/pipelineVersion';
import { bundleEnhance } from '../release/bundleEnhance';
import { getContentType } from '../release/serve/contentType';
import { findCompanionBody } from './companions';
import { explainListening } from './listening';
import { findContentDir, readPort, root } from './options';
import { skipStaticPaths } from './skipStaticPaths';
import { watchContent } from './watchContent';

export interface DevOptions {
  content: string;
  port?: string;
  host?: string;
}

/** `notes dev`: the notes in a browser, drawn again after every save. */
export async function dev({ content, port: givenPort, host: givenHost }: DevOptions): Promise<void> {
  const host = givenHost || undefined;
  const contentDir = findContentDir(content);
  const server = createServer();
  const port = await listen(server, readPort(givenPort), host);
  Object.assign(process.env, {
    NODE_ENV: 'development',
    NEXT_TELEMETRY_DISABLED: '1',
    NOTES_CONTENT: contentDir,
    NOTES_PARSER: new URL('./parser.js', import.meta.url).href,
    NOTES_PIPELINE: pipelineVersion(root),
  });
  skipStaticPaths();
  const app = next({ dev: true, dir: root, turbopack: true, port, ...(host && { hostname: host }) });
  await app.prepare();
  const [handle, upgrade] = [app.getRequestHandler(), app.getUpgradeHandler()];
  const readers = new Readers();
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const path = decodePath((request.url ?? '/').replace(/[?#].*$/s, ''));
    if (path === '/_notes/events') return readers.add(request, response);
    if (path === '/_notes/enhance.js') return sendEnhance(response);
    if (sendContentFile(path, contentDir, response)) return;
    if (!(await sendCompanion(path, contentDir, response))) await handle(request, response);
  };
  server.on('request', (request, response) => {
    answer(request, response).catch((error: unknown) => {
      console.error(error);
      response.destroy();
    });
  });
  server.on('upgrade', (request, socket, head) => void upgrade(request, socket, head));
  void watchContent(contentDir, () => readers.tell());
  process.stdout.write(`Writing ${content} at http://${host ?? 'localhost'}:${port}/\n`);
  const stop = () => process.exit(0);
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

/** Listens before Next starts, which takes seconds, and gives the port; 0 becomes one that is free. */
async function listen(server: Server, port: number, host: string | undefined): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(explainListening(error, port, host)));
    server.listen(port, host, resolve);
  });
  return (server.address() as AddressInfo).port;
}

/** The open pages, which wait for changes (https://html.spec.whatwg.org/#server-sent-events). */
class Readers {
  readonly #open = new Set<ServerResponse>();
  /** The last change, in milliseconds of the clock; what was before the start counts as changed by it. */
  #changed = Date.now();

  add(request: IncomingMessage, response: ServerResponse): void {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write(`retry: 500\n\n${this.#event()}`);
    this.#open.add(response);
    request.on('close', () => this.#open.delete(response));
  }

  /** Tells all pages that content changed. */
  tell(): void {
    this.#changed = Date.now();
    for (const response of this.#open) response.write(this.#event());
  }

  #event(): string {
    return `event: change\ndata: ${this.#changed}\n\n`;
  }
}

async function sendEnhance(response: ServerResponse): Promise<void> {
  const { code } = await bundleEnhance({ minify: false, dev: true });
  response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-store' });
  response.end(code);
}

/** Files beside the notes have in dev the address they have in a release. */
function sendContentFile(path: string, contentDir: string, response: ServerResponse): boolean {
  if (extname(path) === '' || path.startsWith('/_')) return false;
  const file = listContent(contentDir).assets.get(path.slice(1));
  if (!file) return false;
  response.writeHead(200, { 'content-type': getContentType(file.path), 'cache-control': 'no-store' });
  // It may be gone between the listing and the reading.
  createReadStream(file.location)
    .on('error', () => response.destroy())
    .pipe(response);
  return true;
}

/** The files that a release has beside its notes are made when they are asked for. */
async function sendCompanion(path: string, contentDir: string, response: ServerResponse): Promise<boolean> {
  if (path !== '/llms.txt' && !parseCompanionAddress(path)) return false;
  const collection = await readCollection({ root, contentDir, audience: 'author' });
  const body = findCompanionBody(path, collection, contentDir);
  if (body === undefined) return false;
  response.writeHead(200, { 'content-type': getContentType(path), 'cache-control': 'no-store' });
  response.end(body);
  return true;
}
