import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listContent } from '../../../lib/content/read';

describe('listContent(dir, overlay)', () => {
  let parent = '';
  let dir = '';
  beforeEach(() => {
    parent = mkdtempSync(join(tmpdir(), 'notes-content-'));
    dir = join(parent, 'content');
    mkdirSync(dir);
  });
  afterEach(() => rmSync(parent, { recursive: true, force: true }));

  test('follows a link inside of the folder', () => {
    writeFileSync(join(dir, 'plot.svg'), '<svg/>');
    symlinkSync('plot.svg', join(dir, 'copy.svg'));
    const { assets, faults } = listContent(dir);
    expect([...assets.keys()]).toEqual(['copy.svg', 'plot.svg']);
    expect(faults).toEqual([]);
  });

  test.each(['note.md', 'refs.bib', 'site.yaml', 'plot.svg'])(
    'passes over a link %s out of the folder, and tells it',
    (name) => {
      writeFileSync(join(parent, 'secret'), 'secret');
      symlinkSync('../secret', join(dir, name));
      const { notes, bibliographies, site, assets, faults } = listContent(dir);
      expect([notes, bibliographies, site, assets.size]).toEqual([[], [], undefined, 0]);
      expect(faults).toMatchObject([{ file: name, rule: 'file-is-inside' }]);
    },
  );

  test('does not take a folder whose name begins the same for its own', () => {
    mkdirSync(join(parent, 'content-of-others'));
    writeFileSync(join(parent, 'content-of-others', 'secret'), 'secret');
    symlinkSync('../content-of-others/secret', join(dir, 'note.md'));
    expect(listContent(dir).faults).toMatchObject([{ rule: 'file-is-inside' }]);
  });

  test('passes over a link to a folder, and tells it', () => {
    mkdirSync(join(dir, 'posts'));
    symlinkSync('posts', join(dir, 'more'));
    expect(listContent(dir).faults).toMatchObject([
      { file: 'more', rule: 'file-is-inside', message: '`more` is a link to a folder, and is not followed.' },
    ]);
  });

  test.each([
    ['elsewhere.md', '`note.md` is a link that leads nowhere.'],
    ['note.md', '`note.md` cannot be read: it is a link to itself.'],
  ])('passes over a link to %s, where nothing is, and tells it', (target, message) => {
    symlinkSync(target, join(dir, 'note.md'));
    const { notes, faults } = listContent(dir);
    expect(notes).toEqual([]);
    expect(faults).toMatchObject([{ file: 'note.md', rule: 'file-is-readable', severity: 'error', message }]);
  });

  test('does not read a text of an absurd size', () => {
    writeFileSync(join(dir, 'huge.bib'), '');
    truncateSync(join(dir, 'huge.bib'), 30_000_000);
    const { bibliographies, faults } = listContent(dir);
    expect(bibliographies).toEqual([]);
    expect(faults).toMatchObject([
      {
        file: 'huge.bib',
        rule: 'file-is-bounded',
        message: 'The file has 30 MB; a text of more than 20 MB is not read.',
      },
    ]);
  });

  test('lays other texts over files', () => {
    writeFileSync(join(dir, 'note.md'), 'one');
    writeFileSync(join(parent, 'other'), 'another');
    const [note] = listContent(dir, new Map([['note.md', join(parent, 'other')]])).notes;
    expect(note).toMatchObject({ path: 'note.md', location: join(parent, 'other') });
  });
});
