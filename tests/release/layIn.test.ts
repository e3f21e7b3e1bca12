import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { layIn, layInAll } from '../../release/layIn';
import { makeFolder } from './fixtureRelease';

const name = (digit: string) => digit.repeat(32);
const mark = (digit: string) => `<div data-set-aside="${name(digit)}"></div>`;

async function makeAside(): Promise<string> {
  const dir = await makeFolder();
  await writeFile(join(dir, name('a')), '<p>笔记 $& $1</p>');
  await writeFile(join(dir, name('b')), '<p>second</p>');
  return dir;
}

describe('layIn(page, asideDir)', () => {
  test('puts each piece where its mark stands, byte for byte', async () => {
    const page = Buffer.from(`<main>中文${mark('a')}—${mark('b')}</main>`);
    expect(layIn(page, await makeAside()).toString()).toBe('<main>中文<p>笔记 $& $1</p>—<p>second</p></main>');
  });

  test('leaves a page without marks as it is', async () => {
    const page = Buffer.from('<main><div data-set-aside="short"></div></main>');
    expect(layIn(page, await makeAside())).toBe(page);
  });

  test('throws for a piece that is not there', async () => {
    const dir = await makeAside();
    expect(() => layIn(Buffer.from(mark('c')), dir)).toThrow(/ENOENT/);
  });
});

describe('layInAll(dir, asideDir)', () => {
  test('does so on the pages of an export, and on nothing else', async () => {
    const dir = await makeFolder();
    await mkdir(join(dir, '笔记'));
    await writeFile(join(dir, '笔记/index.html'), mark('b'));
    await writeFile(join(dir, 'data.txt'), mark('b'));
    await layInAll(dir, await makeAside());
    expect(await readFile(join(dir, '笔记/index.html'), 'utf8')).toBe('<p>second</p>');
    expect(await readFile(join(dir, 'data.txt'), 'utf8')).toBe(mark('b'));
  });
});
