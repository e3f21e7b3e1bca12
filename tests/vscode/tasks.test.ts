import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formatLines } from '../../cli/formatLines';
import type { Fault } from '../../lib/fault/Fault';
import { type RuleId, rules } from '../../lib/fault/rules';

interface Matcher {
  pattern: { regexp: string } & Record<string, string | number>;
  background: { beginsPattern: string; endsPattern: string };
}

const { tasks } = JSON.parse(readFileSync('.vscode/tasks.json', 'utf8')) as {
  tasks: { label: string; command: string; problemMatcher: Matcher }[];
};
const task = tasks.find(({ label }) => label === 'notes: check');

/** What the problem matcher reads out of a line, by its own names for the groups. */
function read(line: string): Record<string, string | undefined> | undefined {
  const { regexp = '', ...names } = task?.problemMatcher.pattern ?? { regexp: '' };
  const groups = new RegExp(regexp).exec(line);
  return groups
    ? Object.fromEntries(Object.entries(names).map(([name, group]) => [name, groups[Number(group)]]))
    : undefined;
}

const fault: Fault = {
  rule: 'math-renders',
  severity: 'error',
  file: '笔记/a note: 1.md',
  line: 6,
  column: 18,
  endLine: 6,
  endColumn: 19,
  message: "Expected 'EOF': got '}' at 3:4-5:6: error.",
};

describe('the task "notes: check"', () => {
  test('runs the watching check', () => {
    expect(task?.command).toBe('npx notes check --watch');
  });

  test('reads a fault with its place, severity, rule and message', () => {
    const [line = ''] = formatLines([fault], 'content');
    expect(read(line)).toEqual({
      file: 'content/笔记/a note: 1.md',
      line: '6',
      column: '18',
      endLine: '6',
      endColumn: '19',
      severity: 'error',
      code: 'math-renders',
      message: "Expected 'EOF': got '}' at 3:4-5:6: error.",
    });
  });

  test('reads a fault whose way out has several lines as one', () => {
    const lines = formatLines(
      [{ ...fault, severity: 'warning', suggestion: 'Begin with:\n---\ntitle: x\n---' }],
      'content',
    );
    expect(lines).toHaveLength(1);
    expect(read(lines[0] ?? '')).toMatchObject({
      severity: 'warning',
      message: `${fault.message} → Begin with: --- title: x ---`,
    });
  });

  test('reads the name of every rule', () => {
    for (const rule of Object.keys(rules) as RuleId[]) {
      expect(read(formatLines([{ ...fault, rule }], 'content')[0] ?? '')?.code).toBe(rule);
    }
  });

  test('tells the beginning and the end of a check from faults', () => {
    const { beginsPattern = '', endsPattern = '' } = task?.problemMatcher.background ?? {};
    const [begin, end] = ['notes: checking content', 'notes: checked content: No faults in 3 notes.'];
    expect([begin, end].map((line) => new RegExp(beginsPattern).test(line))).toEqual([true, false]);
    expect([begin, end].map((line) => new RegExp(endsPattern).test(line))).toEqual([false, true]);
    expect([begin, end].map(read)).toEqual([undefined, undefined]);
  });
});
