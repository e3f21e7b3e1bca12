import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { copyExport, makeRelease } from '../release/fixtureRelease';
import { makeFolder } from './content';
import { root, runNotes } from './runNotes';

/** A release with a page at each of these addresses, and with these aliases. */
async function makeSite(addresses: string[], aliases: { from: string; to: string }[] = [], basePath = '') {
  const dir = await copyExport();
  const page = readFileSync(join(dir, 'index.html'));
  for (const address of addresses) {
    const file = join(dir, address, 'index.html');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, page);
  }
  return makeRelease({ dir, aliases, basePath });
}

const sitemap = (...urls: string[]) => {
  const entries = urls.map((url) => `<url><loc>${url}</loc></url>`).join('');
  return `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${entries}</urlset>`;
};

describe('notes import --verify', { timeout: 60_000 }, () => {
  test('asks the release for every address of a sitemap, and exits 0 when all answer', async () => {
    const dir = makeFolder({
      'sitemap.xml': sitemap('https://old.example.org/', 'https://old.example.org/a', 'https://old.example.org/b.html'),
    });
    const out = await makeSite(['/a/'], [{ from: '/b.html', to: '/a/' }]);
    const old = join(dir, 'sitemap.xml');
    const { code, stdout } = await runNotes(['import', '--verify', old, '--out', out]);
    expect(stdout).toBe(`3 of 3 addresses of ${old} answer, 2 of them by a redirect.\n`);
    expect(code).toBe(0);
  });

  test('lists the addresses that do not answer, and exits 1', async () => {
    const dir = makeFolder({
      'sitemap.xml': sitemap('https://old.example.org/a/', 'https://old.example.org/%E7%AC%94/'),
    });
    const out = await makeSite(['/a/']);
    const old = join(dir, 'sitemap.xml');
    const { code, stdout } = await runNotes(['import', '--verify', old, '--out', out]);
    expect(stdout).toBe(`1 of 2 addresses of ${old} answer, 0 of them by a redirect.\nThese do not:\n  /笔/: 404\n`);
    expect(code).toBe(1);
  });

  test('reads an index of sitemaps, whose files lie beside it', async () => {
    const dir = makeFolder({
      'sitemap.xml': '<sitemapindex><sitemap><loc>https://old.example.org/posts.xml</loc></sitemap></sitemapindex>',
      'posts.xml': sitemap('https://old.example.org/a/'),
    });
    const { stdout } = await runNotes([
      'import',
      '--verify',
      join(dir, 'sitemap.xml'),
      '--out',
      await makeSite(['/a/']),
    ]);
    expect(stdout).toContain('1 of 1 addresses');
  });

  test('reads a sitemap from an address', async () => {
    const server = createServer((_request, response) => response.end(sitemap('https://old.example.org/a/')));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/sitemap.xml`;
    const { code } = await runNotes(['import', '--verify', url, '--out', await makeSite(['/a/'])]);
    expect(code).toBe(0);
  });

  test('finds the addresses of a folder as an import does', async () => {
    const out = await makeSite(
      [
        '/posts/2023/11/noise-schedules/',
        '/posts/2023/12/samplers/',
        '/reading notes/2024/02/without-permalink/',
        '/tags/',
      ],
      [{ from: '/2023/noise.html', to: '/posts/2023/11/noise-schedules/' }],
    );
    const old = join(root, 'tests/fixtures/import-sites/academicpages');
    const { code, stdout } = await runNotes(['import', '--verify', old, '--out', out]);
    expect(stdout).toContain(`/publications/2022-01-15-first/: 404`);
    expect(stdout).toContain('/about.html: 404');
    expect(stdout).toContain('/posts/2023/12/samplers.html: 404');
    expect(stdout).not.toMatch(/noise|without/);
    expect(code).toBe(1);
  });

  test('puts the path that the release stands under before addresses', async () => {
    const out = await makeSite(['/a/'], [], '/repo');
    const dir = makeFolder({ 'report.json': JSON.stringify({ addresses: [{ old: '/a', new: '/a/' }] }) });
    const { stdout, code } = await runNotes(['import', '--verify', join(dir, 'report.json'), '--out', out]);
    expect(stdout).toContain('1 of 1 addresses');
    expect(code).toBe(0);
  });

  test('refuses what is no report, and an index whose sitemaps are not there', async () => {
    const dir = makeFolder({
      'report.json': '{"addresses": 1}',
      'sitemap.xml': '<sitemapindex><sitemap><loc>https://old.example.org/posts.xml</loc></sitemap></sitemapindex>',
    });
    const report = join(dir, 'report.json');
    const index = join(dir, 'sitemap.xml');
    expect(await runNotes(['import', '--verify', report])).toMatchObject({
      code: 2,
      stderr: `${report} is no report of an import.\n`,
    });
    expect(await runNotes(['import', '--verify', index])).toMatchObject({
      code: 2,
      stderr: `${index} names https://old.example.org/posts.xml, and there is no file ${join(dir, 'posts.xml')}.\n`,
    });
  });

  test.each([
    ['<urlset><url></urlset>', 'unexpected close tag'],
    ['<!DOCTYPE x [<!ENTITY a "b">]><urlset/>', 'a DOCTYPE stands in it'],
  ])('refuses %j', async (text, reason) => {
    const dir = makeFolder({ 'sitemap.xml': text });
    const { code, stderr } = await runNotes([
      'import',
      '--verify',
      join(dir, 'sitemap.xml'),
      '--out',
      await makeSite([]),
    ]);
    expect(stderr).toContain(`is no sitemap: `);
    expect(stderr).toContain(reason);
    expect(code).toBe(2);
  });
});
