import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatDiff } from '../../cli/formatDiff';
import { findRepository, formatGithub } from '../../cli/formatGithub';
import { formatLines } from '../../cli/formatLines';
import { formatJson } from '../../cli/printFaults';
import { showControls } from '../../cli/showControls';
import type { Fault } from '../../lib/fault/Fault';
import { makeFolder } from './content';

const fault: Fault = {
  rule: 'math-renders',
  severity: 'error',
  file: 'posts/a.md',
  line: 6,
  column: 18,
  endLine: 6,
  endColumn: 21,
  message: 'Message.',
};

describe('formatGithub(faults, dir, workspace)', () => {
  test('names file, place and rule, and the message with the way out', () => {
    expect(formatGithub([{ ...fault, suggestion: 'Way.' }], '/repo/content', '/repo')).toEqual([
      '::error file=content/posts/a.md,line=6,endLine=6,col=18,endColumn=20,title=math-renders::Message.%0AWay.',
    ]);
  });

  test('names no columns of what stands on several lines', () => {
    expect(formatGithub([{ ...fault, severity: 'warning', endLine: 8 }], '/repo/content', '/repo')).toEqual([
      '::warning file=content/posts/a.md,line=6,endLine=8,title=math-renders::Message.',
    ]);
  });

  test('escapes what would end a property or a command', () => {
    const odd = { ...fault, file: '100%,a:b.md', message: '50%\r\n::set-output \u001b[1m name=x::y' };
    expect(formatGithub([odd], '/repo', '/repo')).toEqual([
      '::error file=100%25%2Ca%3Ab.md,line=6,endLine=6,col=18,endColumn=20,title=math-renders::50%25%0A::set-output ␛[1m name=x::y',
    ]);
  });

  test('points at a place without a width', () => {
    const [line] = formatGithub([{ ...fault, column: 1, endColumn: 1 }], '/repo', '/repo');
    expect(line).toContain(',col=1,endColumn=1,');
  });
});

describe('findRepository(dir)', () => {
  test('finds the nearest repository above the folder', () => {
    const dir = makeFolder({ 'one/.git': 'gitdir: elsewhere', 'one/content/a.md': '' });
    expect(findRepository(join(dir, 'one', 'content'))).toBe(join(dir, 'one'));
  });
});

describe('formatJson(report)', () => {
  test('writes what a terminal would obey by its number, and reads as it was', () => {
    const odd = { ...fault, message: 'a\u009b1m\u202eb\u0007\n汉' };
    const json = formatJson({ faults: [odd], notes: 1 });
    expect(json).toContain(`a\\u009b1m\\u202eb\\u0007\\n汉`);
    expect(JSON.parse(json)).toEqual({ faults: [odd], notes: 1 });
  });
});

describe('formatLines(faults, dir)', () => {
  test('says all of a fault on one line', () => {
    expect(formatLines([{ ...fault, suggestion: 'Begin:\n---\ntitle: x' }], 'content')).toEqual([
      'content/posts/a.md:6:18-6:21: error math-renders: Message. → Begin: --- title: x',
    ]);
  });
});

describe('showControls(line)', () => {
  test('shows what would move the cursor or turn the text around, and keeps the rest', () => {
    expect(showControls('a\x1b[2J\x07\u009b1m\u202Eb\tc 汉字 é😀\x7f')).toBe('a␛[2J␇�1m�b\tc 汉字 é😀␡');
  });
});

describe('formatDiff(changes, colour)', () => {
  const bytes = (text: string) => Buffer.from(text);
  const file = {
    path: 'a.md',
    location: `${process.cwd()}/content/a.md`,
    before: bytes('a\nb\nc\nd\n'),
    after: bytes('a\nB\nc\nd\n'),
  };

  test('is a unified diff', () => {
    expect(formatDiff([file], false)).toBe(
      '--- a/content/a.md\n+++ b/content/a.md\n@@ -1,4 +1,4 @@\n a\n-b\n+B\n c\n d\n',
    );
  });

  test('has one file behind the other, and new ones against nothing', () => {
    const made = { ...file, location: `${process.cwd()}/content/b.md`, before: undefined, after: bytes('B\n') };
    expect(formatDiff([{ ...file, before: bytes('a\n'), after: bytes('b\n') }, made], false)).toBe(
      '--- a/content/a.md\n+++ b/content/a.md\n@@ -1,1 +1,1 @@\n-a\n+b\n--- /dev/null\n+++ b/content/b.md\n@@ -0,0 +1,1 @@\n+B\n',
    );
  });

  test('has colours on a terminal, and shows controls there', () => {
    const [, , , , minus, plus] = formatDiff([{ ...file, after: bytes('a\n\x1bB\nc\nd\n') }], true).split('\n');
    expect([minus, plus]).toEqual(['\x1b[31m-b\x1b[0m', '\x1b[32m+␛B\x1b[0m']);
  });
});
