import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TextEdit } from '../../../lib/fault/Fault';
import { makeFault } from '../../../lib/fault/makeFault';
import { applyFixes } from '../../../lib/fix/applyFixes';

const place = (line: number, column: number, endColumn: number, endLine = line) => ({
  line,
  column,
  endLine,
  endColumn,
});

/** A fault with these edits. */
const faultWith = (...edits: TextEdit[]) =>
  makeFault('tag-parses', edits[0] ?? place(1, 1, 1), 'Message.', undefined, edits);

describe('applyFixes(text, faults)', () => {
  test('puts a text in the place of another, and tells what it mended', () => {
    const fault = faultWith({ ...place(2, 3, 6), was: 'two', text: 'zwei' });
    expect(applyFixes('one\n- two\n', [fault])).toEqual({ text: 'one\n- zwei\n', applied: [fault] });
  });

  test('finds within a wide place the one text that is to go', () => {
    expect(applyFixes('a [b](c/d) e', [faultWith({ ...place(1, 3, 11), was: 'c/d', text: 'x' })]).text).toBe(
      'a [b](x) e',
    );
  });

  test.each([
    ['is not there', 'other'],
    ['stands there twice', 'a'],
  ])('leaves a text as it is when what is to go %s', (_when, was) => {
    const text = 'banana';
    expect(applyFixes(text, [faultWith({ ...place(1, 1, 7), was, text: 'x' })])).toEqual({ text, applied: [] });
  });

  test('leaves a text as it is when it has no such place', () => {
    expect(applyFixes('a', [faultWith({ ...place(3, 1, 2), text: 'x' })])).toEqual({ text: 'a', applied: [] });
  });

  test('takes the first of two fixes that touch', () => {
    const [one, two] = [faultWith({ ...place(1, 1, 3), text: 'x' }), faultWith({ ...place(1, 2, 4), text: 'y' })];
    expect(applyFixes('abcd', [one, two])).toEqual({ text: 'xcd', applied: [one] });
  });

  test('makes all changes of a fix or none', () => {
    const half = faultWith({ ...place(1, 1, 2), was: 'a', text: 'x' }, { ...place(1, 3, 4), was: 'z', text: 'y' });
    expect(applyFixes('a b', [half]).text).toBe('a b');
    const whole = faultWith({ ...place(1, 1, 2), was: 'a', text: 'x' }, { ...place(1, 3, 4), was: 'b', text: 'y' });
    expect(applyFixes('a b', [whole]).text).toBe('x y');
  });

  test.each([
    ['\r\n', 'one\r\ntwo\r\n', 'one\r\nzwei\r\ndrei\r\n'],
    ['\n', 'one\ntwo\n', 'one\nzwei\ndrei\n'],
    ['\r', 'one\rtwo\r', 'one\rzwei\rdrei\r'],
  ])('writes lines as the text has them: %j', (_ending, text, after) => {
    expect(applyFixes(text, [faultWith({ ...place(2, 1, 4), text: 'zwei\ndrei' })]).text).toBe(after);
  });

  test('does not count a byte order mark, and keeps it', () => {
    expect(applyFixes('\uFEFFab', [faultWith({ ...place(1, 1, 2), was: 'a', text: 'x' })]).text).toBe('\uFEFFxb');
  });

  test('changes nothing but what the edits name', () => {
    const line = fc.string({ unit: fc.constantFrom('a', '汉', '😀', ' ', '<') });
    const text = fc.tuple(fc.array(line), fc.constantFrom('\n', '\r\n', '\r')).map(([lines, end]) => lines.join(end));
    fc.assert(
      fc.property(text, text, text, (before, was, after) => {
        const lines = (part: string) => part.split(/\r\n|\n|\r/);
        const end = (part: string) => ({ line: lines(part).length, column: (lines(part).at(-1) ?? '').length + 1 });
        const [from, to] = [end(before), end(before + was)];
        // A line end that two parts make together stands in neither.
        fc.pre(!/\r$/.test(before) && !/\r$/.test(was));
        const edit = { line: from.line, column: from.column, endLine: to.line, endColumn: to.column, text: 'NEW' };
        expect(applyFixes(before + was + after, [faultWith(edit)]).text).toBe(`${before}NEW${after}`);
      }),
    );
  });
});
