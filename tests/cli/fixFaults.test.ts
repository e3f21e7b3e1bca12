import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Fixes, fixFaults } from '../../cli/fixFaults';
import { root } from '../../cli/options';
import type { Collection } from '../../lib/collection/Collection';
import { readCollection } from '../../lib/collection/read';
import { writeChanges } from '../../lib/content/write';
import type { Fault } from '../../lib/fault/Fault';
import { makeFolder } from './content';

const fixtures = join('tests', 'fixtures', 'faults');

/** File → the lines that fixing takes away and puts there. `EXPECT_FAULTS=print` prints the table as it is now. */
const expected = JSON.parse(readFileSync(join(fixtures, 'fixes.json'), 'utf8')) as Record<string, string[]>;

/** The lines of a text that another has not, behind `-`, and those that only the other has, behind `+`. */
function listChanges(before: string, after: string): string[] {
  const [old, now] = [before, after].map((text) => text.split(/\r\n|\n|\r/));
  return [
    ...(old ?? []).filter((line) => !now?.includes(line)).map((line) => `-${line}`),
    ...(now ?? []).filter((line) => !old?.includes(line)).map((line) => `+${line}`),
  ];
}

/** The files that fixes change, as texts. */
function listTexts({ files }: Fixes) {
  const toText = (bytes: Uint8Array = new Uint8Array()) => Buffer.from(bytes).toString('utf8');
  return files.map(({ path, before, after }) => ({ path, before: toText(before), after: toText(after) }));
}

const countByFile = (faults: Fault[], file: string) => faults.filter((fault) => fault.file === file).length;

function readNotes(contentDir: string): Promise<Collection> {
  return readCollection({ root, contentDir, audience: 'author' });
}

describe('fixFaults(contentDir, collection), on a folder of bad notes', () => {
  let dir = '';
  let before: Collection;
  let fixes: Fixes;
  beforeAll(async () => {
    dir = mkdtempSync(join(tmpdir(), 'notes-fixes-'));
    cpSync(join(fixtures, 'content'), dir, { recursive: true, verbatimSymlinks: true });
    before = await readNotes(dir);
    fixes = await fixFaults(dir, before);
  }, 60_000);
  afterAll(() => rmSync(dir, { recursive: true, force: true }));

  test('changes these lines and no others', () => {
    const table = Object.fromEntries(
      listTexts(fixes).map(({ path, before, after }) => [path, listChanges(before, after)]),
    );
    if (process.env.EXPECT_FAULTS === 'print') process.stdout.write(`${JSON.stringify(table, null, 2)}\n`);
    expect(table).toEqual(expected);
  });

  test('takes away each fault it mends and adds none, in any file', () => {
    expect(before.faults.length - fixes.collection.faults.length).toBe(fixes.mended.length);
    for (const file of new Set(before.faults.map(({ file }) => file))) {
      const mended = countByFile(fixes.mended, file);
      expect(countByFile(fixes.collection.faults, file), file).toBe(countByFile(before.faults, file) - mended);
    }
  });

  test('writes nothing by itself', () => {
    for (const { location, before } of fixes.files) expect(readFileSync(location)).toEqual(before);
  });

  test('keeps line endings and byte order marks', () => {
    for (const { path, before, after } of listTexts(fixes)) {
      expect(after.startsWith('\uFEFF'), path).toBe(before.startsWith('\uFEFF'));
      expect(after.match(/\r\n|\n|\r/g), path).toEqual(before.match(/\r\n|\n|\r/g));
    }
  });

  test('has nothing left to fix once it is written', async () => {
    writeChanges(fixes.files);
    const again = await readNotes(dir);
    expect(again.faults).toEqual(fixes.collection.faults);
    expect((await fixFaults(dir, again)).files).toEqual([]);
  });
});

