import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Change, formatChanges, writeChanges } from '../../cli/writeChanges';
import { makeFolder } from './content';

const bytes = (text: string) => Buffer.from(text);
const note: Change = { file: 'posts/a/a.md', before: undefined, after: bytes('A\n') };
const bib: Change = { file: 'references.bib', before: bytes('old\n'), after: bytes('old\nnew\n') };

const listAll = (dir: string) => readdirSync(dir, { recursive: true, encoding: 'utf8' }).sort();

describe('writeChanges(changes, contentDir)', () => {
  test('makes new files with their folders, and replaces others', () => {
    const dir = makeFolder({ 'references.bib': 'old\n' });
    writeChanges([bib, note], dir);
    expect(listAll(dir)).toEqual(['posts', 'posts/a', 'posts/a/a.md', 'references.bib']);
    expect(readFileSync(join(dir, 'references.bib'), 'utf8')).toBe('old\nnew\n');
  });

  test('writes nothing when a file was changed meanwhile, also of those that come before it', () => {
    const dir = makeFolder({ 'references.bib': 'other\n' });
    expect(() => writeChanges([note, bib], dir)).toThrow(
      'references.bib was changed by another program meanwhile. Run the command again.',
    );
    expect(listAll(dir)).toEqual(['references.bib']);
    expect(readFileSync(join(dir, 'references.bib'), 'utf8')).toBe('other\n');
  });

  test('writes nothing when another program has made a file', () => {
    const dir = makeFolder({ 'references.bib': 'old\n', 'posts/a/a.md': 'theirs\n' });
    expect(() => writeChanges([bib, note], dir)).toThrow('posts/a/a.md is there already, and is not overwritten.');
    expect(readFileSync(join(dir, 'posts/a/a.md'), 'utf8')).toBe('theirs\n');
    expect(readFileSync(join(dir, 'references.bib'), 'utf8')).toBe('old\n');
    expect(listAll(dir)).toEqual(['posts', 'posts/a', 'posts/a/a.md', 'references.bib']);
  });
});

describe('formatChanges(changes, contentDir, colour)', () => {
  test('is a unified diff, with new files against nothing', () => {
    const dir = join(process.cwd(), 'content');
    expect(formatChanges([bib, note], dir, false)).toBe(
      '--- a/content/references.bib\n+++ b/content/references.bib\n@@ -1,1 +1,2 @@\n old\n+new\n--- /dev/null\n+++ b/content/posts/a/a.md\n@@ -0,0 +1,1 @@\n+A\n',
    );
  });
});
