import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Edits } from '../../../lib/text/Edits';

describe('Edits', () => {
  test('makes changes in the order of their places', () => {
    const edits = new Edits('one two three');
    edits.replace(8, 13, '3');
    edits.replace(0, 3, '1');
    edits.replace(13, 13, '!');
    expect(edits.apply()).toBe('1 two 3!');
  });

  test('finds the way back', () => {
    const edits = new Edits('a \\label{x} + b');
    edits.replace(2, 11, '');
    expect(edits.apply()).toBe('a  + b');
    expect(edits.toSource(edits.apply().indexOf('b'))).toBe('a \\label{x} + b'.lastIndexOf('b'));
  });

  test('leads every character that was kept back to itself', () => {
    const change = fc.record({ at: fc.nat(20), length: fc.nat(3), text: fc.string({ maxLength: 4 }) });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 4 }), (changes) => {
        // Letters that stand once, and changes that do not overlap and put in none of them.
        const source = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
        const edits = new Edits(source);
        let from = 0;
        for (const { at, length, text } of changes) {
          from += at;
          const to = Math.min(source.length, from + length);
          if (from > source.length) break;
          edits.replace(from, to, text.replace(/[A-Za-z]/g, '0'));
          from = to;
        }
        const changed = edits.apply();
        for (const [index, sign] of [...changed].entries()) {
          if (/[A-Za-z]/.test(sign)) expect(source[edits.toSource(index)]).toBe(sign);
        }
      }),
    );
  });
});
