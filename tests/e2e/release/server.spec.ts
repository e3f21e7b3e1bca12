import { existsSync, readdirSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { runNotes, spawnNotes, startNotes } from '../setup/command';
import { expect, test } from '../setup/test';

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

/** A request without the browser's own decompression, redirects and cache. */
function ask(url: string, path: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(url + path, { headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) });
      });
    });
    asked.on('error', reject);
    asked.end();
  });
}

const cafe = '/posts/2024/café résumé/';

test.describe('notes serve', () => {
  test('is healthy', async ({ sites }) => {
    const { status, body } = await ask(sites.names.url, '/healthz');
    expect(status).toBe(200);
    expect(JSON.parse(body.toString())).toEqual({ status: 'ok', release: expect.stringMatching(/^[\w-]{22}$/) });
  });

  test('sends the security headers and a policy without inline scripts on every answer', async ({ sites }) => {
    for (const path of ['/', '/feed.xml', '/favicon.svg', '/nowhere/', '/old/caf%C3%A9/', '/healthz']) {
      const { headers } = await ask(sites.names.url, path);
      expect(headers, path).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'strict-origin-when-cross-origin',
      });
      const policy = String(headers['content-security-policy']);
      expect(policy).toContain("default-src 'none'");
      expect(policy.match(/script-src[^;]*/)?.[0]).toMatch(
        /^script-src 'self'(?: 'sha256-[\w+/=]+'){1,2} 'inline-speculation-rules'$/,
      );
    }
  });

  test('answers 304 to whoever has the page already', async ({ sites }) => {
    const { headers, status } = await ask(sites.names.url, '/');
    expect(status).toBe(200);
    expect(headers.etag).toMatch(/^"[^"]+"$/);
    expect(headers['cache-control']).toBe('no-cache');
    const again = await ask(sites.names.url, '/', { 'if-none-match': String(headers.etag) });
    expect(again).toMatchObject({ status: 304, body: Buffer.alloc(0) });
  });

  test('lets files with a hash in their name be kept for ever', async ({ sites }) => {
    const html = (await ask(sites.names.url, '/')).body.toString();
    const hashed = html.match(/(?<=(?:src|href)=")\/_(?:next|notes)\/[^"]+/g) ?? [];
    expect(hashed.length).toBeGreaterThanOrEqual(2);
    for (const path of hashed) {
      const { headers, status } = await ask(sites.names.url, path);
      expect(status, path).toBe(200);
      expect(headers['cache-control'], path).toBe('public, max-age=31536000, immutable');
    }
  });

  test('sends each page in the encoding that the browser can read', async ({ sites }) => {
    const plain = await ask(sites.names.url, '/');
    const br = await ask(sites.names.url, '/', { 'accept-encoding': 'gzip, deflate, br' });
    const gzip = await ask(sites.names.url, '/', { 'accept-encoding': 'gzip' });
    expect([plain, br, gzip].map(({ headers }) => headers['content-encoding'])).toEqual([undefined, 'br', 'gzip']);
    expect([plain, br, gzip].map(({ headers }) => String(headers.vary).toLowerCase())).toEqual(
      Array(3).fill('accept-encoding'),
    );
    expect(brotliDecompressSync(br.body)).toEqual(plain.body);
    expect(gunzipSync(gzip.body)).toEqual(plain.body);
    expect(br.body.length).toBeLessThan(plain.body.length / 2);
    expect(new Set([plain, br, gzip].map(({ headers }) => headers.etag)).size).toBe(3);
  });

  for (const form of ['NFC', 'NFD']) {
    test(`finds a note by its address in ${form}, as it is and percent-encoded`, async ({ page, sites }) => {
      for (const address of [cafe, '/posts/2024/03/扩散 模型/'].map((path) => path.normalize(form))) {
        const { status, body } = await ask(sites.names.url, encodeURI(address));
        expect(status).toBe(200);
        expect(body.toString()).toMatch(/<h1[^>]*>(?:Notes from the café|扩散 模型)</);
        expect((await page.goto(sites.names.url + address))?.status()).toBe(200);
      }
    });
  }

  test('finds notes, tags and images by Chinese names with blanks in them', async ({ page, sites }) => {
    await page.goto(`${sites.names.url}/posts/2024/03/扩散 模型/`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('扩散 模型');
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh');
    const image = page.getByRole('img', { name: '一条由浅入深的链' });
    await image.scrollIntoViewIfNeeded();
    await expect.poll(() => image.evaluate((img) => (img as HTMLImageElement).naturalWidth)).toBe(200);
    await page.getByRole('link', { name: '扩散模型', exact: true }).click();
    await expect(page).toHaveURL(encodeURI(`${sites.names.url}/tags/扩散模型/`));
    await page.goto(`${sites.names.url}/tags/`);
    await page
      .getByRole('main')
      .getByRole('link', { name: /C\+\+ & C#/ })
      .click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('C++ & C#');
  });

  test('sends on from an old address for good, with the query', async ({ page, sites }) => {
    for (const old of ['/old/café/', '/old/café', '/2024/旧 地址/']) {
      const { status, headers } = await ask(sites.names.url, encodeURI(old));
      expect(status, old).toBe(308);
      expect(decodeURI(String(headers.location)), old).toBe(cafe);
    }
    const { headers } = await ask(sites.names.url, `${encodeURI('/old/café/')}?from=mail`);
    expect(headers.location).toBe(`${encodeURI(cafe)}?from=mail`);
    await page.goto(`${sites.names.url}/old/café/`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Notes from the café');
  });

  test('adds the slash that an address lacks', async ({ sites }) => {
    const { status, headers } = await ask(sites.names.url, '/posts/2024/01/components');
    expect([status, headers.location]).toEqual([308, '/posts/2024/01/components/']);
  });

  test('answers no draft', async ({ sites }) => {
    expect((await ask(sites.names.url, '/posts/2024/04/draft/')).status).toBe(404);
    expect((await ask(sites.names.url, encodeURI('/tags/unfinished business/'))).status).toBe(404);
  });
});

test.describe('notes serve --build', () => {
  test('does not build again what is built, listens where PORT and HOST say, and ends on SIGTERM', async ({
    sites,
  }) => {
    const before = await runNotes(sites.engine, ['serve', '--out', `${sites.names.dir}-none`]);
    expect(before).toEqual({
      code: 2,
      stdout: '',
      stderr: `There is no release in ${sites.names.dir}-none. Make one with: npx notes build\n`,
    });
    const port = String(20_000 + (process.pid % 20_000));
    const started = performance.now();
    const server = await startNotes(sites.engine, ['serve', '--build', '--out', sites.shipped.dir], {
      NODE_ENV: 'production',
      PORT: port,
      HOST: '127.0.0.1',
    });
    // A build takes ten times as long; what tells for sure is that it would have said something on the way.
    expect(server.output()).toBe(`Serving ${sites.shipped.dir} at http://127.0.0.1:${port}/\n`);
    expect(performance.now() - started).toBeLessThan(30_000);
    expect((await ask(server.url, '/')).status).toBe(200);
    const { code, ms } = await server.stop();
    expect(code).toBe(0);
    expect(ms).toBeLessThan(1_000);
  });
});

test.describe('notes build', () => {
  test('stopped on the way, ends what it began and leaves no folder behind', async ({ sites }) => {
    const out = `${sites.names.dir}-stopped`;
    const { child, finished } = spawnNotes(sites.engine, ['build', '--content', 'content', '--out', out]);
    await new Promise<void>((resolve) => {
      child.stderr?.on('data', (chunk) => {
        if (String(chunk).includes('Building pages')) setTimeout(resolve, 1_000);
      });
    });
    child.kill('SIGTERM');
    const { code, stderr } = await finished;
    expect(stderr).toMatch(/\nStopped by SIGTERM\.\n$/);
    expect(code).toBe(143);
    expect(existsSync(out)).toBe(false);
    const left = readdirSync(join(sites.engine, '.notes')).filter((name) => name.startsWith('export-'));
    expect(left).toEqual([]);
  });
});