describe('fixFaults(contentDir, collection)', () => {
  const fix = async (files: Record<string, string>) => {
    const dir = makeFolder(files);
    const fixes = await fixFaults(dir, await readNotes(dir));
    const { collection, mended } = fixes;
    return {
      texts: Object.fromEntries(listTexts(fixes).map(({ path, after }) => [path, after])),
      rules: collection.faults.map(({ rule }) => rule),
      mended: mended.map(({ rule }) => rule),
    };
  };

  test('goes on to the faults that a fix reveals', async () => {
    const { texts, rules, mended } = await fix({ 'a.md': '---\ntitle: A\ndata: Nov 21, 2023\n---\n\nText.\n' });
    expect(texts).toEqual({ 'a.md': '---\ntitle: A\ndate: 2023-11-21\n---\n\nText.\n' });
    expect(rules).toEqual([]);
    expect(mended).toEqual(['key-is-known', 'value-is-valid']);
  });

  test.each([
    ['2023/11/21', '2023-11-21'],
    ['2023年11月21日', '2023-11-21'],
    ['"23-11-21"', '2023-11-21'],
    ['Tue, 21 Nov 2023 10:00:00 GMT', '2023-11-21'],
    ['2023-11-21 10:00:00 +0800', '2023-11-21'],
  ])('writes the day %s as %s', async (given, day) => {
    const { texts } = await fix({ 'a.md': `---\ntitle: A\ndate: ${given}\n---\n` });
    expect(texts['a.md']).toBe(`---\ntitle: A\ndate: ${day}\n---\n`);
  });

  test('leaves a day that may be two', async () => {
    expect((await fix({ 'a.md': '---\ntitle: A\ndate: 03/04/2023\n---\n' })).texts).toEqual({});
  });

  test('does not write a key twice', async () => {
    const text = '---\ntitle: A\ndate: 2024-01-02\ntags: [a]\ntagz: [b]\n---\n';
    expect((await fix({ 'a.md': text })).texts).toEqual({});
  });

  test('takes back a fix that makes a file worse, and keeps the others', async () => {
    // The date makes the address of the second note that of the first.
    const { texts, rules } = await fix({
      'one.md': '---\ntitle: One\ndate: 2024-01-02\npermalink: /one/\n---\n',
      'two.md': '---\ntitle: Two\nlang: chinese\ndate: 2024/01/02\npermalink: one/\n---\n',
    });
    expect(texts).toEqual({ 'two.md': '---\ntitle: Two\nlang: zh\ndate: 2024-01-02\npermalink: one/\n---\n' });
    expect(rules).toEqual(['value-is-valid']);
  });

  test('keeps the fixes of all files but the one that makes another worse', async () => {
    const wrong = (title: string, address: string) =>
      `---\ntitle: ${title}\ndate: 2024/01/02\npermalink: ${address}\n---\n`;
    const others = Object.fromEntries(
      ['a', 'b', 'c', 'd', 'e'].map((name) => [`${name}.md`, wrong(name, `/${name}/`)]),
    );
    const { texts, rules } = await fix({
      ...others,
      'one.md': '---\ntitle: One\ndate: 2024-01-02\npermalink: /one/\n---\n',
      'two.md': wrong('Two', '/one/'),
    });
    expect(Object.keys(texts)).toEqual(Object.keys(others));
    expect(rules).toEqual(['value-is-valid']);
  });

  test('leaves a file in another encoding alone', async () => {
    const dir = makeFolder({ 'a.md': '---\ntitle: A\ndate: 2024-01-02\n---\n' });
    const bytes = Buffer.concat([Buffer.from('@misc{e\u0301, title = {x}}\n'), Buffer.from([0xe9, 0x0a])]);
    writeFileSync(join(dir, 'references.bib'), bytes);
    expect((await fixFaults(dir, await readNotes(dir))).files).toEqual([]);
  });

  test('mends a key and what cites it together', async () => {
    const { texts, rules } = await fix({
      'a.md': '---\ntitle: A\ndate: 2024-01-02\n---\n\nAs [@jose\u03012020] says.\n',
      'references.bib': '@misc{jose\u03012020, title = {Title}, author = {Jose, A.}, year = 2020}\n',
    });
    expect(Object.keys(texts).sort()).toEqual(['a.md', 'references.bib']);
    expect(rules).toEqual([]);
  });
});
