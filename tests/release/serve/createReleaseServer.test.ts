import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { Agent, type IncomingHttpHeaders, request } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import { findRelease } from '../../../release/Release';
import { createReleaseServer, type ReleaseServer } from '../../../release/serve/createReleaseServer';
import { switchRelease } from '../../../release/switchRelease';
import { copyExport, makeFolder, makeRelease } from '../fixtureRelease';

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

const note = '/posts/2023/11/%E7%AC%94%E8%AE%B0/';
const noteFile = 'posts/2023/11/笔记/index.html';

async function serve(dir: string): Promise<ReleaseServer> {
  const server = await createReleaseServer(dir, { port: 0, host: '127.0.0.1' });
  onTestFinished(() => server.stop(0));
  return server;
}

/** Sends one request as it is written: no decoding, no redirects followed. */
function ask(
  { port }: ReleaseServer,
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
  agent?: Agent,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const call = request({ host: '127.0.0.1', port, path, method, headers, agent }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) });
      });
    });
    call.on('error', reject).end();
  });
}

describe('createReleaseServer(dir, options)', () => {
  test('serves a page with all its headers', async () => {
    const dir = await makeRelease();
    const server = await serve(dir);
    const { status, headers, body } = await ask(server, note);
    const release = await findRelease(dir);
    expect(status).toBe(200);
    expect(body).toEqual(await readFile(join(dir, noteFile)));
    const { date, connection, 'keep-alive': _, ...rest } = headers;
    expect(rest).toEqual({
      'content-type': 'text/html; charset=utf-8',
      'content-length': String(body.length),
      'cache-control': 'no-cache',
      etag: `"${release?.files[noteFile]?.hash}"`,
      vary: 'accept-encoding',
      'accept-ranges': 'bytes',
      'content-security-policy': release?.policy,
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'cross-origin-opener-policy': 'same-origin',
      'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    });
    expect(server.url).toBe(`http://127.0.0.1:${server.port}/`);
  });

  test.each([
    ['br', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
    ['br;q=0.1, gzip', 'gzip', gunzipSync],
  ])('sends the precompressed body to a client that accepts %s', async (accepted, encoding, decompress) => {
    const dir = await makeRelease();
    const { headers, body } = await ask(await serve(dir), note, { 'accept-encoding': accepted });
    expect(headers).toMatchObject({
      'content-encoding': encoding,
      'content-type': 'text/html; charset=utf-8',
      'content-length': String(body.length),
      vary: 'accept-encoding',
    });
    expect(headers.etag).toMatch(new RegExp(`^"[\\w-]{22}-${encoding}"$`));
    expect(headers).not.toHaveProperty('accept-ranges');
    expect(decompress(body)).toEqual(await readFile(join(dir, noteFile)));
  });

  test('answers 304 to the tag of the same encoding, and to no other', async () => {
    const server = await serve(await makeRelease());
    const plain = (await ask(server, note)).headers.etag ?? '';
    const br = (await ask(server, note, { 'accept-encoding': 'br' })).headers.etag ?? '';
    const fresh = await ask(server, note, { 'accept-encoding': 'br', 'if-none-match': `"old", W/${br}` });
    expect(fresh).toMatchObject({ status: 304, headers: { etag: br, vary: 'accept-encoding' }, body: Buffer.alloc(0) });
    expect(fresh.headers).toMatchObject({ 'cache-control': 'no-cache' });
    expect((await ask(server, note, { 'accept-encoding': 'br', 'if-none-match': plain })).status).toBe(200);
    expect((await ask(server, note, { 'if-none-match': '*' }, 'HEAD')).status).toBe(304);
  });

  test.each([
    ['/_next/static/chunks/0wzlpa_s6nmv1.css', 'text/css; charset=utf-8', 'public, max-age=31536000, immutable'],
    ['/_notes/enhance.1a2b3c4d.js', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
    ['/feed.xml', 'application/atom+xml; charset=utf-8', 'no-cache'],
    ['/robots.txt', 'text/plain; charset=utf-8', 'no-cache'],
    ['/figure.svg', 'image/svg+xml; charset=utf-8', 'no-cache'],
  ])('serves %s as %s, %s', async (path, type, caching) => {
    const { status, headers } = await ask(await serve(await makeRelease()), path);
    expect([status, headers['content-type'], headers['cache-control']]).toEqual([200, type, caching]);
  });

  test('answers HEAD with the headers of GET and no body', async () => {
    const server = await serve(await makeRelease());
    const [get, head] = await Promise.all([ask(server, note), ask(server, note, {}, 'HEAD')]);
    expect(head.body).toHaveLength(0);
    expect({ ...head.headers, date: '' }).toEqual({ ...get.headers, date: '' });
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('refuses %s', async (method) => {
    const { status, headers } = await ask(await serve(await makeRelease()), '/', {}, method);
    expect([status, headers.allow]).toEqual([405, 'GET, HEAD']);
    expect(headers).toHaveProperty('content-security-policy');
  });

  test.each([
    ['/posts/2023/11/%E7%AC%94%E8%AE%B0', '/posts/2023/11/%E7%AC%94%E8%AE%B0/'],
    ['/posts/2023/11/%E7%AC%94%E8%AE%B0?a=1&b', '/posts/2023/11/%E7%AC%94%E8%AE%B0/?a=1&b'],
    ['/old/', note],
    ['/old', note],
    ['/old?x=/y', `${note}?x=/y`],
    ['/%E6%97%A7%20%E7%AC%94%E8%AE%B0/', '/#%E8%8A%82'],
    ['/%E6%97%A7%20%E7%AC%94%E8%AE%B0/?x', '/?x#%E8%8A%82'],
    ['/cafe%CC%81/', note],
  ])('redirects %s to %s for good', async (path, location) => {
    const aliases = [
      { from: '/old/', to: '/posts/2023/11/笔记/' },
      { from: '/旧 笔记/', to: '/#节' },
      { from: '/café/', to: '/posts/2023/11/笔记/' },
    ];
    const { status, headers } = await ask(await serve(await makeRelease({ aliases })), path);
    expect([status, headers.location, headers['cache-control']]).toEqual([308, location, 'no-cache']);
  });

  test.each([
    '/nothing/',
    '/release.json',
    '/redirects.json',
    '/.nojekyll',
    '/index.html.br',
    '/404.html',
    '/../package.json',
    '/..%2f..%2fetc%2fpasswd',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/posts%2F2023/',
    '//example.org/',
    '//posts/2023/11/%E7%AC%94%E8%AE%B0',
    '/__proto__',
  ])('answers %s with the 404 page', async (path) => {
    const dir = await makeRelease();
    const { status, headers, body } = await ask(await serve(dir), path);
    expect(status).toBe(404);
    expect(body).toEqual(await readFile(join(dir, '404.html')));
    expect(headers['cache-control']).toBe('no-cache');
    expect(headers).not.toHaveProperty('etag');
  });

  test('says 404 in words where the site has no page for it', async () => {
    const dir = await copyExport();
    await rm(join(dir, '404.html'));
    const { status, body } = await ask(await serve(await makeRelease({ dir })), '/nothing');
    expect([status, body.toString()]).toEqual([404, 'There is no page at this address.\n']);
  });

  test.each(['/%', '/%E7%AC', '/a%00b'])('refuses the malformed address %s', async (path) => {
    const { status, body } = await ask(await serve(await makeRelease()), path);
    expect([status, body.toString()]).toEqual([400, 'The address is not well formed.\n']);
  });

  test('serves below its base path, and nowhere else', async () => {
    const server = await serve(await makeRelease({ basePath: '/repo' }));
    expect(server.url).toBe(`http://127.0.0.1:${server.port}/repo/`);
    expect((await ask(server, `/repo${note}`)).status).toBe(200);
    expect((await ask(server, note)).status).toBe(404);
    expect((await ask(server, '/repository/')).status).toBe(404);
    expect((await ask(server, '/')).headers.location).toBe('/repo/');
    expect((await ask(server, '/repo')).headers.location).toBe('/repo/');
    expect((await ask(server, '/repo/healthz')).status).toBe(200);
  });

  test('tells its health and its release, never from a cache', async () => {
    const dir = await makeRelease();
    const { status, headers, body } = await ask(await serve(dir), '/healthz?probe');
    expect([status, headers['content-type'], headers['cache-control']]).toEqual([200, 'application/json', 'no-store']);
    expect(JSON.parse(body.toString())).toEqual({ status: 'ok', release: (await findRelease(dir))?.id });
  });

  test.each([
    ['bytes=0-0', 206, 'bytes 0-0/2048', [0]],
    ['bytes=2046-', 206, 'bytes 2046-2047/2048', [254, 255]],
    ['bytes=-2', 206, 'bytes 2046-2047/2048', [254, 255]],
    ['bytes=2048-', 416, 'bytes */2048', []],
  ])('answers the range %s of a video with %i', async (range, status, contentRange, bytes) => {
    const answer = await ask(await serve(await makeRelease()), '/clip.mp4', { range, 'accept-encoding': 'br' });
    expect([answer.status, answer.headers['content-range'], [...answer.body]]).toEqual([status, contentRange, bytes]);
    expect(answer.headers['content-length']).toBe(String(bytes.length));
  });

  test('sends a part only of the content that the client has the beginning of', async () => {
    const server = await serve(await makeRelease());
    const { etag = '' } = (await ask(server, '/clip.mp4')).headers;
    const part = { range: 'bytes=0-9' };
    expect((await ask(server, '/clip.mp4', { ...part, 'if-range': etag })).status).toBe(206);
    expect((await ask(server, '/clip.mp4', { ...part, 'if-range': '"other"' })).status).toBe(200);
    expect((await ask(server, '/clip.mp4', { ...part, 'if-range': `W/${etag}` })).status).toBe(200);
    expect((await ask(server, '/figure.svg', { ...part, 'accept-encoding': 'br' })).headers).not.toHaveProperty(
      'content-encoding',
    );
  });

  test('serves an empty file', async () => {
    const dir = await copyExport();
    await writeFile(join(dir, 'empty.txt'), '');
    const { status, headers, body } = await ask(await serve(await makeRelease({ dir })), '/empty.txt');
    expect([status, headers['content-length'], body.length]).toEqual([200, '0', 0]);
  });

  test('refuses a folder that is no release', async () => {
    const dir = await makeFolder();
    await expect(createReleaseServer(dir, { port: 0 })).rejects.toThrow(`${dir} is not a release; build one first.`);
  });

  test('refuses a port that is taken', async () => {
    const dir = await makeRelease();
    const { port } = await serve(dir);
    await expect(createReleaseServer(dir, { port, host: '127.0.0.1' })).rejects.toThrow('EADDRINUSE');
  });
});

/** A finished release whose llms.txt holds `text`, long enough for a compressed body. */
async function makeTextRelease(text: string): Promise<string> {
  const dir = await copyExport();
  await writeFile(join(dir, 'llms.txt'), text.repeat(1000));
  return makeRelease({ dir });
}

describe('createReleaseServer(dir, options) while its folder is exchanged', () => {
  test('serves the new release with the next request', async () => {
    const out = join(await makeFolder(), 'out');
    await switchRelease(await makeTextRelease('one '), out);
    const server = await serve(out);
    const before = await ask(server, '/llms.txt', { 'accept-encoding': 'br' });
    await switchRelease(await makeTextRelease('two '), out);
    const after = await ask(server, '/llms.txt', {
      'accept-encoding': 'br',
      'if-none-match': before.headers.etag ?? '',
    });
    expect(after.status).toBe(200);
    expect(brotliDecompressSync(after.body).toString()).toBe('two '.repeat(1000));
    expect(JSON.parse((await ask(server, '/healthz')).body.toString()).release).toBe((await findRelease(out))?.id);
  });

  test('never fails a request, and never mixes two releases in one answer', async () => {
    const out = join(await makeFolder(), 'out');
    await switchRelease(await makeTextRelease('0 '), out);
    const server = await serve(out);
    const stagings = await Promise.all(['1 ', '2 ', '3 ', '4 ', '5 '].map(makeTextRelease));
    const tags = new Map<string, string>();
    let running = true;
    const agent = new Agent({ keepAlive: true });
    onTestFinished(() => agent.destroy());
    const read = async () => {
      while (running) {
        const { status, headers, body } = await ask(server, '/llms.txt', {}, 'GET', agent);
        expect(status).toBe(200);
        expect(body.toString()).toBe(body.toString('utf8', 0, 2).repeat(1000));
        const { etag = '' } = headers;
        expect(tags.get(etag) ?? body.toString()).toBe(body.toString());
        tags.set(etag, body.toString());
      }
    };
    const readers = Promise.all([read(), read(), read()]);
    for (const staging of stagings) await switchRelease(staging, out);
    running = false;
    await readers;
    expect((await ask(server, '/llms.txt')).body.toString('utf8', 0, 1)).toBe('5');
  });

  test('waits for a folder that is away for a moment', async () => {
    const out = join(await makeFolder(), 'out');
    await switchRelease(await makeTextRelease('one '), out);
    const server = await serve(out);
    await rename(out, `${out}.away`);
    const answer = ask(server, '/llms.txt');
    await new Promise((resolve) => setTimeout(resolve, 100));
    await rename(`${out}.away`, out);
    expect((await answer).status).toBe(200);
  });

  test('says 503 when the folder stays away, and serves again when one comes', async () => {
    const out = join(await makeFolder(), 'out');
    await switchRelease(await makeTextRelease('one '), out);
    const server = await serve(out);
    await rm(out, { recursive: true });
    expect((await ask(server, '/llms.txt')).status).toBe(503);
    expect((await ask(server, '/healthz')).status).toBe(200);
    await mkdir(out);
    await switchRelease(await makeTextRelease('two '), out);
    expect((await ask(server, '/llms.txt')).status).toBe(200);
  });
});

describe('ReleaseServer.stop(graceMs)', () => {
  test('lets an answer that runs come to its end, and takes no new connection', async () => {
    const dir = await copyExport();
    await writeFile(join(dir, 'large.bin'), Buffer.alloc(30_000_000, 7));
    const server = await createReleaseServer(await makeRelease({ dir }), { port: 0, host: '127.0.0.1' });
    const slow = new Promise<number>((resolve, reject) => {
      request({ host: '127.0.0.1', port: server.port, path: '/large.bin' }, (response) => {
        let size = 0;
        setTimeout(() => {
          response.on('data', (chunk: Buffer) => {
            size += chunk.length;
          });
        }, 100);
        response.on('end', () => resolve(size));
      })
        .on('error', reject)
        .end();
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
    const stopped = server.stop();
    await expect(ask(server, '/')).rejects.toThrow('ECONNREFUSED');
    expect(await slow).toBe(30_000_000);
    await stopped;
  });

  test('closes connections that wait for nothing at once', async () => {
    const server = await createReleaseServer(await makeRelease(), { port: 0, host: '127.0.0.1' });
    const agent = new Agent({ keepAlive: true });
    await ask(server, '/', {}, 'GET', agent);
    const begun = performance.now();
    await Promise.all([server.stop(10_000), server.stop()]);
    expect(performance.now() - begun).toBeLessThan(5_000);
    agent.destroy();
  });

  test('cuts a client that never comes to an end', async () => {
    const server = await createReleaseServer(await makeRelease(), { port: 0, host: '127.0.0.1' });
    const socket = connect(server.port, '127.0.0.1');
    await new Promise((resolve) => socket.once('connect', resolve));
    socket.on('error', () => {}).write('GET / HTTP/1.1\r\nhost: a\r\nx-unfinished: ');
    await new Promise((resolve) => setTimeout(resolve, 50));
    const closed = new Promise((resolve) => socket.once('close', resolve));
    await server.stop(100);
    await closed;
  });
});
