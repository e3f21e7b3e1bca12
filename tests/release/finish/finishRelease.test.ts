import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { Parser } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { finishRelease } from '../../../release/finish/finishRelease';
import { listFiles } from '../../../release/listFiles';
import { findRelease, hashContent } from '../../../release/Release';
import { copyExport, fixtureScript, makeFolder, makeRelease } from '../fixtureRelease';

const note = 'posts/2023/11/笔记/index.html';

/** What a reader without JavaScript sees of a page, blanks folded. */
function readVisibleText(html: string): string {
  let text = '';
  let hidden = 0;
  const parser = new Parser({
    onopentag: (name) => {
      if (name === 'script' || name === 'title') hidden++;
    },
    onclosetag: (name) => {
      if (name === 'script' || name === 'title') hidden--;
    },
    ontext: (piece) => {
      if (hidden === 0) text += piece;
    },
  });
  parser.end(html);
  return text.replaceAll(/\s+/g, ' ');
}

describe('finishRelease(options)', () => {
  test('leaves the files that a reader needs, and no other', async () => {
    const dir = await makeRelease({ aliases: [{ from: '/旧/', to: '/posts/2023/11/笔记/' }] });
    expect(await listFiles(dir)).toEqual([
      '.nojekyll',
      '404.html',
      '_next/static/chunks/0wzlpa_s6nmv1.css',
      '_next/static/media/KaTeX_Main-Regular.1ryvsdzh2w1_e.woff2',
      '_next/static/media/dot.3wv3sp0aunojt.svg',
      '_notes/enhance.1a2b3c4d.js',
      '_notes/enhance.1a2b3c4d.js.br',
      '_notes/enhance.1a2b3c4d.js.gz',
      'clip.mp4',
      'feed.xml',
      'figure.svg',
      'figure.svg.br',
      'figure.svg.gz',
      'index.html',
      'index.html.br',
      'index.html.gz',
      'llms.txt',
      note,
      `${note}.br`,
      `${note}.gz`,
      'redirects.json',
      'release.json',
      'robots.txt',
      '旧/index.html',
    ]);
  });

  test('leaves the visible text of every page as it was', async () => {
    const exported = await copyExport();
    const dir = await makeRelease();
    for (const path of ['index.html', '404.html', note]) {
      const [before, after] = await Promise.all([
        readFile(join(exported, path), 'utf8'),
        readFile(join(dir, path), 'utf8'),
      ]);
      expect(readVisibleText(after)).toBe(readVisibleText(before));
      expect(after).not.toContain('_next/static/chunks/15d_voa78qxdd.js');
      expect(after).not.toContain('__next_f');
    }
  });

  test('records each served file with the hash of its content, and its compressed bodies', async () => {
    const dir = await makeRelease();
    const release = await findRelease(dir);
    const content = await readFile(join(dir, note));
    const [br, gzip] = await Promise.all([readFile(join(dir, `${note}.br`)), readFile(join(dir, `${note}.gz`))]);
    expect(release?.files[note]).toEqual({
      hash: hashContent(content),
      size: content.length,
      br: br.length,
      gzip: gzip.length,
    });
    expect(brotliDecompressSync(br)).toEqual(content);
    expect(gunzipSync(gzip)).toEqual(content);
    expect(release?.files['clip.mp4']).toEqual({
      hash: hashContent(await readFile(join(dir, 'clip.mp4'))),
      size: 2048,
    });
    expect(Object.keys(release?.files ?? {})).not.toContain('.nojekyll');
  });

  test('tells the pages and the stand-ins that it dropped', async () => {
    const dir = await copyExport();
    const finished = await finishRelease({ dir, fingerprint: 'abc', basePath: '/repo' });
    expect(finished.pages).toBe(3);
    expect(finished.sentinels).toEqual(['tags/~none/index.html']);
    expect(finished.release).toMatchObject({ format: 1, basePath: '/repo', fingerprint: 'abc', compression: 'fast' });
    expect(finished.release).toEqual(await findRelease(dir));
  });

  test('allows in its policy the theme line and the speculation rules of the pages', async () => {
    const { policy } = (await findRelease(await makeRelease())) ?? {};
    expect(policy?.match(/'sha256-[^']*'/g)).toHaveLength(2);
  });

  test('gives equal content an equal id, and other content or another policy another one', async () => {
    const idOf = async (dir: string) => (await findRelease(dir))?.id;
    const id = await idOf(await makeRelease());
    expect(await idOf(await makeRelease({ compression: 'max', fingerprint: 'other' }))).toBe(id);
    expect(await idOf(await makeRelease({ basePath: '/repo' }))).not.toBe(id);
    expect(await idOf(await makeRelease({ aliases: [{ from: '/a/', to: '/' }] }))).not.toBe(id);
    const changed = await copyExport();
    await writeFile(join(changed, 'llms.txt'), 'changed');
    expect(await idOf(await makeRelease({ dir: changed }))).not.toBe(id);
  });

  test('writes aliases for hosts that read a list and for those that do not', async () => {
    const aliases = [{ from: '/old/', to: '/posts/2023/11/笔记/' }];
    const dir = await makeRelease({ basePath: '/repo', aliases, lang: 'en', origin: 'https://example.org' });
    expect(JSON.parse(await readFile(join(dir, 'redirects.json'), 'utf8'))).toEqual([
      { from: '/repo/old/', to: '/repo/posts/2023/11/笔记/', status: 308 },
    ]);
    expect(await readFile(join(dir, 'old/index.html'), 'utf8')).toContain(
      '<link rel="canonical" href="https://example.org/repo/posts/2023/11/%E7%AC%94%E8%AE%B0/"/>',
    );
  });

  test('never writes an alias over a page', async () => {
    const dir = await copyExport();
    const aliases = [{ from: '/posts/2023/11/笔记', to: '/' }];
    await expect(finishRelease({ dir, fingerprint: 'f', aliases })).rejects.toThrow(
      `The alias /posts/2023/11/笔记 is the address of a file of the site, ${note}.`,
    );
  });

  test("writes an alias where only Next's own file stood", async () => {
    const dir = await makeRelease({ aliases: [{ from: '/404/', to: '/' }] });
    expect(await readFile(join(dir, '404/index.html'), 'utf8')).toContain('content="0; url=/"');
  });

  test('makes the same of many pages, in threads, as of one', async () => {
    const dir = await copyExport();
    const page = await readFile(join(dir, note));
    for (let index = 0; index < 120; index++) {
      await mkdir(join(dir, `copy-${index}`));
      await writeFile(join(dir, `copy-${index}/index.html`), page);
    }
    const { release, pages, reports } = await finishRelease({ dir, fingerprint: 'f', scripts: [fixtureScript] });
    const one = release.files[note];
    expect(Object.entries(release.files).filter(([path]) => path.startsWith('copy-'))).toHaveLength(120);
    for (let index = 0; index < 120; index++) {
      expect(release.files[`copy-${index}/index.html`]).toEqual(one);
      expect(reports.get(`copy-${index}/index.html`)).toEqual(reports.get(note));
    }
    expect(pages).toBe(reports.size);
  });

  test('keeps text files of the site that stand where flight data could', async () => {
    const dir = await copyExport();
    await mkdir(join(dir, 'about'));
    await writeFile(join(dir, 'about/index.html'), '<!DOCTYPE html><html lang="en"><p>About</p></html>');
    await writeFile(join(dir, 'about/index.txt'), 'About this site: 1:"$ is not flight data.\n');
    await makeRelease({ dir });
    expect(await readFile(join(dir, 'about/index.txt'), 'utf8')).toBe('About this site: 1:"$ is not flight data.\n');
  });

  test("never writes a compressed body over a file of the author's", async () => {
    const dir = await copyExport();
    await writeFile(join(dir, 'data.txt'), 'a'.repeat(5000));
    await writeFile(join(dir, 'data.txt.gz'), 'mine');
    await makeRelease({ dir });
    expect(await readFile(join(dir, 'data.txt.gz'), 'utf8')).toBe('mine');
    const { files } = (await findRelease(dir)) ?? {};
    expect(files?.['data.txt']).toEqual({ hash: hashContent('a'.repeat(5000)), size: 5000, br: expect.any(Number) });
    expect(files?.['data.txt.gz']).toEqual({ hash: hashContent('mine'), size: 4 });
  });

  test('minifies a style sheet that Next did not make', async () => {
    const dir = await copyExport();
    await writeFile(join(dir, 'extra.css'), '/* loose */\n.a {\n  color: red;\n}\n');
    await makeRelease({ dir });
    expect(await readFile(join(dir, 'extra.css'), 'utf8')).toBe('.a{color:red}\n');
  });

  test('takes compressed bodies over from a release with the same content and the same compression', async () => {
    const former = await makeRelease();
    await writeFile(join(former, 'figure.svg.br'), 'taken over');
    const same = await makeRelease({ reuse: former });
    expect(await readFile(join(same, 'figure.svg.br'), 'utf8')).toBe('taken over');
    const harder = await makeRelease({ reuse: former, compression: 'max' });
    expect(brotliDecompressSync(await readFile(join(harder, 'figure.svg.br'))).toString()).toContain('<svg');
    const changed = await copyExport();
    await writeFile(join(changed, 'figure.svg'), `<svg>${'other '.repeat(300)}</svg>`);
    await makeRelease({ dir: changed, reuse: former });
    expect(brotliDecompressSync(await readFile(join(changed, 'figure.svg.br'))).toString()).toContain('other');
  });

  test('compresses anew what the former release does not hold any more, and does without a former release', async () => {
    const former = await makeRelease();
    await rm(join(former, 'figure.svg.br'));
    const dir = await makeRelease({ reuse: former });
    expect((await stat(join(dir, 'figure.svg.br'))).size).toBeGreaterThan(100);
    await expect(makeRelease({ reuse: join(await makeFolder(), 'none') })).resolves.toBeTypeOf('string');
  });

  test('refuses to finish a release twice, and a file where its own must stand', async () => {
    const dir = await makeRelease();
    await expect(finishRelease({ dir, fingerprint: 'f' })).rejects.toThrow(`${dir} is a finished release already.`);
    const own = await copyExport();
    await writeFile(join(own, 'redirects.json'), '[]');
    await expect(finishRelease({ dir: own, fingerprint: 'f', scripts: [fixtureScript] })).rejects.toThrow(
      'The site has a file redirects.json of its own.',
    );
  });
});
