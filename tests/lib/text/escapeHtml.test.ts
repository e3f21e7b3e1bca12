import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { escapeHtml } from '../../../lib/text/escapeHtml';

describe('escapeHtml(text)', () => {
  test('escapes what HTML gives a meaning, in content and in attributes', () => {
    expect(escapeHtml(`<a b="c" d='e'> & 中`)).toBe('&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt; &amp; 中');
  });

  test('is read back as the same text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        let read = '';
        const parser = new Parser({
          onattribute: (_, value) => {
            read = value;
          },
        });
        parser.end(`<a b="${escapeHtml(text)}">`);
        expect(read).toBe(text);
      }),
    );
  });
});
