import { chmodSync, existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Change, readPresent, WriteError, writeChanges, writeWhole } from '../../../lib/content/write';
import { makeFolder } from '../../cli/content';
import { ordinaryUser } from '../../cli/ordinaryUser';
import { run } from '../../cli/runNotes';

const change = (dir: string, path: string, before: string | undefined, after: string): Change => ({
  path,
  location: join(dir, path),
  before: before === undefined ? undefined : Buffer.from(before),
  after: Buffer.from(after),
});

/** A new note and a longer bibliography. */
const noteAndBib = (dir: string) => [
  change(dir, 'posts/a/a.md', undefined, 'A\n'),
  change(dir, 'references.bib', 'old\n', 'old\nnew\n'),
];

/** Every file and folder, with what the files hold. */
const listAll = (dir: string) =>
  Object.fromEntries(
    readdirSync(dir, { recursive: true, encoding: 'utf8' })
      .sort()
      .map((path) => [path, statSync(join(dir, path)).isFile() ? readFileSync(join(dir, path), 'utf8') : '/']),
  );

describe('writeChanges(changes)', () => {
  test('makes new files with their folders, and replaces others', () => {
    const dir = makeFolder({ 'references.bib': 'old\n' });
    writeChanges(noteAndBib(dir));
    const after = { posts: '/', 'posts/a': '/', 'posts/a/a.md': 'A\n', 'references.bib': 'old\nnew\n' };
    expect(listAll(dir)).toEqual(after);
  });

  test('leaves a file alone that was changed meanwhile, and writes none of those before it', () => {
    const dir = makeFolder({ 'references.bib': 'other\n' });
    expect(() => writeChanges(noteAndBib(dir))).toThrow(
      new WriteError(
        'references.bib was changed by another program meanwhile. Run the command again. Nothing was written.',
      ),
    );
    expect(listAll(dir)).toEqual({ 'references.bib': 'other\n' });
  });

  test('does not take the place of a file that another program made', () => {
    const dir = makeFolder({ 'references.bib': 'old\n', 'posts/a/a.md': 'theirs\n' });
    const before = listAll(dir);
    for (const changes of [noteAndBib(dir), noteAndBib(dir).reverse()]) {
      expect(() => writeChanges(changes)).toThrow(
        new WriteError('posts/a/a.md is there already, and is not overwritten. Nothing was written.'),
      );
      expect(listAll(dir)).toEqual(before);
    }
  });

  test('does not write through a link that leads nowhere where a new file is to be', () => {
    const dir = makeFolder();
    symlinkSync('elsewhere.md', join(dir, 'a.md'));
    expect(() => writeChanges([change(dir, 'a.md', undefined, 'A\n')])).toThrow(
      new WriteError('a.md is a link that leads nowhere.'),
    );
    expect(readdirSync(dir)).toEqual(['a.md']);
  });

  test('writes through a link, and leaves the link and nothing else beside the file', () => {
    const [dir, home] = [makeFolder(), makeFolder({ 'all.bib': 'old' })];
    symlinkSync(join(home, 'all.bib'), join(dir, 'references.bib'));
    writeChanges([change(dir, 'references.bib', 'old', 'new')]);
    expect(lstatSync(join(dir, 'references.bib')).isSymbolicLink()).toBe(true);
    expect(listAll(home)).toEqual({ 'all.bib': 'new' });
    expect(readdirSync(dir)).toEqual(['references.bib']);
  });

  test.each([0o640, 0o666, 0o755])('keeps the rights %o of a file, whatever new files get', (mode) => {
    const dir = makeFolder({ 'a.md': 'old' });
    chmodSync(join(dir, 'a.md'), mode);
    writeChanges([change(dir, 'a.md', 'old', 'new')]);
    expect(statSync(join(dir, 'a.md')).mode & 0o777).toBe(mode);
  });

  test('finds a file by where it stands, and tells of it by its path', () => {
    const decomposed = 'e\u0301.md';
    const dir = makeFolder({ [decomposed]: 'old' });
    const wish = { ...change(dir, '\u00e9.md', 'old', 'new'), location: join(dir, decomposed) };
    writeChanges([wish]);
    expect(listAll(dir)).toEqual({ [decomposed]: 'new' });
    expect(() => writeChanges([wish])).toThrow(/^\u00e9\.md was changed by another program/);
  });

  test('takes back what it wrote when the last file cannot get its name', () => {
    const dir = makeFolder({ 'a.md': 'old', 'c.md': 'theirs' });
    chmodSync(join(dir, 'a.md'), 0o640);
    const before = listAll(dir);
    const changes = [
      change(dir, 'a.md', 'old', 'new'),
      change(dir, 'x/b.md', undefined, 'new'),
      change(dir, 'c.md', undefined, 'new'),
    ];
    expect(() => writeChanges(changes)).toThrow(WriteError);
    expect(listAll(dir)).toEqual(before);
    expect(statSync(join(dir, 'a.md')).mode & 0o777).toBe(0o640);
  });

  test('takes back the folders that it made, and no others', () => {
    const dir = makeFolder();
    mkdirSync(join(dir, 'empty'));
    const long = 'x'.repeat(300);
    expect(() => writeChanges([change(dir, `empty/new/${long}/a.md`, undefined, 'A')])).toThrow(
      new WriteError(`empty/new/${long}/a.md cannot be written: the name is too long.`),
    );
    expect(listAll(dir)).toEqual({ empty: '/' });
  });

  test('says that a part of the path is a file', () => {
    const dir = makeFolder({ posts: 'a file' });
    for (const path of ['posts/a.md', 'posts/a/b.md']) {
      expect(() => writeChanges([change(dir, path, undefined, 'A')])).toThrow(
        new WriteError(`${path} cannot be written: a part of the path is a file.`),
      );
    }
    expect(listAll(dir)).toEqual({ posts: 'a file' });
  });

  test('says that a file went meanwhile', () => {
    expect(() => writeChanges([change(makeFolder(), 'a.md', 'old', 'new')])).toThrow(
      new WriteError('a.md cannot be written: it is gone.'),
    );
  });

  test.skipIf(!ordinaryUser)('says that permission is denied', async () => {
    const dir = makeFolder({ 'a.md': 'old', 'closed/b.md': 'old' });
    chmodSync(dir, 0o777);
    chmodSync(join(dir, 'a.md'), 0o444);
    chmodSync(join(dir, 'closed'), 0o555);
    const code = `
      import { writeChanges } from './lib/content/write.ts';
      for (const [path, before] of [['a.md', 'old'], ['closed/b.md', 'old'], ['closed/c.md', undefined]]) {
        const bytes = before && Buffer.from(before);
        try {
          writeChanges([{ path, location: ${JSON.stringify(dir)} + '/' + path, before: bytes, after: Buffer.from('new') }]);
        } catch (error) {
          console.log(error.message);
        }
      }`;
    const args = ['--import', 'tsx', '--input-type=module', '--eval', code];
    const { stdout } = await run(process.execPath, args, {}, ordinaryUser);
    expect(stdout).toBe(
      ['a.md', 'closed/b.md', 'closed/c.md']
        .map((path) => `${path} cannot be written: permission is denied.\n`)
        .join(''),
    );
    expect(listAll(dir)).toEqual({ 'a.md': 'old', closed: '/', 'closed/b.md': 'old' });
    chmodSync(join(dir, 'closed'), 0o755);
  });

  test('lets a mistake of ours through as it is', () => {
    const wrong = { ...change(makeFolder(), 'a.md', undefined, ''), location: 'a\0b' };
    expect(() => writeChanges([wrong])).toThrow(TypeError);
  });
});

