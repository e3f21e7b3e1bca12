import { createHash } from 'node:crypto';
import { appendFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { verifyRelease } from '../../../release/verify/verifyRelease';
import { copyExport, makeFolder, makeRelease } from '../fixtureRelease';

/** A release of the fixture with one more page at `/extra/`. */
async function makeReleaseWith(markup: string, basePath = ''): Promise<string> {
  const dir = await copyExport();
  await mkdir(join(dir, 'extra'));
  await writeFile(join(dir, 'extra/index.html'), `<!DOCTYPE html><html lang="en"><body>${markup}</body></html>`);
  return makeRelease({ dir, basePath });
}

const problems = async (dir: string, pages: string[] = []) =>
  verifyRelease(dir, { pages }).then(
    () => [],
    (error: Error) =>
      error.message
        .split('\n')
        .slice(1)
        .map((line) => line.trim()),
  );

describe('verifyRelease(dir, expectations)', () => {
  test('passes the fixture with its aliases', async () => {
    const dir = await makeRelease({ aliases: [{ from: '/old/', to: '/posts/2023/11/笔记/' }] });
    await expect(verifyRelease(dir, { pages: ['/', '/posts/2023/11/笔记/', '/old/'] })).resolves.toBeUndefined();
  });

  test.each([
    ['<script>alert(1)</script>', 'holds a script without data-keep: alert(1)'],
    ['<script src="/figure.svg"></script>', 'holds a script without data-keep: /figure.svg'],
    [
      '<script data-keep src="/_next/static/a.js"></script>',
      'holds a script of the framework: /_next/static/a.js',
      'names a file that is not there: /_next/static/a.js',
    ],
    ['<script data-keep>self.__next_f.push(0)</script>', 'holds a script of the framework: self.__next_f.push(0)'],
    ['<div hidden id="S:0">late</div>', 'holds a Suspense boundary that waits for a script: id="S:0"'],
    ['<template id="B:0"></template>', 'holds a Suspense boundary that waits for a script: id="B:0"'],
    ['<a onclick="a()">b</a>', 'holds an event handler that the policy forbids: <a onclick>'],
    ['<style>a{b:c}</style>', 'holds a <style> element that the policy forbids'],
    ['<img src="missing.png" alt="">', 'names a file that is not there: missing.png'],
    ['<img src="/a%20b/图.png?v=1#x" alt="">', 'names a file that is not there: /a%20b/图.png?v=1#x'],
    ['<img srcset="/figure.svg 1x, /large.svg 2x" alt="">', 'names a file that is not there: /large.svg'],
    ['<video poster="../no.jpg"></video>', 'names a file that is not there: ../no.jpg'],
    ['<link rel="stylesheet" href="/no.css">', 'names a file that is not there: /no.css'],
    ['<link rel="alternate" href="/rss.xml">', 'names a file that is not there: /rss.xml'],
    ['<svg><use href="/icons.svg#sun"/></svg>', 'names a file that is not there: /icons.svg#sun'],
  ])('finds %s', async (markup, ...expected) => {
    expect(await problems(await makeReleaseWith(markup))).toEqual(expected.map((line) => `extra/index.html ${line}`));
  });

  test.each([
    '<img src="https://example.org/a.png" alt=""><img src="data:image/png;base64,AA==" alt="">',
    '<img src="../figure.svg" alt=""><img src="/%66igure.svg?x" alt="">',
    '<svg><use href="#local"/></svg><a href="/nowhere/">a link to a page is not a part of this one</a>',
    '<link rel="canonical" href="/elsewhere/">',
    '<script data-keep type="application/ld+json">{"name":"self.__next_f.push"}</script>',
  ])('passes %s', async (markup) => {
    expect(await problems(await makeReleaseWith(markup))).toEqual([]);
  });

  test('finds addresses that forget the base path', async () => {
    const dir = await copyExport();
    await rm(join(dir, 'index.html'));
    await rm(join(dir, 'index.txt'));
    await rm(join(dir, '404.html'));
    await rm(join(dir, 'posts'), { recursive: true });
    await mkdir(join(dir, 'extra'));
    const markup = '<img src="/figure.svg" alt=""><img src="/repo/figure.svg" alt=""><img src="../figure.svg" alt="">';
    await writeFile(join(dir, 'extra/index.html'), markup);
    expect(await problems(await makeRelease({ dir, basePath: '/repo' }))).toEqual([
      'extra/index.html names a file outside the base path /repo/: /figure.svg',
    ]);
  });

  test('finds an inline script that came after the policy was made', async () => {
    const dir = await makeRelease();
    const hash = createHash('sha256').update('late()').digest('base64');
    await appendFile(join(dir, 'index.html'), '<script data-keep>late()</script>');
    expect(await problems(dir)).toEqual([`index.html holds an inline script that the policy forbids: sha256-${hash}`]);
  });

  test('finds flight data, framework files, stand-ins and missing files of the folder', async () => {
    const dir = await makeRelease();
    await writeFile(join(dir, 'left.txt'), '1:"$Sreact.fragment"\n');
    await writeFile(join(dir, '_next/static/chunks/left.js'), '');
    await writeFile(join(dir, 'left.html'), '<meta name="notes-sentinel" content="">');
    await rm(join(dir, 'figure.svg.br'));
    await rm(join(dir, '_next/static/media/dot.3wv3sp0aunojt.svg'));
    expect(await problems(dir)).toEqual([
      '_next/static/media/dot.3wv3sp0aunojt.svg is recorded and absent',
      'figure.svg.br is recorded and absent',
      '_next/static/chunks/left.js is a script of the framework',
      'left.html is a stand-in page that should have been dropped',
      'left.txt is flight data',
    ]);
  });

  test('finds what a style sheet names and the release has not', async () => {
    const dir = await copyExport();
    await writeFile(join(dir, 'extra.css'), '.a{background:url(no.svg)}.b{background:url("/figure.svg")}');
    expect(await problems(await makeRelease({ dir }))).toEqual(['extra.css names a file that is not there: no.svg']);
  });

  test('lists expected pages that are absent beside every other problem', async () => {
    const dir = await makeReleaseWith('<style></style>');
    await expect(verifyRelease(dir, { pages: ['/', '/posts/没有/'] })).rejects.toThrow(
      new Error(
        `The release in ${dir} has 2 problems:\n  /posts/没有/ is expected and absent\n` +
          '  extra/index.html holds a <style> element that the policy forbids',
      ),
    );
  });

  test('refuses a folder that was not finished', async () => {
    const dir = await makeFolder();
    await expect(verifyRelease(dir)).rejects.toThrow(`${dir} is not a finished release: it has no release.json.`);
  });
});
