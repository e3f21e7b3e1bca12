import { createReadStream } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname } from 'node:path';
import { watch } from 'chokidar';
import next from 'next';
import { decodePath } from '../lib/collection/targets';
import { listContent } from '../lib/content/read';
import { pipelineVersion } from '../lib/note/pipelineVersion';
import { bundleEnhance } from '../release/bundleEnhance';
import { getContentType } from '../release/serve/contentType';
import { findContentDir, readPort, root } from './options';

export interface DevOptions {
  content: string;
  port?: string;
  host?: string;
}

/** How long to wait for further changes of the same save: editors write a file in several steps. */
const settleMs = 20;

/** `notes dev`: the notes in a browser, drawn again after every save. */
export async function dev({ content, port: givenPort, host }: DevOptions): Promise<void> {
  const contentDir = findContentDir(content);
  const port = readPort(givenPort);
  Object.assign(process.env, {
    NODE_ENV: 'development',
    NEXT_TELEMETRY_DISABLED: '1',
    NOTES_CONTENT: contentDir,
    NOTES_PARSER: new URL('./parser.js', import.meta.url).href,
    NOTES_PIPELINE: pipelineVersion(root),
  });
  const app = next({ dev: true, dir: root, turbopack: true, port, ...(host && { hostname: host }) });
  await app.prepare();
  const [handle, upgrade] = [app.getRequestHandler(), app.getUpgradeHandler()];
  const readers = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    const path = decodePath((request.url ?? '/').replace(/[?#].*$/s, ''));
    if (path === '/_notes/events') return addReader(request, response, readers);
    if (path === '/_notes/enhance.js') return void sendEnhance(response);
    if (sendContentFile(path, contentDir, response)) return;
    void handle(request, response);
  });
  server.on('upgrade', (request, socket, head) => void upgrade(request, socket, head));
  watchContent(contentDir, () => {
    for (const reader of readers) reader.write('event: change\ndata:\n\n');
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const address = server.address();
  const bound = typeof address === 'object' && address ? address.port : port;
  process.stdout.write(`Writing ${content} at http://${host ?? 'localhost'}:${bound}/\n`);
  const stop = () => process.exit(0);
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

function watchContent(dir: string, onChange: () => void): void {
  let timer: NodeJS.Timeout | undefined;
  watch(dir, { ignoreInitial: true, ignored: (path) => /[\\/][._][^\\/]*$/.test(path.slice(dir.length)) }).on(
    'all',
    () => {
      clearTimeout(timer);
      timer = setTimeout(onChange, settleMs);
    },
  );
}

function addReader(request: IncomingMessage, response: ServerResponse, readers: Set<ServerResponse>): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.write('retry: 500\n\n');
  readers.add(response);
  request.on('close', () => readers.delete(response));
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
  createReadStream(file.location).pipe(response);
  return true;
}