describe('writeWhole(location, after, path)', () => {
  test('writes a file that is there and one that is not', () => {
    const dir = makeFolder({ 'a.json': 'a longer text' });
    for (const path of ['a.json', 'reports/b.json']) {
      writeWhole(join(dir, path), Buffer.from('new'));
      expect(readFileSync(join(dir, path), 'utf8')).toBe('new');
    }
  });

  test('writes to a device, and leaves it what it is', () => {
    writeWhole('/dev/null', Buffer.from('new'));
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  });

  test('says that a folder stands there', () => {
    const dir = makeFolder({ 'reports/a': '' });
    expect(() => writeWhole(join(dir, 'reports'), Buffer.from(''), 'reports')).toThrow(
      new WriteError('reports cannot be written: a folder stands there.'),
    );
    expect(existsSync(join(dir, 'reports/a'))).toBe(true);
  });
});

describe('readPresent(path, location)', () => {
  test('gives what a file holds, and nothing where there is none', () => {
    const dir = makeFolder({ 'a.bib': 'old' });
    expect(readPresent('a.bib', join(dir, 'a.bib'))).toEqual(Buffer.from('old'));
    expect(readPresent('b.bib', join(dir, 'b.bib'))).toBeUndefined();
    expect(readPresent('c.bib', join(dir, 'a.bib', 'c.bib'))).toBeUndefined();
  });

  test('says that a folder stands there', () => {
    const dir = makeFolder({ 'references.bib/a': '' });
    expect(() => readPresent('references.bib', join(dir, 'references.bib'))).toThrow(
      new WriteError('references.bib cannot be written: a folder stands there.'),
    );
  });
});
